import { Link } from 'react-router'
import { definitionsOn } from '#indicators/model/catalogue.ts'
import { lastDayOf, type PeriodName } from '#indicators/model/period.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { Board } from '../../model/contract.ts'
import { SECTIONS } from '../../model/sections.ts'
import css from '../City.module.css'
import { FigureCard } from '../figure/FigureCard.tsx'
import { PeriodChoice } from '../figure/PeriodChoice.tsx'
import { words } from '../words.ts'
import { ChildTable, CityMap } from './CityMap.tsx'
import { GoalLine } from './GoalLine.tsx'
import { Headlines } from './Headlines.tsx'

interface Props {
  readonly board: Board
  readonly onPeriod: (period: PeriodName) => void
}

/** Everything of one place: first numbers, the line to the goals, the map or the houses, the rest. */
export function BoardView({ board, onPeriod }: Props) {
  const w = useWords(words)
  const { period, periods, place } = board
  return (
    <div className={blocks.stack}>
      <PeriodChoice period={period} periods={periods} onChange={onPeriod} />
      {board.reckonedAt === null ? (
        <EmptyState text={w.notReckoned} action={<Link to="/indicators">{w.toIndicators}</Link>} />
      ) : (
        <Reckoned board={board} />
      )}
      {place.level === 'district' && (
        <Section title={w.houses}>
          {board.children.length === 0 ? (
            <p>{w.noHouses}</p>
          ) : (
            <ChildTable
              board={board}
              head={w.house}
              to={(id) => `/city/institutions/${id}?period=${period}`}
            />
          )}
        </Section>
      )}
    </div>
  )
}

function Reckoned({ board }: { readonly board: Board }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  const { period, place, figures, reckonedAt } = board
  const definitions = definitionsOn(lastDayOf(period))
  return (
    <>
      {reckonedAt && <p className={blocks.soft}>{w.reckoned(dates.full(reckonedAt))}</p>}
      {place.level !== 'institution' && <Headlines board={board} />}
      {place.level !== 'institution' && <GoalLine line={board.line} />}
      {place.level === 'city' && <CityMap board={board} />}
      {SECTIONS.map(({ key, title, codes }) => (
        <Section key={key} title={title[language]}>
          <div className={css.figures}>
            {codes.flatMap((code) => {
              const definition = definitions.find((one) => one.code === code)
              const figure = figures.find((one) => one.code === code && one.period === period)
              if (!definition || !figure) return []
              return [<FigureCard key={code} definition={definition} figure={figure} />]
            })}
          </div>
        </Section>
      ))}
    </>
  )
}
