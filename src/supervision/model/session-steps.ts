import { z } from 'zod'
import type { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { SessionState, Side } from './session.ts'

export const SessionStep = z.enum(['hold', 'rewrite', 'agree', 'cancel'])
export type SessionStep = z.infer<typeof SessionStep>

/** From which state a step can be taken. Where it leads: `afterSessionStep`. */
export const sessionSteps: Record<SessionState, readonly SessionStep[]> = {
  planned: ['hold', 'cancel'],
  held: ['rewrite', 'agree'],
  agreed: [],
  cancelled: [],
}

export interface Agreement {
  readonly supervisor: boolean
  readonly supervisee: boolean
}

export interface SessionFacts {
  readonly state: SessionState
  readonly startsAt: Instant
  readonly now: Instant
  readonly side: Side
  readonly agreed: Agreement
  readonly points: string
  readonly reason: string
}

export const SessionObstacle = z.enum([
  'session-out-of-order',
  'not-yet-begun',
  'points-missing',
  'already-agreed',
  'reason-missing',
])
export type SessionObstacle = z.infer<typeof SessionObstacle>

export const sessionObstacleWords: Record<SessionObstacle, Words> = {
  'session-out-of-order': {
    zh: '这次督导现在的状态不能做这一步。请刷新页面，看看它已经走到哪一步。',
    en: 'The session is not in a state for this step. Reload to see where it stands.',
  },
  'not-yet-begun': {
    zh: '还没到约好的时间。开始以后再记；时间变了请先改约。',
    en: 'It has not begun yet. If it was moved, change the time first.',
  },
  'points-missing': { zh: '请写明谈了什么要点。', en: 'Write what was talked about.' },
  'already-agreed': {
    zh: '您这一方已经认可，正在等对方。',
    en: 'Your side has agreed; the other side has not yet.',
  },
  'reason-missing': { zh: '请写明原因。', en: 'Give the reason.' },
}

/** What stands between the session and the step, if anything. Both ends ask this function. */
export function findSessionObstacle(
  step: SessionStep,
  facts: SessionFacts,
): SessionObstacle | undefined {
  if (!sessionSteps[facts.state].includes(step)) return 'session-out-of-order'
  if (step === 'hold' && facts.startsAt > facts.now) return 'not-yet-begun'
  if ((step === 'hold' || step === 'rewrite') && facts.points.trim() === '') return 'points-missing'
  if (step === 'agree' && facts.agreed[facts.side]) return 'already-agreed'
  if (step === 'cancel' && facts.reason.trim() === '') return 'reason-missing'
}

/** Whoever writes agrees to it by that; the other side has to say so anew. */
export function afterSessionStep(
  step: SessionStep,
  { side, agreed }: Pick<SessionFacts, 'side' | 'agreed'>,
): { readonly state: SessionState; readonly agreed: Agreement } {
  const nobody = { supervisor: false, supervisee: false }
  if (step === 'cancel') return { state: 'cancelled', agreed: nobody }
  const now = step === 'agree' ? { ...agreed, [side]: true } : { ...nobody, [side]: true }
  return { state: now.supervisor && now.supervisee ? 'agreed' : 'held', agreed: now }
}
