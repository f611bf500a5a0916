import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { ContactId } from '#casework/model/contact.ts'
import { useHouse } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { makeCopy, openHoldings } from '../../model/contract.ts'
import type { Holdings } from '../../model/holdings.ts'
import type { RightsRequestId } from '../../model/request.ts'
import { keys } from '../keys.ts'
import css from '../Rights.module.css'
import { CopyText } from './CopyText.tsx'
import { words } from './copy-words.ts'

/** What the house holds: first looked through, then made into a sheet and a file. */
export function CopyPage() {
  const w = useWords(words)
  const rightsRequestId = useParams().rightsRequestId as RightsRequestId
  const queries = useQueryClient()
  const house = useHouse()
  const [leftOut, setLeftOut] = useState<readonly ContactId[]>([])
  const holdings = useQuery({
    queryKey: keys.holdings(rightsRequestId),
    queryFn: () => call(openHoldings, { rightsRequestId }),
  })
  const making = useMutation({
    mutationFn: () => call(makeCopy, { rightsRequestId, leftOut: [...leftOut] }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: keys.request(rightsRequestId) }),
  })
  const made = making.data

  function save() {
    if (!made) return
    const bytes = new TextEncoder().encode(JSON.stringify(made.holdings))
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    const fileName = `${w.file(made.number)}.json`
    saveFile({ fileName, mediaType: 'application/json', base64: btoa(text) })
  }

  return (
    <Page
      title={w.title}
      trail={[
        { label: w.requests, to: '/rights' },
        { label: w.request, to: `/rights/requests/${rightsRequestId}` },
      ]}
      actions={made && <Button onClick={save}>{w.save}</Button>}
    >
      {made ? (
        <PrintSheet
          title={w.sheet}
          {...(house && { from: house })}
          number={made.number}
          signatures={[w.worker, w.receiver]}
          seal
        >
          <CopyText of={made} />
        </PrintSheet>
      ) : (
        <Query of={holdings}>
          {(found) => (
            <div className={blocks.stack}>
              <Section title={w.choose}>
                <p>{w.chooseHint}</p>
                <Notes of={found} leftOut={leftOut} onChange={setLeftOut} />
              </Section>
              {making.error && <Problem error={making.error} />}
              <p>
                <Button type="primary" loading={making.isPending} onClick={() => making.mutate()}>
                  {w.make}
                </Button>
              </p>
            </div>
          )}
        </Query>
      )}
    </Page>
  )
}

interface NotesProps {
  readonly of: Holdings
  readonly leftOut: readonly ContactId[]
  readonly onChange: (ids: readonly ContactId[]) => void
}

/** Every note with a box: ticked goes in. */
function Notes({ of, leftOut, onChange }: NotesProps) {
  const w = useWords(words)
  const dates = useDates()
  const notes = of.cases.flatMap(({ contacts }) => contacts)
  if (notes.length === 0) return <p className={blocks.soft}>{w.noNotes}</p>
  return (
    <ul className={blocks.list}>
      {notes.map(({ id, at, shared }) => (
        <li key={id}>
          <label className={css.check}>
            <input
              type="checkbox"
              checked={!leftOut.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? leftOut.filter((one) => one !== id) : [...leftOut, id])
              }
            />
            <span className={blocks.text}>
              {dates.day(at)} · {shared}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}
