import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { EntryId, LearningClock } from '../model/learning.ts'
import type { MemberId, PlacementId } from '../model/placement.ts'
import type { AppointmentId, PositionId } from '../model/position.ts'
import type { QualificationId, QualificationLevel } from '../model/qualification.ts'
import type { TitleAnswer } from '../model/title-rule.ts'
import type { Employment, Field, Tier, WorkerId } from '../model/worker.ts'

type House = { institutionId: InstitutionId }
type Of = House & { workerId: WorkerId }
type Span = { from: Day; until: Day | null }

export type Tables = {
  'workforce.worker': House &
    Span & {
      id: WorkerId
      accountId: AccountId | null
      name: string
      employment: Employment
      employer: string
      fullTime: boolean
      /** As PostgreSQL writes a numeric. */
      fte: string | number
      fields: Field[]
      version: number
    }
  'workforce.position': House &
    Span & {
      id: PositionId
      title: string
      department: string
      grade: number | null
      need: string
      version: number
    }
  'workforce.qualification': Of & {
    id: QualificationId
    level: QualificationLevel
    number: Buffer
    numberIndex: Buffer
    numberTail: string
    issuedOn: Day
    registeredUntil: Day | null
    version: number
  }
  'workforce.appointment': Of &
    Span & {
      id: AppointmentId
      positionId: PositionId
      qualificationId: QualificationId | null
      answer: TitleAnswer
      reason: string
      version: number
    }
  'workforce.continuingEducation': Of & {
    id: EntryId
    clock: LearningClock
    on: Day
    hours: string | number
    content: string
    evidence: string
    struckWhy: string
    struckAt: Instant | null
  }
  'workforce.tier': Of & { since: Day; tier: Tier }
  'workforce.placement': House & {
    id: PlacementId
    mentorId: WorkerId
    student: string
    school: string
    from: Day
    until: Day
    outcome: string
    version: number
  }
  'workforce.allianceMember': {
    id: MemberId
    institutionId: InstitutionId | null
    name: string
    kind: 'institution' | 'university'
    since: Day
    until: Day | null
    version: number
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
