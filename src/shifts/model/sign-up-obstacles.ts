import { z } from 'zod'
import { AGE_OF_MAJORITY, ageOn } from '#people/model/age.ts'
import { addMinutes, dayInBeijing, type Instant, minutesBetween } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { findWrittenReasons, hasAgreement } from '#volunteers/model/agreement.ts'
import { minorsRuleOn, needsGuardian } from '#volunteers/model/minors.ts'
import { hasPassed, isCovered, requiredCourses, type Standing } from '#volunteers/model/standing.ts'
import type { Course } from '#volunteers/model/volunteer.ts'
import type { Opportunity, Shift } from './shift.ts'

export const SignUpObstacle = z.enum([
  'shift-cancelled',
  'shift-started',
  'already-signed-up',
  'not-active',
  'training-missing',
  'agreement-missing',
  'written-agreement-missing',
  'insurance-missing',
  'too-young',
  'not-for-minors',
  'guardian-consent-missing',
  'minors-hours',
  'minors-day-full',
  'shifts-too-close',
])
export type SignUpObstacle = z.infer<typeof SignUpObstacle>

export const signUpObstacleWords: Record<SignUpObstacle, Words> = {
  'shift-cancelled': { zh: '这个班次已取消或已结束。', en: 'This shift was cancelled or is over.' },
  'shift-started': {
    zh: '班次已经开始，不能再报名。请看看下一次。',
    en: 'The shift has begun. Look at the next one.',
  },
  'already-signed-up': { zh: '您已经报了这一班。', en: 'You have signed up for it already.' },
  'not-active': {
    zh: '您现在不在岗（培训中或暂停），还不能报名。请联系志愿者协调人。',
    en: 'You are not in service now. Ask the coordinator.',
  },
  'training-missing': {
    zh: '这一班要先通过培训（北京市志愿服务促进条例第十九条）。请联系协调人安排。',
    en: 'Training has to be passed first. Ask the coordinator.',
  },
  'agreement-missing': {
    zh: '还没有在有效期内的志愿服务协议。请联系协调人签订。',
    en: 'There is no agreement in force. Ask the coordinator.',
  },
  'written-agreement-missing': {
    zh: '这项服务须先签书面协议（北京市志愿服务促进条例第十八条）。请到社工部签字。',
    en: 'This work needs an agreement on paper first. Come and sign it.',
  },
  'insurance-missing': {
    zh: '这项服务有风险，须先有保障该风险的保险（北京市志愿服务促进条例第十九条）。请联系协调人。',
    en: 'This work is dangerous: insurance comes first. Ask the coordinator.',
  },
  'too-young': { zh: '还没有到这项服务要求的年龄。', en: 'Below the age for this work.' },
  'not-for-minors': {
    zh: '这项服务不适合未满 18 岁的志愿者（北京市志愿服务促进条例第十二条）。',
    en: 'This work is not for those under 18.',
  },
  'guardian-consent-missing': {
    zh: '未满 18 岁，须先有监护人同意（北京市志愿服务促进条例第十二条）。请联系协调人。',
    en: 'Under 18 a guardian has to consent first. Ask the coordinator.',
  },
  'minors-hours': {
    zh: '未满 18 岁只能在早 8 点到晚 8 点之间服务。',
    en: 'Those under 18 serve between 8 in the morning and 8 in the evening.',
  },
  'minors-day-full': {
    zh: '未满 18 岁一天的服务时间已到上限。请换一天。',
    en: 'Those under 18 have reached the most hours of a day. Choose another day.',
  },
  'shifts-too-close': {
    zh: '和您已报的另一班太近：要留出休息和路上的时间。',
    en: 'Too close to another shift of yours: leave time to rest and for the way.',
  },
}

/** Another shift that the volunteer is to be at. */
export interface Engaged {
  readonly shiftId: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly ward: string
  readonly restMinutes: number
  readonly travelMinutes: number
  /** Waiting is a place in a row, not in a shift. */
  readonly waits: boolean
}

