import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import type { Load } from '../../model/load.ts'
import css from '../Supervision.module.css'
import { words } from './words.ts'

interface Props {
  readonly load: Load
  /** How many supervisors the register counts, where that is told. */
  readonly active?: number
}

export function hoursOf(minutes: number) {
  return (minutes / 60).toFixed(1)
}

/** Counts only. */
export function Numbers({ load, active }: Props) {
  const w = useWords(words)
  const rate = active ? (load.persons / active).toFixed(1) : '—'
  const facts = [
    ...(active === undefined ? [] : [{ label: w.active, value: active }]),
    { label: w.persons, value: load.persons },
    ...(active === undefined ? [] : [{ label: w.perSupervisor, value: rate }]),
    { label: w.houses, value: load.houses },
    { label: w.sessions, value: load.sessions },
    { label: w.agreed, value: load.agreed },
    { label: w.hours, value: hoursOf(load.minutes) },
    { label: w.silent, value: load.silent },
  ]
  return (
    <div className={css.stack}>
      <dl className={css.numbers}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={blocks.soft}>{w.silentHint}</p>
    </div>
  )
}
