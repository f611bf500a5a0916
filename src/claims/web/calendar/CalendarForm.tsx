import { useNavigate } from 'react-router'
import { DateField, SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { enterCalendar, type ShownCalendar } from '../../model/contract-calendar.ts'
import css from '../Claims.module.css'
import { useAfter } from '../claim/after.ts'
import { DaysFields } from './DaysFields.tsx'
import { beginWith, faultsIn, shownOf, type TypedCalendar } from './typed-calendar.ts'
import { calendarWords } from './words.ts'
import { YearOfDays } from './YearOfDays.tsx'

interface Props {
  readonly year: number
  readonly today: Day
  readonly inForce: ShownCalendar | undefined
}

/** The days as the notice has them, and beside them what they make of the year. */
export function CalendarForm({ year, today, inForce }: Props) {
  const w = useWords(calendarWords)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const after = useAfter()
  const draft = useServerDraft<TypedCalendar>(`claim-calendar.${year}`, beginWith(inForce))
  const typed = draft.content
  const isCorrection = inForce !== undefined
  const shown = shownOf(year, typed)
  const sending = useSending({
    labels: labelsOf(typed, w),
    content: typed,
    check: () => {
      const { needed, reasonShort } = w
      return faultsIn(typed, { year, today, isCorrection, needed, reasonShort, language })
    },
    send: (idempotencyKey) => {
      const off = typed.off.map(({ from, to }) => ({ from, to }))
      const input = { ...typed, year, off, onWeekends: [...typed.onWeekends] }
      return call(enterCalendar, input, { idempotencyKey })
    },
    onSent: () => {
      void draft.drop()
      after(w.sent)
      void navigate('/working-days')
    },
  })
  return (
    <div className={css.columns}>
      <SendForm
        label={isCorrection ? w.correct(year) : w.enter(year)}
        sending={sending}
        action={w.send}
        kept={{ draft, tell: (one) => `${one.noticeNumber} · ${one.off.length}` }}
      >
        <TextField
          name="noticeNumber"
          label={w.noticeNumber}
          hint={w.noticeHint}
          value={typed.noticeNumber}
          maxLength={60}
          onChange={(noticeNumber) => draft.change({ noticeNumber })}
        />
        <DateField
          name="noticeDay"
          label={w.noticeDay}
          max={today}
          value={typed.noticeDay}
          onChange={(noticeDay) => draft.change({ noticeDay })}
        />
        <DaysFields typed={typed} change={draft.change} />
        {isCorrection && (
          <TextField
            name="reason"
            label={w.reason}
            hint={w.reasonHint}
            value={typed.reason}
            maxLength={300}
            rows={2}
            onChange={(reason) => draft.change({ reason })}
          />
        )}
      </SendForm>
      <Section title={w.preview}>
        {shown.off.length + shown.onWeekends.length > 0 ? (
          <YearOfDays calendar={shown} />
        ) : (
          <p>{w.previewEmpty}</p>
        )}
      </Section>
    </div>
  )
}

type Said = ReturnType<typeof useWords<typeof calendarWords>>

/** How each field is called, for the list of what is wrong. */
function labelsOf({ off, onWeekends }: TypedCalendar, w: Said): Record<string, string> {
  return {
    ...{ noticeNumber: w.noticeNumber, noticeDay: w.noticeDay, reason: w.reason },
    ...{ off: w.offDays, onWeekends: w.onDays },
    ...Object.fromEntries([
      ...off.flatMap((_, n) => [
        [`off.${n}.from`, w.from(n + 1)],
        [`off.${n}.to`, w.to(n + 1)],
      ]),
      ...onWeekends.map((_, n) => [`onWeekends.${n}`, w.on(n + 1)]),
    ]),
  }
}
