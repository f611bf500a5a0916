import type { CaseId } from '#casework/model/case.ts'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Crisis, CrisisId, CrisisLevel, CrisisOrigin } from '../model/crisis.ts'
import type { ActionKind, Receiver, SafetyPlan } from '../model/help.ts'
import type { GuardianNotice } from '../model/mandatory-report.ts'
import type { LegalBasisCode, Recipient } from '../model/report-law.ts'
import type { Scores } from '../model/screening.ts'
import type { Visit } from '../model/visit.ts'

type OfCase = { institutionId: InstitutionId; caseId: CaseId }
type OfCrisis = OfCase & { crisisId: CrisisId }
type Done = { at: Instant; byAccount: AccountId }

export type Tables = {
  'crises.crisis': OfCase & Crisis & { safetyPlan: SafetyPlan | null; noPlanWhy: string }
  'crises.signal': OfCrisis & Done & { sourceKey: string; origin: CrisisOrigin; note: string }
  'crises.screening': OfCrisis &
    Done & { id: string; scores: Scores; note: string; level: CrisisLevel; lowerWhy: string }
  'crises.action': OfCrisis &
    Done & { id: string; kind: ActionKind; informed: string[]; note: string }
  'crises.handOver': OfCrisis &
    Done & { id: string; receiver: Receiver; name: string; note: string }
  'crises.report': OfCrisis & {
    bases: LegalBasisCode[]
    isAsked: boolean
    dueSince: Instant
    facts: string
    notice: GuardianNotice
    noticeWhy: string
    notApplicableWhy: string
    decidedBy: AccountId | null
    decidedAt: Instant | null
  }
  'crises.filing': OfCrisis &
    Done & {
      id: string
      recipient: Recipient
      office: string
      receiptNo: string
      receiptAt: Instant | null
      feedback: string
      feedbackAt: Instant | null
      version: number
    }
  'crises.visit': OfCase &
    Omit<Visit, 'by' | 'caseId'> & {
      byAccount: AccountId
      place: Buffer
      endedBy: AccountId | null
    }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
