import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { CrisisLevel } from './crisis.ts'

/** The four dimensions of the first look. */
export const Dimension = z.enum(['state', 'plan', 'support', 'history'])
export type Dimension = z.infer<typeof Dimension>

export const dimensionWords: Record<Dimension, Words> = {
  state: { zh: '现在怎么样', en: 'How it is now' },
  plan: { zh: '打算和手段', en: 'Plan and means' },
  support: { zh: '身边的人', en: 'Who is near' },
  history: { zh: '以前有过吗', en: 'What happened before' },
}

export const Score = z.int().min(0).max(3)

/** What each figure means; the wording is ours, no licensed scale. */
export const anchors: Record<Dimension, readonly Words[]> = {
  state: [
    { zh: '平静，能正常交谈', en: 'Calm, talks as usual' },
    { zh: '低落或害怕，还能控制', en: 'Low or afraid, in control' },
    { zh: '绝望或激动，难以控制', en: 'In despair or agitated' },
    { zh: '伤害正在发生，或神志不清', en: 'Harm is happening, or not lucid' },
  ],
  plan: [
    { zh: '没有这样的念头或威胁', en: 'No such thought or threat' },
    { zh: '有念头或威胁，没有打算', en: 'Thoughts or threats, no plan' },
    { zh: '有打算，或手边有工具', en: 'A plan, or means at hand' },
    { zh: '有打算，也有工具和时间', en: 'A plan, with means and a time' },
  ],
  support: [
    { zh: '有可靠的人陪着', en: 'Somebody reliable is there' },
    { zh: '有人，但不在身边', en: 'Somebody, but not near' },
    { zh: '很少有人能帮', en: 'Hardly anybody can help' },
    { zh: '没有人，或危险就来自身边的人', en: 'Nobody, or the danger is who is near' },
  ],
  history: [
    { zh: '没有过', en: 'Never' },
    { zh: '很久以前有过', en: 'Long ago' },
    { zh: '一年内有过', en: 'Within a year' },
    { zh: '一个月内有过，或越来越重', en: 'Within a month, or getting worse' },
  ],
}

export const Scores = z.object({ state: Score, plan: Score, support: Score, history: Score })
export type Scores = z.infer<typeof Scores>

export const Screening = z.object({
  id: z.uuid(),
  at: Instant,
  by: AccountId,
  scores: Scores,
  note: z.string(),
  level: CrisisLevel,
  /** Why a lower level than the signs suggest was set. */
  lowerWhy: z.string(),
})
export type Screening = z.infer<typeof Screening>

/** A proposal, and open to see. It is ours and not validated: whoever looks decides. */
export function suggestLevel({ state, plan, support, history }: Scores): CrisisLevel {
  if (state === 3 || plan === 3) return 'red'
  if (plan === 2 && (support >= 2 || history >= 2)) return 'red'
  if ([state, plan, support, history].some((score) => score >= 2)) return 'orange'
  return 'yellow'
}

export function isLowerThanSuggested(level: CrisisLevel, scores: Scores) {
  const ladder = CrisisLevel.options
  return ladder.indexOf(level) < ladder.indexOf(suggestLevel(scores))
}
