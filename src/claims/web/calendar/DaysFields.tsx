import { Button } from 'antd'
import { DateField, FieldGroup } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import css from '../Claims.module.css'
import type { TypedCalendar } from './typed-calendar.ts'
import { calendarWords } from './words.ts'

interface Props {
  readonly typed: TypedCalendar
  readonly change: (part: Partial<TypedCalendar>) => void
}

/** As many holidays and working weekends as the notice has. */
export function DaysFields({ typed: { off, onWeekends }, change }: Props) {
  const w = useWords(calendarWords)
  function setOff(n: number, part: Partial<TypedCalendar['off'][number]>) {
    change({ off: off.map((one, at) => (at === n ? { ...one, ...part } : one)) })
  }
  return (
    <>
      <FieldGroup name="off" label={w.offDays}>
        <div className={css.stack}>
          {off.map(({ from, to }, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
            <div key={n} className={css.span}>
              <DateField
                name={`off.${n}.from`}
                label={w.from(n + 1)}
                value={from}
                onChange={(day) => setOff(n, { from: day })}
              />
              <DateField
                name={`off.${n}.to`}
                label={w.to(n + 1)}
                value={to}
                onChange={(day) => setOff(n, { to: day })}
              />
              <Button
                size="small"
                aria-label={w.removeOf(w.from(n + 1))}
                onClick={() => change({ off: off.filter((_, at) => at !== n) })}
              >
                {w.remove}
              </Button>
            </div>
          ))}
          <p>
            <Button onClick={() => change({ off: [...off, { from: '', to: '' }] })}>
              {w.addOff}
            </Button>
          </p>
        </div>
      </FieldGroup>
      <FieldGroup name="onWeekends" label={w.onDays}>
        <div className={css.stack}>
          {onWeekends.map((day, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place
            <div key={n} className={css.span}>
              <DateField
                name={`onWeekends.${n}`}
                label={w.on(n + 1)}
                value={day}
                onChange={(other) =>
                  change({ onWeekends: onWeekends.map((one, at) => (at === n ? other : one)) })
                }
              />
              <Button
                size="small"
                aria-label={w.removeOf(w.on(n + 1))}
                onClick={() => change({ onWeekends: onWeekends.filter((_, at) => at !== n) })}
              >
                {w.remove}
              </Button>
            </div>
          ))}
          <p>
            <Button onClick={() => change({ onWeekends: [...onWeekends, ''] })}>{w.addOn}</Button>
          </p>
        </div>
      </FieldGroup>
    </>
  )
}
