import type { CaseRow } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Db } from '#platform/server/db.ts'
import { as, testDeps } from '#platform/server/testing.ts'
import { CLIENT, EMPTY, type Network } from '../model/network.ts'
import { beginNetwork } from './writing.ts'

/** A mother who lives with the client and is close. */
export function someNetwork(given: Partial<Network> = {}): Network {
  return {
    ...EMPTY,
    members: [
      {
        key: 'm1',
        called: '母亲',
        personId: null,
        sex: 'female',
        birthYear: 1950,
        deceased: false,
      },
    ],
    ties: [{ kind: 'parent-child', from: 'm1', to: CLIENT, quality: 'close', parted: false }],
    households: [[CLIENT, 'm1']],
    ...given,
  }
}

export function aNetwork(
  db: Db,
  actor: Actor,
  { id: caseId }: Pick<CaseRow, 'id'>,
  given: Partial<Network> = {},
) {
  const network = someNetwork(given)
  return as(db, actor, (tx) => beginNetwork(tx, actor, { caseId, network }, testDeps()))
}
