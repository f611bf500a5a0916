import { z } from 'zod'
import { Reason } from '#casework/model/help-request.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { checkInWords } from './check-in.ts'
import { Opportunity, Shift, ShiftId } from './shift.ts'
import { SignUp, SignUpId, signUpStepWords } from './sign-up.ts'
import { SignUpObstacle, signUpObstacleWords } from './sign-up-obstacles.ts'
import { TaskCard } from './task-card.ts'

const volunteer = ['volunteer'] as const
const noFile = {
  'no-such-volunteer-file': {
    zh: '您的账号还没有和志愿者档案绑定。请联系社工部的志愿者协调人。',
    en: 'Your account is not tied to a file yet. Ask the coordinator of volunteers.',
  },
}
const noShift = {
  'no-such-shift': { zh: '没有找到这个班次。', en: 'No such shift.' },
}
const noSignUp = { 'no-such-sign-up': { zh: '没有找到这条报名。', en: 'No such sign-up.' } }

export const OwnShift = Shift.pick({
  id: true,
  startsAt: true,
  endsAt: true,
  places: true,
  taken: true,
  waiting: true,
  state: true,
}).extend({
  opportunity: Opportunity,
  mine: SignUp.nullable(),
  /** Somebody looks for a substitute: the sign-up to take over. */
  offered: SignUpId.nullable(),
  obstacles: z.array(SignUpObstacle),
  debriefDue: z.boolean(),
})
export type OwnShift = z.infer<typeof OwnShift>

export const listOwnShifts = endpoint({
  method: 'GET',
  path: '/own-shifts',
  summary: 'The coming shifts of my house, where I stand, and what stands in the way',
  roles: volunteer,
  input: z.object({}),
  output: z.object({ shifts: z.array(OwnShift), now: Instant }),
  refusals: noFile,
})

export const signUp = endpoint({
  method: 'POST',
  path: '/shifts/:shiftId/sign-ups',
  summary: 'Take a place in a shift, or in its waiting list when it is full',
  roles: volunteer,
  input: z.object({ shiftId: ShiftId }),
  output: SignUp,
  refusals: { ...noFile, ...noShift, ...signUpObstacleWords },
})

export const cancelSignUp = endpoint({
  method: 'POST',
  path: '/sign-ups/:signUpId/cancellation',
  summary: 'Give a place back; who waits moves up',
  roles: volunteer,
  input: z.object({ signUpId: SignUpId, why: z.string().trim().max(200).default('') }),
  output: SignUp,
  refusals: { ...noSignUp, ...signUpStepWords },
})

export const seekSubstitute = endpoint({
  method: 'POST',
  path: '/sign-ups/:signUpId/substitute',
  summary: 'Ask for somebody else, and keep the place until somebody has taken it',
  roles: volunteer,
  input: z.object({ signUpId: SignUpId, seeks: z.boolean() }),
  output: SignUp,
  refusals: { ...noSignUp, ...signUpStepWords },
})

export const takeOver = endpoint({
  method: 'POST',
  path: '/sign-ups/:signUpId/taking-over',
  summary: 'Take the place of somebody who looks for a substitute: one tap',
  roles: volunteer,
  input: z.object({ signUpId: SignUpId }),
  output: SignUp,
  refusals: { ...noFile, ...noSignUp, ...signUpObstacleWords },
})

export const checkIn = endpoint({
  method: 'POST',
  path: '/shifts/:shiftId/check-in',
  summary: 'Check in, or out the second time, by the code on the coordinator’s screen',
  roles: volunteer,
  input: z.object({
    shiftId: ShiftId,
    digits: z.string().regex(/^\d{6}$/, '签到码是六位数字'),
    way: z.enum(['in', 'out']),
  }),
  output: SignUp,
  refusals: { ...noFile, ...noShift, ...checkInWords, ...signUpStepWords },
})

export const readTaskCards = endpoint({
  method: 'GET',
  path: '/shifts/:shiftId/task-cards',
  summary: 'What I have to know at the bed, while I have a place in the shift',
  roles: volunteer,
  input: z.object({ shiftId: ShiftId }),
  output: z.object({ tasks: z.array(TaskCard) }),
})

export const debrief = endpoint({
  method: 'POST',
  path: '/shifts/:shiftId/debrief',
  summary: 'Say how a hard shift was; others see counts of five and more',
  roles: volunteer,
  input: z.object({
    shiftId: ShiftId,
    weight: z.int().min(1).max(5),
    wantsTalk: z.boolean(),
    note: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ kept: z.literal(true) }),
  refusals: {
    ...noFile,
    'no-debrief-due': {
      zh: '这一班没有参加过、不需要回顾，或已经写过了。',
      en: 'Nothing to be said of this shift, or it was said already.',
    },
  },
})

export const observe = endpoint({
  method: 'POST',
  path: '/observations',
  summary: 'Tell the social workers what was noticed: it becomes a request for help',
  roles: volunteer,
  input: z.object({
    ward: z.string().trim().max(60).default(''),
    bed: z.string().trim().max(20).default(''),
    reasons: z.array(Reason).min(1).max(9),
    text: z.string().trim().min(1).max(1000),
  }),
  output: z.object({ receipt: z.string(), answerBy: Instant }),
})
