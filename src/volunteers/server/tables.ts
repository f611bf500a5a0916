import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type {
  AgreementForm,
  CourseId,
  CourseKind,
  Skill,
  VolunteerId,
  VolunteerState,
} from '../model/volunteer.ts'

type House = { institutionId: InstitutionId }
type Of = House & { id: string; volunteerId: VolunteerId }

export type Tables = {
  'volunteers.recruitment': House & {
    token: string
    intro: string
    minAge: number
    isOpen: boolean
  }
  'volunteers.volunteer': House & {
    id: VolunteerId
    number: string
    accountId: AccountId | null
    state: VolunteerState
    stateWhy: string
    name: string
    birthDate: Day
    isForeigner: boolean
    phone: Buffer | null
    identityNumber: Buffer | null
    identityIndex: Buffer | null
    guardian: string
    guardianPhone: Buffer | null
    guardianConsentOn: Day | null
    asksWritten: boolean
    skills: Skill[]
    languages: string
    availability: string
    healthClearedOn: Day | null
    infectionClearedOn: Day | null
    screenNote: string
    appliedAt: Instant
    activeSince: Day | null
    version: number
  }
  'volunteers.course': House & {
    id: CourseId
    name: string
    kind: CourseKind
    /** As PostgreSQL writes a numeric. */
    hours: string | number
    ward: string
    validMonths: number | null
  }
  'volunteers.training': Of & { courseId: CourseId; passedOn: Day; expiresOn: Day | null }
  'volunteers.agreement': Of & {
    form: AgreementForm
    from: Day
    until: Day | null
    signedOn: Day
    scope: string
    guardianSigned: boolean
  }
  'volunteers.cover': Of & {
    kind: string
    policyNumber: string
    from: Day
    until: Day
    coversDanger: boolean
  }
  'volunteers.commendation': Of & { on: Day; text: string }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
