import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { CourseId, VolunteerId } from '#volunteers/model/volunteer.ts'
import { RoundingRule } from './hours.ts'
import { Opportunity, OpportunityId, ProgrammeId, Shift, ShiftId, Timing } from './shift.ts'
import { SignUp } from './sign-up.ts'
import { TaskCard, taskFields, taskWords } from './task-card.ts'

const staff = ['social-worker', 'lead'] as const
const noShift = {
  'no-such-shift': {
    zh: '没有找到这个班次。可能已取消，或不属于本机构。',
    en: 'No such shift: cancelled, or of another institution.',
  },
}
const noOpportunity = {
  'no-such-opportunity': { zh: '没有找到这个岗位。', en: 'No such opportunity.' },
}

const Programme = z.object({ id: ProgrammeId, name: z.string(), rounding: z.array(RoundingRule) })

export const listOpportunities = endpoint({
  method: 'GET',
  path: '/opportunities',
  summary: 'What volunteers can do at my house, and the programmes it belongs to',
  roles: [...staff, 'volunteer'],
  input: z.object({}),
  output: z.object({ programmes: z.array(Programme), opportunities: z.array(Opportunity) }),
})

export const addProgramme = endpoint({
  method: 'POST',
  path: '/programmes',
  summary: 'Begin a programme, with its rule of rounding',
  roles: staff,
  input: z.object({
    name: z.string().trim().min(1).max(60),
    rounding: z.array(RoundingRule).max(20).default([]),
  }),
  output: Programme,
})

export const addOpportunity = endpoint({
  method: 'POST',
  path: '/opportunities',
  summary: 'Offer a piece of work; its risks are told beforehand',
  roles: staff,
  input: z.object({
    programmeId: ProgrammeId,
    title: z.string().trim().min(1).max(60),
    about: z.string().trim().max(500).default(''),
    ward: z.string().trim().max(60).default(''),
    place: z.string().trim().max(60).default(''),
    risks: z.string().trim().min(1).max(300),
    danger: z.boolean(),
    largeEvent: z.boolean().default(false),
    outsideCity: z.boolean().default(false),
    from: Day,
    until: Day.nullable(),
    courses: z.array(CourseId).max(20).default([]),
    minAge: z.int().min(8).max(80),
    forMinors: z.boolean(),
    timing: Timing,
    restMinutes: z.int().min(0).max(1440),
    travelMinutes: z.int().min(0).max(1440),
    hard: z.boolean().default(false),
  }),
  output: Opportunity,
  refusals: {
    'no-such-programme': { zh: '没有找到这个项目，请重新选择。', en: 'No such programme.' },
    'days-out-of-order': { zh: '截止日期早于开始日期。', en: 'The end lies before the beginning.' },
  },
})

export const addShifts = endpoint({
  method: 'POST',
  path: '/opportunities/:opportunityId/shifts',
  summary: 'Add a shift, or the same one every week',
  roles: staff,
  input: z.object({
    opportunityId: OpportunityId,
    startsAt: Instant,
    minutes: z.int().min(15).max(720),
    places: z.int().min(1).max(2000),
    weeks: z.int().min(1).max(26).default(1),
  }),
  output: z.object({ shifts: z.array(Shift) }),
  refusals: {
    ...noOpportunity,
    'outside-opportunity': {
      zh: '班次的日期不在岗位的起止日期之内。请改日期，或先改岗位。',
      en: 'The shift lies outside the days of the opportunity.',
    },
  },
})

export const StaffShift = Shift.extend({ title: z.string(), ward: z.string(), timing: Timing })
export type StaffShift = z.infer<typeof StaffShift>

export const listShifts = endpoint({
  method: 'GET',
  path: '/shifts',
  summary: 'The shifts of my house, from yesterday on',
  roles: staff,
  input: z.object({}),
  output: z.object({ shifts: z.array(StaffShift) }),
})

export const ListedSignUp = SignUp.extend({
  volunteerId: VolunteerId,
  name: z.string(),
  number: z.string(),
})
export const OpenedShift = StaffShift.extend({
  signUps: z.array(ListedSignUp),
  tasks: z.array(TaskCard),
})
export type OpenedShift = z.infer<typeof OpenedShift>

export const openShift = endpoint({
  method: 'GET',
  path: '/shifts/:shiftId',
  summary: 'Who comes, who waits, and what there is to do',
  roles: staff,
  input: z.object({ shiftId: ShiftId }),
  output: OpenedShift,
  refusals: noShift,
})

export const readShiftCode = endpoint({
  method: 'GET',
  path: '/shifts/:shiftId/code',
  summary: 'The code to check in by, for the next half minute',
  roles: staff,
  input: z.object({ shiftId: ShiftId }),
  output: z.object({
    digits: z.string(),
    /** Stands behind the # of the link in the QR code. */
    fragment: z.string(),
    secondsLeft: z.int(),
  }),
  refusals: noShift,
})

export const addTask = endpoint({
  method: 'POST',
  path: '/shifts/:shiftId/tasks',
  summary: 'A task card: first name, bed, what to do and what not; never an illness',
  roles: staff,
  input: z.object({ shiftId: ShiftId, ...taskFields }),
  output: TaskCard,
  refusals: { ...noShift, ...taskWords },
})
