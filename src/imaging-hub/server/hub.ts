import { SYSTEM } from '#platform/model/actor.ts'
import { type Db, inTransaction, type Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { enterAs } from '#platform/server/gate.ts'
import type { Log } from '#platform/server/log.ts'
import type { Policy } from '../model/policy.ts'
import type { HubKeys } from './keys.ts'

/** What a hub is made of. Passed by hand to everything that needs it. */
export interface ImagingHub {
  /** Under which members and nodes reach it, without a slash at the end; the issuer of tickets. */
  readonly publicUrl: string
  readonly db: Db
  readonly deps: Pick<Deps, 'now' | 'newId' | 'vault'>
  readonly log: Log
  readonly keys: HubKeys
  readonly policy: Policy
}

export const entered = `select * from ${enterAs(SYSTEM)}`

/** The hub does something by itself; what is done is on disk when this returns. */
export function act<Result>({ db }: Pick<ImagingHub, 'db'>, work: (tx: Tx) => Promise<Result>) {
  return inTransaction(db, { opening: entered, work })
}
