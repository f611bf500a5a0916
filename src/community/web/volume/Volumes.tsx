import { Button } from 'antd'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { Figure, Volume } from '../../model/volume.ts'
import css from '../Community.module.css'
import { FigureTable } from './FigureTable.tsx'
import { useFigureName } from './figure-name.ts'
import { words } from './words.ts'

interface Props {
  readonly volume: Volume
  readonly open: (figure: Figure) => void
}

/** Persons first, because they are what must not be counted twice; then methods, lines, fields. */
export function Volumes({ volume, open }: Props) {
  const w = useWords(words)
  const nameOf = useFigureName()
  const { persons, shared, byMethod, byLine, byField, estimates } = volume
  const sizes = [w.deeds, w.people, w.minutes]
  return (
    <>
      <div className={css.numbers}>
        <BigFigure
          figure={{ of: 'all' }}
          value={String(persons)}
          hint={w.personsHint}
          open={open}
        />
        <BigFigure
          figure={{ of: 'shared' }}
          value={String(shared)}
          hint={w.sharedHint}
          open={open}
        />
      </div>
      <Section title={w.byMethod}>
        <FigureTable
          heads={[w.method, w.records, w.deeds, w.people, w.personTimes, w.minutes]}
          open={open}
          rows={byMethod.map(({ method, records, deeds, persons: n, personTimes, minutes }) => ({
            figure: { of: 'method', method },
            cells: [records, deeds, n, personTimes, minutes],
          }))}
        />
      </Section>
      <Section title={w.estimated}>
        <p className={blocks.soft}>{w.estimatedHint}</p>
        {estimates.length === 0 && <p>{w.noEstimates}</p>}
        <ul className={blocks.list}>
          {estimates.map(({ method, people, activities }) => {
            const figure = { of: 'estimate', method } as const
            return (
              <li key={method}>
                <div className={blocks.row}>
                  <strong>{w.about(people.toLocaleString('en'))}</strong>
                  {nameOf(figure)}
                  <Button
                    size="small"
                    aria-label={w.open(nameOf(figure))}
                    onClick={() => open(figure)}
                  >
                    {w.activitiesN(activities)}
                  </Button>
                </div>
              </li>
            )
          })}
        </ul>
      </Section>
      <Section title={w.byLine}>
        <FigureTable
          heads={[w.line, ...sizes]}
          open={open}
          rows={byLine.map(({ line, deeds, persons: n, minutes }) => ({
            figure: { of: 'line', line },
            cells: [deeds, n, minutes],
          }))}
        />
      </Section>
      <Section title={w.byField}>
        <p className={blocks.soft}>{w.byFieldHint}</p>
        <FigureTable
          heads={[w.field, ...sizes]}
          open={open}
          rows={byField.map(({ key, deeds, persons: n, minutes }) => ({
            figure: { of: 'field', key },
            cells: [deeds, n, minutes],
          }))}
        />
      </Section>
    </>
  )
}

interface BigFigureProps {
  readonly figure: Figure
  readonly value: string
  readonly hint: string
  readonly open: (figure: Figure) => void
}

function BigFigure({ figure, value, hint, open }: BigFigureProps) {
  const w = useWords(words)
  const name = useFigureName()(figure)
  return (
    <div className={css.figure}>
      <span>{name}</span>
      <Button
        type="link"
        className={`${css.opens}`}
        aria-label={`${value} · ${w.open(name)}`}
        onClick={() => open(figure)}
      >
        <strong>{value}</strong>
      </Button>
      <span className={blocks.soft}>{hint}</span>
    </div>
  )
}
