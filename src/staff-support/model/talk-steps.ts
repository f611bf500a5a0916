import { z } from 'zod'
import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { TalkState } from './talk.ts'

export const TalkStep = z.enum([
  'take',
  'write',
  'offer',
  'withdraw-offer',
  'accept',
  'close',
  'reopen',
  'lock',
  'erase',
])
export type TalkStep = z.infer<typeof TalkStep>

/** From which state which step leads where. What is not in the table cannot be done. */
export const talkSteps: Record<TalkState, Partial<Record<TalkStep, TalkState>>> = {
  waiting: { take: 'open', erase: 'erased' },
  open: {
    ...{ write: 'open', offer: 'open', 'withdraw-offer': 'open', accept: 'open' },
    ...{ close: 'closed', lock: 'locked', erase: 'erased' },
  },
  closed: { reopen: 'open', lock: 'locked', erase: 'erased' },
  locked: { erase: 'erased' },
  erased: {},
}

export const TalkObstacle = z.enum([
  'talk-out-of-order',
  'not-your-talk',
  'not-offered',
  'consent-missing',
  'must-be-kept',
  'basis-missing',
])
export type TalkObstacle = z.infer<typeof TalkObstacle>

export const talkObstacleWords: Record<TalkObstacle, Words> = {
  'talk-out-of-order': {
    zh: '现在的状态不能做这一步。请刷新页面，看看它已经走到哪一步。',
    en: 'This cannot be done in the present state. Reload to see where it stands.',
  },
  'not-your-talk': {
    zh: '这份记录由别的社工负责，您不能做这一步。',
    en: 'Another counsellor is responsible for this.',
  },
  'not-offered': {
    zh: '对方已经收回转交，或转交给了别人。',
    en: 'It is not offered to you any more.',
  },
  'consent-missing': {
    zh: '要本人同意，才能转交给另一位社工。请先问过本人，再选同意的方式。',
    en: 'Only with the client’s consent does another counsellor take over.',
  },
  'must-be-kept': {
    zh: '法定保存期还没有到，暂时不能销毁。内容已锁存，谁也看不到。',
    en: 'The law still asks to keep it. It is locked: nobody can read it.',
  },
  'basis-missing': {
    zh: '要锁存，请写明依据哪条法律、存到哪天，日子要在今天之后。',
    en: 'To lock it, name the law and a day after today.',
  },
}

export interface TalkFacts {
  readonly state: TalkState
  /** Whoever asks holds the record; is offered it. */
  readonly isMine: boolean
  readonly isOfferedToMe: boolean
  /** Says the client agreed, where somebody else is to take over. */
  readonly hasConsent: boolean
  readonly today: Day
  readonly keptUntil: Day | null
  readonly keepBasis: string
}

/** What stands between the talk and the step, if anything. Both ends ask this function. */
export function findTalkObstacle(step: TalkStep, facts: TalkFacts): TalkObstacle | undefined {
  const { state, isMine, isOfferedToMe, hasConsent, today, keptUntil, keepBasis } = facts
  if (!talkSteps[state][step]) return 'talk-out-of-order'
  if (step === 'accept') return isOfferedToMe && !isMine ? undefined : 'not-offered'
  // A request that nobody took may be taken or, when the person asks, destroyed by each counsellor.
  if (state !== 'waiting' && !isMine) return 'not-your-talk'
  if (step === 'offer' && !hasConsent) return 'consent-missing'
  if (step === 'lock' && (keepBasis.trim() === '' || keptUntil === null || keptUntil <= today))
    return 'basis-missing'
  if (step === 'erase' && state === 'locked' && keptUntil !== null && keptUntil > today)
    return 'must-be-kept'
}

/** Whether what was said can be read: not once it is locked or destroyed. */
export function isReadable(state: TalkState) {
  return state === 'waiting' || state === 'open' || state === 'closed'
}
