import { addMinutes, type Instant } from '#platform/model/time.ts'

/** How long one code is shown. The one before is taken as well: somebody may be typing it. */
export const WINDOW_SECONDS = 30
const EARLY_MINUTES = 30
const LATE_MINUTES = 60

export function windowAt(now: Instant) {
  return Math.floor(Date.parse(now) / 1000 / WINDOW_SECONDS)
}

export function secondsLeft(now: Instant) {
  return WINDOW_SECONDS - (Math.floor(Date.parse(now) / 1000) % WINDOW_SECONDS)
}

interface Times {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** From half an hour before it begins until an hour after it ends. */
export function mayCheckInAt({ startsAt, endsAt }: Times, now: Instant) {
  return addMinutes(startsAt, -EARLY_MINUTES) <= now && now <= addMinutes(endsAt, LATE_MINUTES)
}

export const checkInWords = {
  'code-wrong': {
    zh: '签到码不对或已经换新。请看协调人屏幕上现在的六位数字，再输一次。',
    en: 'The code is wrong or has changed. Type the six digits now on the screen.',
  },
  'not-the-time': {
    zh: '现在不是签到的时间：开始前半小时到结束后一小时。请找协调人登记。',
    en: 'Not the time to check in: half an hour before until an hour after. Ask the coordinator.',
  },
  'not-on-the-list': {
    zh: '这一班的名单里没有您，或还在候补。请找协调人。',
    en: 'You are not on the list of this shift, or still waiting. Ask the coordinator.',
  },
}

/** How a link carries it: behind the #, which no server ever sees. */
export function toFragment(shiftId: string, digits: string) {
  return `${shiftId}.${digits}`
}

export function fromFragment(fragment: string) {
  const found = /^#?([0-9a-f-]{36})\.(\d{6})$/.exec(fragment)
  return found ? { shiftId: found[1] as string, digits: found[2] as string } : undefined
}
