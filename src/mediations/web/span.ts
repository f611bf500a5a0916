import { type Instant, minutesBetween } from '#platform/model/time.ts'
import { useWords } from '#platform/web/language.tsx'
import { words } from './words.ts'

/** How long it took from one moment to another: 8 分钟, 2 小时 5 分钟. */
export function useSpan() {
  const w = useWords(words)
  return (from: Instant, to: Instant) => {
    const minutes = minutesBetween(from, to)
    return minutes < 60 ? w.minutes(minutes) : w.hours(Math.floor(minutes / 60), minutes % 60)
  }
}
