import type { ReactNode } from 'react'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { Placement } from '../model/placement.ts'
import { learningWords } from './learning-words.ts'
import css from './Workforce.module.css'

interface Props {
  readonly placements: readonly Placement[]
  readonly deed?: (placement: Placement) => ReactNode
}

export function PlacementLines({ placements, deed }: Props) {
  const w = useWords(learningWords)
  const dates = useDates()
  if (placements.length === 0) return <p className={blocks.soft}>{w.noPlacements}</p>
  return (
    <>
      <ul className={css.list}>
        {placements.map((placement) => {
          const { id, student, school, mentorName, from, until, outcome } = placement
          return (
            <li key={id}>
              <span className={css.main}>
                <span className={css.row}>
                  {student} <span className={blocks.soft}>{school}</span>
                </span>
                <span className={blocks.soft}>
                  {w.mentorId} {mentorName} {w.window(dates.day(from), dates.day(until))}
                </span>
                <span>{outcome || w.running}</span>
              </span>
              {deed?.(placement)}
            </li>
          )
        })}
      </ul>
      <ListEnd of={placements} />
    </>
  )
}
