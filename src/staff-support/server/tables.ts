import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ConsentBy, TalkId, TalkState, Theme } from '../model/talk.ts'

type House = { institutionId: InstitutionId }

export type Tables = {
  'staffSupport.counsellor': House & {
    accountId: AccountId
    since: Instant
    until: Instant | null
    namedBy: AccountId
  }
  'staffSupport.carePoster': House & {
    id: string
    token: string
    active: boolean
    createdAt: Instant
  }
  'staffSupport.talk': House & {
    id: TalkId
    state: TalkState
    theme: Theme
    name: Buffer | null
    reachAt: Buffer | null
    when: Buffer | null
    posterId: string | null
    askedAt: Instant
    counsellorId: AccountId | null
    offeredTo: AccountId | null
    consentBy: ConsentBy | null
    keepBasis: string
    keptUntil: Day | null
    version: number
  }
  'staffSupport.session': House & {
    id: string
    talkId: TalkId
    day: Day
    minutes: number
    themes: Theme[]
    note: Buffer | null
    recordedAt: Instant
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
