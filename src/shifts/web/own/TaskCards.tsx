import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { readTaskCards } from '../../model/contract-own.ts'
import type { ShiftId } from '../../model/shift.ts'
import { keys } from '../keys.ts'
import css from '../Shifts.module.css'
import { words } from './words.ts'

/** The least that somebody at a bed has to know. */
export function TaskCards({ shiftId }: { readonly shiftId: ShiftId }) {
  const w = useWords(words)
  const cards = useQuery({
    queryKey: keys.tasks(shiftId),
    queryFn: () => call(readTaskCards, { shiftId }),
  })
  return (
    <Query of={cards}>
      {({ tasks }) => (
        <div className={blocks.stack}>
          {tasks.length === 0 && <p className={blocks.soft}>{w.noTasks}</p>}
          {tasks.map(({ id, firstName, bed, does, doesNot }) => (
            <article key={id} className={css.card} aria-label={firstName}>
              <strong>
                {firstName} · {bed}
              </strong>
              <span>
                {w.does}：{does}
              </span>
              {doesNot && (
                <span>
                  {w.doesNot}：{doesNot}
                </span>
              )}
            </article>
          ))}
        </div>
      )}
    </Query>
  )
}
