import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { Shift, ShiftId } from './shift.ts'
import { SignUp, SignUpId, signUpStepWords } from './sign-up.ts'

const staff = ['social-worker', 'lead'] as const
const version = z.int()
const noShift = {
  'no-such-shift': {
    zh: '没有找到这个班次。可能已取消，或不属于本机构。',
    en: 'No such shift: cancelled, or of another institution.',
  },
}

export const attend = endpoint({
  method: 'POST',
  path: '/sign-ups/:signUpId/attendance',
  summary: 'The coordinator writes down when somebody came and went',
  roles: staff,
  input: z.object({ signUpId: SignUpId, cameAt: Instant, wentAt: Instant }),
  output: SignUp,
  refusals: {
    ...signUpStepWords,
    'no-such-sign-up': { zh: '没有找到这条报名。', en: 'No such sign-up.' },
    'times-out-of-order': {
      zh: '签退时间须晚于签到，且不超过 24 小时、不晚于现在。请核对。',
      en: 'The time of leaving must follow within 24 hours, and not lie ahead.',
    },
  },
})

export const closeShift = endpoint({
  method: 'POST',
  path: '/shifts/:shiftId/closing',
  summary: 'End a shift: hours for who was there, no-show for who was not, and whom it reached',
  roles: staff,
  input: z.object({
    shiftId: ShiftId,
    /** Who was there, of those who did not check in by themselves. */
    present: z.array(SignUpId).max(2000).default([]),
    reachedRegistered: z.int().min(0).max(1_000_000).nullable(),
    reachedEstimated: z.int().min(0).max(1_000_000).nullable(),
    reachMethod: z.string().trim().max(200).default(''),
    version,
  }),
  output: Shift,
  refusals: {
    ...noShift,
    'shift-not-open': { zh: '班次已经结束或取消了。', en: 'The shift is over or cancelled.' },
    'shift-not-begun': { zh: '班次还没有开始，不能结束。', en: 'The shift has not begun.' },
    'reach-method-missing': {
      zh: '估计的服务人次要写明怎么估计的。',
      en: 'Say how the number of people was estimated.',
    },
  },
})

export const cancelShift = endpoint({
  method: 'POST',
  path: '/shifts/:shiftId/cancellation',
  summary: 'Call a shift off; all sign-ups end',
  roles: staff,
  input: z.object({ shiftId: ShiftId, version }),
  output: Shift,
  refusals: {
    ...noShift,
    'shift-not-open': { zh: '班次已经结束或取消了。', en: 'The shift is over or cancelled.' },
  },
})
