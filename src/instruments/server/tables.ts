import type { CaseId } from '#casework/model/case.ts'
import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { HouseText } from '../model/contract.ts'
import type { InstrumentResponse, ResponseId } from '../model/response.ts'

type House = { institutionId: InstitutionId }

export type Tables = {
  'instruments.loadedText': House &
    Omit<HouseText, 'items'> & { items: unknown; withdrawnBy: AccountId | null }
  'instruments.response': House &
    Omit<InstrumentResponse, 'answers' | 'supersededBy' | 'by' | 'licence' | 'subscales'> & {
      draftId: string
      signId: string
      licence: unknown
      subscales: unknown
      textId: string | null
      byAccount: AccountId
    }
  'instruments.answers': House & {
    responseId: ResponseId
    caseId: CaseId
    byAccount: AccountId
    answers: unknown
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
