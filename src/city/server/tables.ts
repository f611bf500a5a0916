import type { AccountId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { OtherBureau } from '../model/bureau.ts'
import type { Cell, LayoutId } from '../model/layout.ts'

export type Tables = {
  'city.bureauOfficer': { accountId: AccountId; bureau: OtherBureau; since: Instant }
  'city.bureauInvitation': {
    codeHash: Buffer
    bureau: OtherBureau
    until: Instant
    usedBy: AccountId | null
  }
  'city.layout': {
    id: LayoutId
    name: string
    number: number
    source: string
    /** Written as JSON, read as its value. */
    cells: Cell[] | string
    createdBy: AccountId
    createdAt: Instant
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}
