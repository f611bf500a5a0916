import { z } from 'zod'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { CourseId } from '#volunteers/model/volunteer.ts'

export const ProgrammeId = z.uuid().brand('ProgrammeId')
export type ProgrammeId = z.infer<typeof ProgrammeId>
export const OpportunityId = z.uuid().brand('OpportunityId')
export type OpportunityId = z.infer<typeof OpportunityId>
export const ShiftId = z.uuid().brand('ShiftId')
export type ShiftId = z.infer<typeof ShiftId>

/** The four ways of timing. */
export const Timing = z.enum(['qr', 'shift', 'manual', 'self'])
export type Timing = z.infer<typeof Timing>

export const timingWords: Record<Timing, Words> = {
  qr: { zh: '扫码签到签退', en: 'By code, in and out' },
  shift: { zh: '按班次时长', en: 'As long as the shift' },
  manual: { zh: '协调人登记', en: 'Written down by the coordinator' },
  self: { zh: '本人填报，再核对', en: 'Told by the volunteer, then verified' },
}

export const Opportunity = z.object({
  id: OpportunityId,
  programmeId: ProgrammeId,
  title: z.string(),
  about: z.string(),
  ward: z.string(),
  place: z.string(),
  /** Told before anybody signs up: 北京市志愿服务促进条例 art. 19. */
  risks: z.string(),
  danger: z.boolean(),
  largeEvent: z.boolean(),
  outsideCity: z.boolean(),
  from: Day,
  until: Day.nullable(),
  /** Asked for besides the general ones and those of the ward. */
  courses: z.array(CourseId),
  minAge: z.int(),
  forMinors: z.boolean(),
  timing: Timing,
  /** Between two shifts, besides the way. */
  restMinutes: z.int(),
  travelMinutes: z.int(),
  /** Somebody asks afterwards how it was. */
  hard: z.boolean(),
})
export type Opportunity = z.infer<typeof Opportunity>

export const ShiftState = z.enum(['open', 'cancelled', 'closed'])
export type ShiftState = z.infer<typeof ShiftState>

export const shiftStateWords: Record<ShiftState, Words> = {
  open: { zh: '开放', en: 'Open' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  closed: { zh: '已结束', en: 'Closed' },
}

export const Shift = z.object({
  id: ShiftId,
  opportunityId: OpportunityId,
  startsAt: Instant,
  endsAt: Instant,
  places: z.int(),
  taken: z.int(),
  waiting: z.int(),
  state: ShiftState,
  version: z.int(),
})
export type Shift = z.infer<typeof Shift>
