import type { CaseId } from '#casework/model/case.ts'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type {
  FollowUp,
  Mediation,
  MediationId,
  Meeting,
  Message,
  Side,
  View,
} from '../model/mediation.ts'

type Kept = {
  institutionId: InstitutionId
  id: string
  caseId: CaseId
  mediationId: MediationId
  byAccount: AccountId
  recordedAt: Instant
}

export type Tables = {
  'mediations.mediation': Omit<Mediation, 'views' | 'meetings' | 'messages' | 'followUps'> & {
    institutionId: InstitutionId
  }
  'mediations.view': Kept & View
  'mediations.meeting': Kept & Meeting
  'mediations.message': Kept & Message
  'mediations.confirmation': Kept & { messageId: string; side: Side; who: string }
  'mediations.followUp': Kept & Pick<FollowUp, 'at' | 'found' | 'text'>
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
