import { z } from 'zod'
import type { Need, RiskLevel } from '#casework/model/case.ts'
import { Domain } from '#casework/model/code-lists.ts'
import type { Words } from '#platform/model/words.ts'
import type { Findings, ScoredDomain } from './assessment.ts'

/** From this score on it is said what was seen. Ours. */
export const REASON_FROM = 2

export const AssessmentObstacle = z.enum([
  'nothing-scored',
  'domain-twice',
  'reason-missing',
  'formulation-missing',
  'risk-below-safety',
])
export type AssessmentObstacle = z.infer<typeof AssessmentObstacle>

export const assessmentObstacleWords: Record<AssessmentObstacle, Words> = {
  'nothing-scored': {
    zh: '还没有评任何一个方面。请至少评一项，再定稿。',
    en: 'No domain is scored yet. Score at least one before finalising.',
  },
  'domain-twice': {
    zh: '同一个方面评了两次。请只留一个分数。',
    en: 'A domain is scored twice. Keep one score.',
  },
  'reason-missing': {
    zh: '评到 2 分以上的方面，要写明看到什么、听到什么。请补一句。',
    en: 'From 2 on it has to be said what was seen or heard. Add a sentence.',
  },
  'formulation-missing': {
    zh: '还没有写“总的看法”。请用几句话说明困难从哪里来、靠什么撑着、先办什么。',
    en: 'The formulation is missing: where it comes from, what holds, what comes first.',
  },
  'risk-below-safety': {
    zh: '“安全风险”的分数和风险等级对不上：2 分至少黄色，3 分以上至少橙色。请核对其中一个。',
    en: 'Safety and the risk level do not agree: 2 is at least yellow, 3 and above orange.',
  },
}

export interface AssessmentFault {
  readonly code: AssessmentObstacle
  readonly field: keyof Findings
  /** Of which domain, where it is about one. */
  readonly domain?: Domain
}

const LADDER: readonly RiskLevel[] = ['unset', 'none', 'yellow', 'orange', 'red']

/** The risk that goes with a score for safety at the least. Ours: a floor, never a ceiling. */
export function leastRisk(safety: number): RiskLevel {
  if (safety >= 3) return 'orange'
  return safety === 2 ? 'yellow' : 'none'
}

/** What keeps the findings from being final, the first thing first. Both ends ask this function. */
export function findAssessmentFault(findings: Findings): AssessmentFault | undefined {
  const { domains, riskLevel, formulation } = findings
  if (domains.length === 0) return { code: 'nothing-scored', field: 'domains' }
  const twice = domains.find(({ domain }, n) => domains.findLastIndex(isOf(domain)) !== n)
  if (twice) return { code: 'domain-twice', field: 'domains', domain: twice.domain }
  const bare = domains.find(({ score, reason }) => score >= REASON_FROM && reason.trim() === '')
  if (bare) return { code: 'reason-missing', field: 'domains', domain: bare.domain }
  const safety = domains.find(isOf('safety'))?.score ?? 0
  if (LADDER.indexOf(riskLevel) < LADDER.indexOf(leastRisk(safety)))
    return { code: 'risk-below-safety', field: 'riskLevel' }
  if (formulation.trim() === '') return { code: 'formulation-missing', field: 'formulation' }
}

/** What the case needs now: what was scored, and of the rest what was known before. */
export function needsAfter(before: readonly Need[], domains: readonly ScoredDomain[]): Need[] {
  return Domain.options.flatMap((domain) => {
    const scored = domains.find(isOf(domain))
    const known = before.find(isOf(domain))
    if (scored) return [{ domain, severity: scored.score, note: scored.reason }]
    return known ? [known] : []
  })
}

export type Scores = Partial<Record<Domain, number>>

export function scoresOf(domains: readonly Pick<ScoredDomain, 'domain' | 'score'>[]): Scores {
  return Object.fromEntries(domains.map(({ domain, score }) => [domain, score]))
}

/** The last score of each domain, however long ago it was given; oldest first. */
export function latestScores(history: readonly Scores[]): Scores {
  return Object.assign({}, ...history)
}

export type Change = 'first' | 'better' | 'same' | 'worse'

/** A higher score is a graver need. */
export function changeOf(before: number | undefined, now: number): Change {
  if (before === undefined) return 'first'
  if (before === now) return 'same'
  return now < before ? 'better' : 'worse'
}

/** How one domain went: the first score, the one before the last, and the last. */
export interface Course {
  readonly domain: Domain
  readonly first: number
  readonly previous: number | undefined
  readonly now: number
  readonly change: Change
}

/** The course of every domain that was ever scored; oldest first. */
export function courses(history: readonly Scores[]): Course[] {
  return Domain.options.flatMap((domain) => {
    const scores = history.flatMap((one) => one[domain] ?? [])
    const [first, now] = [scores[0], scores.at(-1)]
    if (first === undefined || now === undefined) return []
    const previous = scores.at(-2)
    const change = changeOf(scores.length > 1 ? first : undefined, now)
    return [{ domain, first, previous, now, change }]
  })
}

function isOf(domain: Domain) {
  return (one: { readonly domain: Domain }) => one.domain === domain
}
