import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type KeyboardEvent, useEffect } from 'react'
import { Day, Instant } from '../model/time.ts'
import { useLanguage, useWords } from './language.tsx'

interface Props<Value> {
  readonly id?: string
  readonly value?: Value | null
  readonly onChange?: (value: Value | undefined) => void
  /** The last that may be chosen: nobody was born tomorrow. */
  readonly max?: Value
  /** What it is called, where no label stands above it. */
  readonly label?: string
}

/** A day of the calendar; typing 1958-03-02 is quicker than looking for it. */
export function DayPicker({ id, value, onChange, max, label }: Props<Day>) {
  const w = useWords(words)
  useCalendarLanguage()
  return (
    <DatePicker
      {...(id && { id })}
      style={{ width: '100%', maxWidth: 240 }}
      {...(label && { 'aria-label': label })}
      placeholder={max ? w.pastDay : w.day}
      value={value ? dayjs(value) : null}
      onKeyDown={stayInForm}
      onChange={(chosen) => onChange?.(chosen ? Day.parse(chosen.format('YYYY-MM-DD')) : undefined)}
      {...(max && { maxDate: dayjs(max) })}
    />
  )
}

/** A moment, shown and typed as the clocks in Beijing show it, wherever the browser stands. */
export function MomentPicker({ id, value, onChange, max, label }: Props<Instant>) {
  const w = useWords(words)
  useCalendarLanguage()
  return (
    <DatePicker
      {...(id && { id })}
      style={{ width: '100%', maxWidth: 280 }}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      {...(label && { 'aria-label': label })}
      placeholder={w.moment}
      value={value ? toWall(value) : null}
      onKeyDown={stayInForm}
      onChange={(chosen) => onChange?.(chosen ? fromWall(chosen) : undefined)}
      {...(max && { maxDate: toWall(max) })}
    />
  )
}

/** Enter ends the date, not the form around it. */
function stayInForm(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault()
}

const BEIJING_MS = 8 * 3_600_000

/** What a clock in Beijing shows, as if it were the time of this browser. */
function toWall(instant: Instant) {
  return dayjs(new Date(Date.parse(instant) + BEIJING_MS).toISOString().slice(0, -1))
}

function fromWall(wall: Dayjs) {
  const beijing = new Date(`${wall.format('YYYY-MM-DDTHH:mm:00.000')}+08:00`)
  return Instant.parse(beijing.toISOString())
}

function useCalendarLanguage() {
  const { language } = useLanguage()
  useEffect(() => {
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn')
  }, [language])
}

const words = {
  day: { zh: '年-月-日', en: 'YYYY-MM-DD' },
  pastDay: { zh: '如 1958-03-02', en: 'e.g. 1958-03-02' },
  moment: { zh: '日期和时间', en: 'Date and time' },
}
