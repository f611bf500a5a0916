import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { FailureReason } from './failure.ts'
import { Received, ReceivedPage, ReferralId } from './referral.ts'
import { ReceiverStep, referralObstacleWords } from './referral-steps.ts'

const partner = ['partner'] as const
const version = z.int()
const one = { referralId: ReferralId }
const gone = {
  'no-such-referral': {
    zh: '没有找到这个转介。它可能已经撤回，或不是发给贵单位的。',
    en: 'No such referral: it was withdrawn, or was not sent to you.',
  },
}
export type SaidStep = ReceiverStep
const said = {
  step: ReceiverStep,
  reason: FailureReason.nullable().default(null),
  note: z.string().trim().max(500).default(''),
  holdUntil: Day.nullable().default(null),
}

export const listReceived = endpoint({
  method: 'GET',
  path: '/received-referrals',
  summary: 'What was sent to my institution, what waits first',
  roles: partner,
  input: z.object({}),
  output: z.object({ rows: z.array(Received) }),
})

export const openReceived = endpoint({
  method: 'GET',
  path: '/received-referrals/:referralId',
  summary: 'The package as the client agreed to it, and what was said since',
  roles: partner,
  input: z.object(one),
  output: ReceivedPage,
  refusals: gone,
})

export const stepReceived = endpoint({
  method: 'POST',
  path: '/received-referrals/:referralId/steps',
  summary: 'Accept, decline, return, hold, begin, deliver, or say that it failed',
  roles: partner,
  input: z.object({ ...one, ...said, version }),
  output: ReceivedPage,
  refusals: { ...gone, ...referralObstacleWords },
})

/** 32 random bytes. The key is made by the browser that opens the link first, and stays there. */
const opener = {
  secret: z.string().regex(/^[\w-]{43}$/),
  key: z.string().regex(/^[\w-]{43}$/),
}
/** One answer for all that is not so: nobody learns whether there is such a link. */
const noLink = {
  'no-such-link': {
    zh: '这个链接打不开：可能已过期、已换新，或已在另一部手机上打开过。请联系发给您的社工，要一个新链接。',
    en: 'This link opens nothing: expired, replaced, or opened on another phone. Ask the social worker for a new one.',
  },
}

export const openLink = endpoint({
  method: 'POST',
  path: '/referral-links/opening',
  summary:
    'Without an account: open the link, once, in this browser, with a name for the watermark',
  roles: 'anyone',
  input: z.object({ ...opener, name: z.string().trim().min(1).max(40) }),
  output: ReceivedPage,
  refusals: noLink,
})

export const readLink = endpoint({
  method: 'POST',
  reads: true,
  path: '/referral-links/reading',
  summary: 'Without an account: look again, in the browser that opened it',
  roles: 'anyone',
  input: z.object(opener),
  output: ReceivedPage,
  refusals: noLink,
})

export const stepLink = endpoint({
  method: 'POST',
  path: '/referral-links/steps',
  summary:
    'Without an account: accept, decline, return, hold, begin, deliver, or say that it failed',
  roles: 'anyone',
  input: z.object({ ...opener, ...said, version }),
  output: ReceivedPage,
  refusals: { ...noLink, ...referralObstacleWords },
})
