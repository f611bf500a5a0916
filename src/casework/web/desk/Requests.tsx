import type { z } from 'zod'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Rows } from '#platform/web/Rows.tsx'
import type { listQueue, QueueEntry } from '../../model/contract.ts'
import { isDeputys } from '../../model/help-request.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Notice } from '../parts/Notice.tsx'
import css from './QueuePage.module.css'
import { useRequestColumns } from './request-columns.tsx'
import { words } from './words.ts'

interface Props {
  readonly queue: z.output<typeof listQueue.output>
  /** My account; where it is not known, all of the house count as mine. */
  readonly me: string | undefined
}

/** Mine and nobody's on top; what a colleague has taken is one press away. */
export function Requests({ queue: { requests, duty, iAmDeputy }, me }: Props) {
  const w = useWords(words)
  const now = useNow()
  const fell = requests.filter((request) => isDeputys(request, now))
  const isColleagues = ({ ownerId }: QueueEntry) => Boolean(ownerId && me && ownerId !== me)
  const [mine, theirs] = [
    requests.filter((one) => !isColleagues(one)),
    requests.filter(isColleagues),
  ]
  const columns = useRequestColumns((request) => iAmDeputy && fell.includes(request))
  const rows = { columns, rowKey: ({ id }: QueueEntry) => id, to: toPage }

  return (
    <section className={css.requests}>
      <h2>{w.waiting}</h2>
      {fell.length > 0 && (iAmDeputy || duty) && (
        <Notice tone="amber">
          {iAmDeputy
            ? w.fellToMe(fell.length)
            : w.fellToDeputy(fell.length, duty?.deputyName ?? '')}
        </Notice>
      )}
      {mine.length > 0 ? (
        <Rows label={w.waiting} rows={mine} {...rows} />
      ) : (
        <EmptyState
          text={w.allAnswered}
          action={<LinkButton to="/requests/new">{w.register}</LinkButton>}
        />
      )}
      {theirs.length > 0 && (
        <details className={css.colleagues}>
          <summary>{w.withColleagues(theirs.length)}</summary>
          <Rows label={w.withColleagues(theirs.length)} rows={theirs} {...rows} />
        </details>
      )}
    </section>
  )
}

function toPage({ id }: QueueEntry) {
  return `/requests/${id}`
}
