import { z } from 'zod'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const SignUpId = z.uuid().brand('SignUpId')
export type SignUpId = z.infer<typeof SignUpId>

export const SignUpState = z.enum([
  'wait',
  'confirmed',
  'checked-in',
  'done',
  'no-show',
  'cancelled',
])
export type SignUpState = z.infer<typeof SignUpState>

export const signUpStateWords: Record<SignUpState, Words> = {
  wait: { zh: '候补中', en: 'Waiting' },
  confirmed: { zh: '已报上', en: 'Confirmed' },
  'checked-in': { zh: '已签到', en: 'Checked in' },
  done: { zh: '已完成', en: 'Done' },
  'no-show': { zh: '没有来', en: 'Did not come' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

export const SignUpStep = z.enum(['promote', 'check-in', 'finish', 'miss', 'cancel'])
export type SignUpStep = z.infer<typeof SignUpStep>

/** From which state which step leads where. What is not in the table cannot be done. */
export const signUpSteps: Record<SignUpState, Partial<Record<SignUpStep, SignUpState>>> = {
  wait: { promote: 'confirmed', cancel: 'cancelled' },
  confirmed: { 'check-in': 'checked-in', finish: 'done', miss: 'no-show', cancel: 'cancelled' },
  'checked-in': { finish: 'done' },
  done: {},
  'no-show': {},
  cancelled: {},
}

/** Whether it holds a place. Who did not come held one too. */
export function holdsPlace(state: SignUpState) {
  return state !== 'wait' && state !== 'cancelled'
}

export const SignUp = z.object({
  id: SignUpId,
  state: SignUpState,
  seeksSubstitute: z.boolean(),
  checkedInAt: Instant.nullable(),
  checkedOutAt: Instant.nullable(),
})
export type SignUp = z.infer<typeof SignUp>

export const signUpStepWords = {
  'sign-up-out-of-order': {
    zh: '现在不能做这一步：可能已经签到、已取消，或班次已结束。请刷新页面看看。',
    en: 'This cannot be done now: checked in already, cancelled, or over. Reload the page.',
  },
}
