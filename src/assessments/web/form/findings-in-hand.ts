import type { RiskLevel } from '#casework/model/case.ts'
import { Domain } from '#casework/model/code-lists.ts'
import type { ContactId } from '#casework/model/contact.ts'
import type { ScoredDomain } from '../../model/assessment.ts'
import { type AssessmentFault, findAssessmentFault, REASON_FROM } from '../../model/rules.ts'

/** One domain while it is being written: words may be there before the score. */
export interface DomainInHand {
  readonly score?: number
  readonly reason: string
  readonly strength: string
  readonly contactIds: readonly ContactId[]
}

export interface FindingsInHand {
  readonly domains: Partial<Record<Domain, DomainInHand>>
  readonly riskLevel: Exclude<RiskLevel, 'unset'> | ''
  readonly formulation: string
  readonly clientView: string
}

export const NOTHING: DomainInHand = { reason: '', strength: '', contactIds: [] }

export type Progress = 'notBegun' | 'unfinished' | 'finished'

export function progressOf({ score, reason }: DomainInHand): Progress {
  if (score === undefined) return 'notBegun'
  return score >= REASON_FROM && reason.trim() === '' ? 'unfinished' : 'finished'
}

/** Only what has a score becomes part of the record. */
export function scoredDomains({ domains }: FindingsInHand): ScoredDomain[] {
  return Domain.options.flatMap((domain) => {
    const { score, contactIds, ...texts } = domains[domain] ?? NOTHING
    return score === undefined ? [] : [{ domain, score, ...texts, contactIds: [...contactIds] }]
  })
}

export function findFault(findings: FindingsInHand): AssessmentFault | undefined {
  const { riskLevel, formulation, clientView } = findings
  const domains = scoredDomains(findings)
  return findAssessmentFault({
    ...{ domains, formulation, clientView },
    // Without a level there is nothing to compare: the form asks for one by itself.
    riskLevel: riskLevel || 'red',
  })
}
