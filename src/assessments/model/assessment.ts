import { z } from 'zod'
import { RiskLevel, Severity } from '#casework/model/case.ts'
import { ContactMode, Domain } from '#casework/model/code-lists.ts'
import { ContactId } from '#casework/model/contact.ts'
import { AccountId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const AssessmentId = z.uuid().brand('AssessmentId')
export type AssessmentId = z.infer<typeof AssessmentId>

/** One domain: how hard it is now, what holds the person up in it, and by what one knows. */
export const ScoredDomain = z.object({
  domain: Domain,
  score: Severity,
  reason: z.string().trim().max(500),
  strength: z.string().trim().max(300),
  /** Notes of the case in which it was seen or said. */
  contactIds: z.array(ContactId).max(10),
})
export type ScoredDomain = z.infer<typeof ScoredDomain>

/** What the worker writes down. Until it is finalised it is a draft, and no record. */
export const Findings = z.object({
  domains: z.array(ScoredDomain).max(12),
  riskLevel: RiskLevel.exclude(['unset']),
  /** How it all hangs together, in the worker's view. */
  formulation: z.string().trim().max(4000),
  /** What the client says about it, in the client's words. */
  clientView: z.string().trim().max(2000),
})
export type Findings = z.infer<typeof Findings>

/** The newest is final; a later one supersedes it. Neither is ever changed. */
export const AssessmentState = z.enum(['final', 'superseded'])
export type AssessmentState = z.infer<typeof AssessmentState>

export const assessmentStateWords: Record<AssessmentState, Words> = {
  final: { zh: '现行', en: 'In force' },
  superseded: { zh: '已被新的代替', en: 'Superseded' },
}

/** A correction: what was written stays, this stands below it. */
export const Amendment = z.object({
  at: Instant,
  by: AccountId,
  reason: z.string(),
  text: z.string(),
})
export type Amendment = z.infer<typeof Amendment>

/** One of the notes that stand for a score: enough to find it in the river. */
export const Evidence = z.object({ id: ContactId, at: Instant, mode: ContactMode })
export type Evidence = z.infer<typeof Evidence>

export const Assessment = Findings.extend({
  id: AssessmentId,
  /** The first, the second … of the case. */
  n: z.int(),
  at: Instant,
  by: AccountId,
  byName: z.string(),
  state: AssessmentState,
  /** The score that each domain had before, where it was scored before. */
  previous: z.partialRecord(Domain, Severity),
  evidence: z.array(Evidence),
  amendments: z.array(Amendment.extend({ byName: z.string() })),
})
export type Assessment = z.infer<typeof Assessment>

export const AssessmentLine = Assessment.pick({
  id: true,
  n: true,
  at: true,
  byName: true,
  state: true,
  riskLevel: true,
}).extend({
  scores: z.partialRecord(Domain, Severity),
  amended: z.int(),
})
export type AssessmentLine = z.infer<typeof AssessmentLine>
