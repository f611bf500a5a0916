import type { CaseId } from '#casework/model/case.ts'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Amendment, Conference, ConferenceId, Decision } from '../model/conference.ts'

type Place = { institutionId: InstitutionId; caseId: CaseId }
type OfConference = Place & { conferenceId: ConferenceId }

export type Tables = {
  'conferences.conference': Place &
    Omit<Conference, 'decisions' | 'amendments' | 'attendees' | 'answers'> & {
      attendees: unknown
      answers: unknown
    }
  'conferences.decision': OfConference & Decision & { n: number; doneBy: AccountId | null }
  'conferences.amendment': OfConference & Omit<Amendment, 'by'> & { byAccount: AccountId }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