export interface SignUpFacts {
  readonly now: Instant
  readonly courses: readonly Pick<Course, 'id' | 'kind' | 'ward' | 'name'>[]
  readonly others: readonly Engaged[]
}

type Work = Pick<Shift, 'id' | 'startsAt' | 'endsAt' | 'state'>

/** All that stands between a volunteer and a shift. That it is full is none: there is a waiting list. */
export function findSignUpObstacles(
  volunteer: Standing,
  opportunity: Opportunity,
  shift: Work,
  { now, courses, others }: SignUpFacts,
): SignUpObstacle[] {
  const day = dayInBeijing(shift.startsAt)
  const reasons = findWrittenReasons(opportunity, volunteer)
  const inForce = (isWritten: boolean) => hasAgreement(volunteer.agreements, day, isWritten)
  const missing = requiredCourses(opportunity, courses).some(
    ({ id }) => !hasPassed(volunteer, id, day),
  )
  const found: [SignUpObstacle, boolean][] = [
    ['shift-cancelled', shift.state !== 'open'],
    ['shift-started', shift.startsAt <= now],
    ['already-signed-up', others.some(({ shiftId }) => shiftId === shift.id)],
    ['not-active', volunteer.state !== 'active'],
    ['training-missing', missing],
    ['agreement-missing', reasons.length === 0 && !inForce(false)],
    ['written-agreement-missing', reasons.length > 0 && !inForce(true)],
    ['insurance-missing', opportunity.danger && !isCovered(volunteer, day, true)],
    ['too-young', ageOn(volunteer.birthDate, day) < opportunity.minAge],
    ...findMinorsObstacles(volunteer, opportunity, shift, others),
    ['shifts-too-close', others.some((other) => isTooClose(other, shift, opportunity))],
  ]
  return found.filter(([, holds]) => holds).map(([obstacle]) => obstacle)
}

function findMinorsObstacles(
  { birthDate, guardianConsentOn }: Standing,
  { forMinors }: Opportunity,
  { id, startsAt, endsAt }: Work,
  others: readonly Engaged[],
): [SignUpObstacle, boolean][] {
  const day = dayInBeijing(startsAt)
  if (ageOn(birthDate, day) >= AGE_OF_MAJORITY) return []
  const rule = minorsRuleOn(day)
  const [earliest, latest] = rule.between
  const thatDay = others.filter(
    (other) => other.shiftId !== id && !other.waits && dayInBeijing(other.startsAt) === day,
  )
  const minutes = [...thatDay, { startsAt, endsAt }].reduce(
    (sum, one) => sum + minutesBetween(one.startsAt, one.endsAt),
    0,
  )
  const isOut = minuteOfDay(startsAt) < earliest * 60 || lastMinute(endsAt, day) > latest * 60
  return [
    ['not-for-minors', !forMinors],
    ['guardian-consent-missing', needsGuardian(birthDate, day) && !guardianConsentOn],
    ['minors-hours', isOut],
    ['minors-day-full', minutes > rule.mostMinutesADay],
  ]
}

/** Interval, rest and the way: within one ward nobody has to go anywhere. */
export function isTooClose(
  other: Engaged,
  shift: Pick<Work, 'id' | 'startsAt' | 'endsAt'>,
  place: Pick<Opportunity, 'ward' | 'restMinutes' | 'travelMinutes'>,
) {
  if (other.waits || other.shiftId === shift.id) return false
  const isSameWard = other.ward === place.ward
  const way = isSameWard ? 0 : Math.max(other.travelMinutes, place.travelMinutes)
  const gap = Math.max(other.restMinutes, place.restMinutes) + way
  return (
    shift.startsAt < addMinutes(other.endsAt, gap) && other.startsAt < addMinutes(shift.endsAt, gap)
  )
}

function minuteOfDay(instant: Instant) {
  return minutesBetween(
    `${dayInBeijing(instant)}T00:00:00.000Z` as Instant,
    addMinutes(instant, 480),
  )
}

function lastMinute(endsAt: Instant, day: string) {
  return dayInBeijing(endsAt) > day ? 24 * 60 : minuteOfDay(endsAt)
}
