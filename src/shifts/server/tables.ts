import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { VolunteerId } from '#volunteers/model/volunteer.ts'
import type { CertificateId, CertificateState } from '../model/certificate.ts'
import type { HourEntryId, HourState, RoundingRule } from '../model/hours.ts'
import type {
  Opportunity,
  OpportunityId,
  ProgrammeId,
  ShiftId,
  ShiftState,
  Timing,
} from '../model/shift.ts'
import type { SignUpId, SignUpState } from '../model/sign-up.ts'

type House = { institutionId: InstitutionId }

export type Tables = {
  'shifts.programme': House & {
    id: ProgrammeId
    name: string
    /** Written as JSON, read as its value. */
    rounding: RoundingRule[] | string
  }
  'shifts.opportunity': House & Opportunity
  'shifts.shift': House & {
    id: ShiftId
    opportunityId: OpportunityId
    startsAt: Instant
    endsAt: Instant
    places: number
    taken: number
    waiting: number
    state: ShiftState
    reachedRegistered: number | null
    reachedEstimated: number | null
    reachMethod: string
    version: number
  }
  'shifts.signUp': House & {
    id: SignUpId
    shiftId: ShiftId
    volunteerId: VolunteerId
    state: SignUpState
    signedUpAt: Instant
    checkedInAt: Instant | null
    checkedOutAt: Instant | null
    seeksSubstitute: boolean
    substituteFor: SignUpId | null
    cancelledWhy: string
  }
  'shifts.task': House & {
    id: string
    shiftId: ShiftId
    firstName: string
    bed: string
    does: string
    doesNot: string
  }
  'shifts.hourEntry': House & {
    id: HourEntryId
    volunteerId: VolunteerId
    opportunityId: OpportunityId
    shiftId: ShiftId | null
    signUpId: SignUpId | null
    from: Instant
    until: Instant
    minutes: number
    method: Timing
    state: HourState
    why: string
    recordedAt: Instant
    decidedBy: AccountId | null
    corrects: HourEntryId | null
  }
  'shifts.certificate': House & {
    id: CertificateId
    volunteerId: VolunteerId
    volunteerNumber: string
    state: CertificateState
    number: string
    tail: string
    tailHash: Buffer | null
    from: Day
    until: Day
    minutes: number
    entries: HourEntryId[]
    noticeUntil: Instant | null
    issuedOn: Day | null
    why: string
    replaces: CertificateId | null
    requestedAt: Instant
    version: number
  }
  'shifts.certificateCounter': House & { year: number; last: number }
  'shifts.debrief': House & {
    id: string
    shiftId: ShiftId
    volunteerId: VolunteerId
    weight: number
    wantsTalk: boolean
    note: Buffer | null
    at: Instant
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
