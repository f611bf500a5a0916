import { z } from 'zod'
import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { Party, type PostState } from './post.ts'

/** By the host; `confirm` is a step of its own, with a name and a day for each party. */
export const PostStep = z.enum(['place', 'start', 'hand-over', 'end'])
export type PostStep = z.infer<typeof PostStep>

/** From which state which step leads. What is not in the table cannot be done. */
export const stepsFrom: Record<PostState, readonly PostStep[]> = {
  proposed: ['end'],
  agreed: ['place', 'end'],
  placed: ['start', 'end'],
  running: ['hand-over', 'end'],
  handover: ['end'],
  ended: [],
}

const leadsTo: Record<PostStep, PostState> = {
  place: 'placed',
  start: 'running',
  'hand-over': 'handover',
  end: 'ended',
}

export function afterStep(step: PostStep): PostState {
  return leadsTo[step]
}

export const postObstacleWords = {
  'post-out-of-order': {
    zh: '驻点已经不在这一步。请刷新页面看最新状态。',
    en: 'The post is not at this step any more. Reload the page.',
  },
  'confirmed-already': { zh: '这一方已经确认过了。', en: 'This party has confirmed already.' },
  'worker-missing': { zh: '请写派驻社工的姓名。', en: 'Say who is stationed.' },
  'plan-missing': {
    zh: '请写交接计划：哪些服务由谁接、什么时候接完。',
    en: 'Write the handover plan: who takes over what, and by when.',
  },
  'reason-missing': {
    zh: '没有走完交接就结束，请写明原因。',
    en: 'It ends before the handover: say why.',
  },
  'day-to-come': { zh: '日期不能晚于今天。', en: 'The day cannot lie in the future.' },
} as const satisfies Record<string, Words>
export type PostObstacle = keyof typeof postObstacleWords

export interface PostFacts {
  readonly state: PostState
  readonly confirmed: readonly Party[]
}

export interface PostDeed {
  readonly today: Day
  readonly on: Day
  readonly workerName: string
  /** The handover plan, or why it ends early. */
  readonly note: string
}

/** What stands between the post and the step, if anything. Both ends ask this function. */
export function findStepObstacle(
  step: PostStep,
  { state }: PostFacts,
  { today, on, workerName, note }: PostDeed,
): PostObstacle | undefined {
  if (!stepsFrom[state].includes(step)) return 'post-out-of-order'
  if (on > today) return 'day-to-come'
  if (step === 'place') return workerName.trim() === '' ? 'worker-missing' : undefined
  if (step === 'hand-over') return note.trim() === '' ? 'plan-missing' : undefined
  if (step === 'end' && state !== 'handover')
    return note.trim() === '' ? 'reason-missing' : undefined
}

export function findConfirmingObstacle(
  party: Party,
  { state, confirmed }: PostFacts,
  { today, on }: Pick<PostDeed, 'today' | 'on'>,
): PostObstacle | undefined {
  if (confirmed.includes(party)) return 'confirmed-already'
  if (state !== 'proposed') return 'post-out-of-order'
  return on > today ? 'day-to-come' : undefined
}

/** The fourth name makes the agreement whole, in whatever order they come. */
export function afterConfirming(party: Party, confirmed: readonly Party[]): PostState {
  const all = new Set([...confirmed, party])
  return Party.options.every((one) => all.has(one)) ? 'agreed' : 'proposed'
}
