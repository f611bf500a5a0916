import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import type { CaseId } from '../../model/case.ts'
import { type CasePage, openCase } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { useHouse } from '../parts/house.ts'
import { Notice } from '../parts/Notice.tsx'
import css from './CasePrintPage.module.css'
import { CaseSheet } from './CaseSheet.tsx'
import { Course } from './Course.tsx'
import { words } from './words.ts'

/** The case on paper; the confidential halves only where somebody decides so, each time anew. */
export function CasePrintPage() {
  const w = useWords(words)
  const house = useHouse()
  const caseId = useParams().caseId as CaseId
  const [isWhole, setIsWhole] = useState(false)
  const page = useQuery({
    queryKey: keys.case(caseId),
    queryFn: () => call(openCase, { caseId }),
  })
  return (
    <div className={css.page}>
      <Page
        title={w.screenTitle}
        trail={[
          { label: w.cases, to: '/cases' },
          { label: page.data?.number ?? '', to: `/cases/${caseId}` },
        ]}
      >
        <Query of={page}>
          {(value) => (
            <>
              <Choice page={value} isWhole={isWhole} choose={setIsWhole} />
              <PrintSheet
                title={w.title}
                number={value.number}
                signatures={[w.worker, w.supervisor]}
                seal
                {...(house && { from: house })}
              >
                <CaseSheet page={value} />
                <Course page={value} isWhole={isWhole} />
              </PrintSheet>
            </>
          )}
        </Query>
      </Page>
    </div>
  )
}

interface ChoiceProps {
  readonly page: CasePage
  readonly isWhole: boolean
  readonly choose: (isWhole: boolean) => void
}

/** Only where there is something confidential that this reader may see. */
function Choice({ page, isWhole, choose }: ChoiceProps) {
  const w = useWords(words)
  const readable = page.river.filter((one) => one.kind === 'contact' && one.contact.confidential)
  if (readable.length === 0) return null
  return (
    <div className={`${css.choice} no-print`}>
      <Checkbox checked={isWhole} onChange={({ target }) => choose(target.checked)}>
        {w.withConfidential(readable.length)}
      </Checkbox>
      {isWhole && <Notice tone="amber">{w.careful}</Notice>}
    </div>
  )
}
