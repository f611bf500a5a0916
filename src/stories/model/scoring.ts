import { z } from 'zod'
import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { ContestState, Criterion } from './contest.ts'

/** How many scores an entry needs before results are told. Assumed: no scheme was found. */
export const LEAST_SCORES = 2

/** Of a hundred: each criterion by its share. */
export function totalOf(criteria: readonly Criterion[], points: readonly number[]) {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0)
  const earned = criteria.reduce(
    (sum, { weight, max }, place) => sum + (weight * (points[place] ?? 0)) / max,
    0,
  )
  return Math.round((earned / weights) * 10_000) / 100
}

export function arePointsFit(criteria: readonly Criterion[], points: readonly number[]) {
  return (
    points.length === criteria.length &&
    criteria.every(({ max }, place) => {
      const one = points[place] as number
      return one >= 0 && one <= max && Number.isInteger(one * 2)
    })
  )
}

export interface Scored {
  readonly totals: readonly number[]
}

export interface Result {
  readonly mean: number
  /** From the lowest total to the highest: how far the readers are apart. */
  readonly spread: number
  readonly rank: number
}

/** In the order given. Equal means share a rank, and the next one is left out: 1, 2, 2, 4. */
export function rank(entries: readonly Scored[]): Result[] {
  const means = entries.map(({ totals }) => meanOf(totals))
  return entries.map(({ totals }, place) => {
    const mean = means[place] as number
    return {
      mean,
      spread: Math.round((Math.max(...totals) - Math.min(...totals)) * 100) / 100,
      rank: means.filter((other) => other > mean).length + 1,
    }
  })
}

export function meanOf(totals: readonly number[]) {
  return Math.round((totals.reduce((sum, one) => sum + one, 0) / totals.length) * 100) / 100
}

export const ContestStep = z.enum(['open', 'score', 'publish'])
export type ContestStep = z.infer<typeof ContestStep>

export const ContestObstacle = z.enum([
  'contest-out-of-order',
  'no-entries',
  'no-readers',
  'scores-missing',
  'contest-not-open',
  'story-not-read',
  'entered-already',
  'own-entry',
  'points-do-not-fit',
])
export type ContestObstacle = z.infer<typeof ContestObstacle>

export const contestObstacleWords: Record<ContestObstacle, Words> = {
  'contest-out-of-order': {
    zh: '大赛现在的阶段不能做这一步。请刷新页面。',
    en: 'The contest is not at this stage. Reload the page.',
  },
  'no-entries': { zh: '还没有作品，不能开始评分。', en: 'There are no entries to score.' },
  'no-readers': {
    zh: '还没有两位确定的评委，不能开始评分。请先确定评委。',
    en: 'Fewer than two readers are named. Name them first.',
  },
  'scores-missing': {
    zh: '有作品还不满两份评分，不能公布结果。',
    en: 'An entry has fewer than two scores; results cannot be published.',
  },
  'contest-not-open': {
    zh: '现在不在征集时间里。',
    en: 'The contest takes no entries now.',
  },
  'story-not-read': {
    zh: '只有两位读者都通过的故事才能参赛。',
    en: 'Only a story that both readers have passed can be entered.',
  },
  'entered-already': { zh: '这个故事已经参赛了。', en: 'This story is entered already.' },
  'own-entry': {
    zh: '这件作品来自您的单位，请回避。',
    en: 'This entry comes from your own house. Stand aside.',
  },
  'points-do-not-fit': {
    zh: '请给每一项打分，在 0 到满分之间，可以打半分。',
    en: 'Give each criterion points between 0 and its maximum; halves are allowed.',
  },
}

export interface ContestFacts {
  readonly state: ContestState
  readonly readers: number
  /** How many totals each entry has. */
  readonly scores: readonly number[]
}

export function findContestObstacle(
  step: ContestStep,
  { state, readers, scores }: ContestFacts,
): ContestObstacle | undefined {
  const from = { open: 'draft', score: 'open', publish: 'scoring' } as const
  if (state !== from[step]) return 'contest-out-of-order'
  if (step === 'score' && scores.length === 0) return 'no-entries'
  if (step === 'score' && readers < LEAST_SCORES) return 'no-readers'
  if (step === 'publish' && scores.some((one) => one < LEAST_SCORES)) return 'scores-missing'
}

export function afterContest(step: ContestStep): ContestState {
  return ({ open: 'open', score: 'scoring', publish: 'published' } as const)[step]
}

export function takesEntries(
  { state, opensOn, closesOn }: { state: ContestState; opensOn: Day; closesOn: Day },
  today: Day,
) {
  return state === 'open' && opensOn <= today && today <= closesOn
}
