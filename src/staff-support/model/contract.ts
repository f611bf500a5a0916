import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { ConsentBy, Talk, TalkId, TalkSession, TalkState, Theme } from './talk.ts'
import { TalkStep, talkObstacleWords } from './talk-steps.ts'

export * from './contract-house.ts'

/** Not the head of the house, and of the social workers only those who are counsellors. */
const counsellors = ['social-worker'] as const
const version = z.int()
const gone = {
  'no-such-talk': {
    zh: '没有找到。它可能不存在，也可能不在您可见的范围内。',
    en: 'Not found. It does not exist, or it lies outside what you may see.',
  },
}
const notACounsellor = {
  'not-a-counsellor': {
    zh: '您不是本机构的职工心理支持社工。需要时请社工部主任指定。',
    en: 'You are not a staff-support counsellor of this house. The head of social work names them.',
  },
}

/** What is asked for, and as what the person wants to be called. All but the theme lies sealed. */
export const asked = {
  theme: Theme,
  name: z.string().max(40).default(''),
  reachAt: z.string().trim().min(1).max(60),
  when: z.string().max(100).default(''),
}

export const listTalks = endpoint({
  method: 'GET',
  path: '/staff-support/talks',
  summary: 'What waits for a counsellor of the house, and my own talks; of others’ nothing',
  roles: counsellors,
  input: z.object({}),
  output: z.object({ isCounsellor: z.boolean(), talks: z.array(Talk) }),
})

export const registerTalk = endpoint({
  method: 'POST',
  path: '/staff-support/talks',
  summary: 'Somebody came to me: a talk of mine, without a poster',
  roles: counsellors,
  input: z.object({ ...asked, reachAt: z.string().max(60).default('') }),
  output: Talk,
  refusals: notACounsellor,
})

export const TalkPage = Talk.extend({
  record: z.array(TalkSession),
  keepBasis: z.string(),
  keptUntil: Day.nullable(),
  /** The other counsellors of the house, to whom it could be offered. */
  fellows: z.array(z.object({ accountId: AccountId, name: z.string() })),
})
export type TalkPage = z.infer<typeof TalkPage>

export const openTalk = endpoint({
  method: 'GET',
  path: '/staff-support/talks/:talkId',
  summary: 'A talk, for the one counsellor who holds it',
  roles: counsellors,
  input: z.object({ talkId: TalkId }),
  output: TalkPage,
  refusals: gone,
})

const After = z.object({ id: TalkId, state: TalkState, version: z.int() })

export const stepTalk = endpoint({
  method: 'POST',
  path: '/staff-support/talks/:talkId/steps',
  summary: 'Take it, close it, take it over with consent, or destroy what was said',
  roles: counsellors,
  input: z.object({
    talkId: TalkId,
    step: TalkStep.exclude(['write', 'offer', 'lock']),
    version,
  }),
  output: After,
  refusals: { ...gone, ...talkObstacleWords },
})

export const writeSession = endpoint({
  method: 'POST',
  path: '/staff-support/talks/:talkId/sessions',
  summary: 'Write down a session; the note lies sealed',
  roles: counsellors,
  input: z.object({
    talkId: TalkId,
    day: Day,
    minutes: z.int().min(5).max(300),
    /** The first is what it was mostly about. */
    themes: z.array(Theme).min(1).max(4),
    note: z.string().max(4000),
  }),
  output: TalkSession,
  refusals: {
    ...gone,
    ...talkObstacleWords,
    'session-in-future': {
      zh: '谈话的日子不能晚于今天。',
      en: 'A session cannot lie in the future.',
    },
  },
})

export const offerTalk = endpoint({
  method: 'POST',
  path: '/staff-support/talks/:talkId/offer',
  summary: 'Offer it to another counsellor, where the client agrees',
  roles: counsellors,
  input: z.object({
    talkId: TalkId,
    accountId: AccountId,
    consentBy: ConsentBy.nullable(),
    version,
  }),
  output: After,
  refusals: {
    ...gone,
    ...talkObstacleWords,
    'no-such-counsellor': {
      zh: '对方不是本机构的职工心理支持社工。',
      en: 'That is no other counsellor of this house.',
    },
  },
})

export const lockTalk = endpoint({
  method: 'POST',
  path: '/staff-support/talks/:talkId/lock',
  summary: 'Deletion was asked for, and a law says it must be kept: kept, and read by nobody',
  roles: counsellors,
  input: z.object({
    talkId: TalkId,
    keepBasis: z.string().max(200),
    keptUntil: Day.nullable(),
    version,
  }),
  output: After,
  refusals: { ...gone, ...talkObstacleWords },
})
