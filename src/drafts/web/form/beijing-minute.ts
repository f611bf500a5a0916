import { addMinutes, type Instant, toInstant } from '#platform/model/time.ts'

const BEIJING_OFFSET_MINUTES = 8 * 60

/** The moment as a field for date and time shows it, on the clock of Beijing: 2026-11-21T10:42. */
export function toMinute(instant: Instant) {
  return addMinutes(instant, BEIJING_OFFSET_MINUTES).slice(0, 16)
}

/** The moment that such a field names; nothing while it is half filled. */
export function fromMinute(text: string): Instant | undefined {
  const moment = new Date(`${text}:00+08:00`)
  return Number.isNaN(moment.getTime()) ? undefined : toInstant(moment)
}
