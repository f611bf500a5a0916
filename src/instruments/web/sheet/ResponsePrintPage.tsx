import { useQuery } from '@tanstack/react-query'
import { Radio } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { useHouse } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { catalogue } from '../../model/catalogue.ts'
import { openResponse } from '../../model/contract.ts'
import type { ResponseId } from '../../model/response.ts'
import { keys } from '../keys.ts'
import { toSheet } from '../ways.ts'
import { ClientSheet } from './ClientSheet.tsx'
import { FileSheet } from './FileSheet.tsx'
import css from './Sheet.module.css'
import { words } from './words.ts'

/** Two papers: one in plain words to take home, one with the answers for the file. */
export function ResponsePrintPage() {
  const w = useWords(words)
  const dates = useDates()
  const house = useHouse()
  const { caseId, responseId } = useParams() as { caseId: CaseId; responseId: ResponseId }
  const [reader, setReader] = useState<'client' | 'file'>('client')
  const page = useQuery({
    queryKey: keys.response(responseId),
    queryFn: () => call(openResponse, { caseId, responseId }),
  })
  const response = page.data?.response
  const back = response && w.title(catalogue[response.instrument].short, dates.day(response.at))
  return (
    <Page
      title={w.screenTitle}
      trail={[
        { label: page.data?.number ?? w.case, to: `/cases/${caseId}` },
        { label: back ?? w.result, to: toSheet(caseId, responseId) },
      ]}
    >
      <Query of={page}>
        {(opened) => (
          <div className={css.print}>
            <Radio.Group
              className="no-print"
              aria-label={w.sheetFor}
              value={reader}
              onChange={({ target }) => setReader(target.value)}
              options={[
                { value: 'client', label: w.forClient },
                { value: 'file', label: w.forFile },
              ]}
            />
            <PrintSheet
              title={w.sheetTitle}
              number={opened.number}
              signatures={reader === 'file' ? [w.client, w.worker] : [w.worker]}
              seal={reader === 'file'}
              {...(house && { from: house })}
            >
              {reader === 'client' ? (
                <ClientSheet opened={opened} />
              ) : (
                <FileSheet opened={opened} />
              )}
            </PrintSheet>
          </div>
        )}
      </Query>
    </Page>
  )
}
