import { useMemo } from 'react'
import type { Day, Instant } from '../model/time.ts'
import type { Language } from '../model/words.ts'
import { useLanguage } from './language.tsx'

/** The product lives in Beijing, wherever the browser stands. */
const timeZone = 'Asia/Shanghai'

/** 2026年11月21日 周六 10:42, or 21 Nov 2026, Sat 10:42. */
export function datesIn(language: Language) {
  const locale = language === 'en' ? 'en-GB' : 'zh-CN'
  const form = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options })
  const long = language === 'en' ? 'short' : 'long'
  const day = form({ year: 'numeric', month: long, day: 'numeric' })
  const weekday = form({ weekday: 'short' })
  const time = form({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const short = form({ month: long, day: 'numeric' })
  return {
    /** 2026年11月21日 */
    day: (at: Instant | Day) => day.format(moment(at)),
    /** 2026年11月21日 周六 */
    weekday: (at: Instant | Day) => `${day.format(moment(at))} ${weekday.format(moment(at))}`,
    /** 11月21日, where the year goes without saying */
    shortDay: (at: Instant | Day) => short.format(moment(at)),
    /** 10:42 */
    time: (at: Instant) => time.format(moment(at)),
    /** 2026年11月21日 周六 10:42 */
    full: (at: Instant) =>
      `${day.format(moment(at))} ${weekday.format(moment(at))} ${time.format(moment(at))}`,
    /** 11月21日 10:42, for rows of tables */
    short: (at: Instant) => `${short.format(moment(at))} ${time.format(moment(at))}`,
  }
}

export function useDates() {
  const { language } = useLanguage()
  return useMemo(() => datesIn(language), [language])
}

/** A day has no zone: at noon in Beijing it is that day on any side of midnight. */
function moment(at: Instant | Day) {
  return new Date(at.length === 10 ? `${at}T12:00:00+08:00` : at)
}
