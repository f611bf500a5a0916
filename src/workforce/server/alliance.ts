import type { z } from 'zod'
import { getInstitution } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { MemberId } from '../model/placement.ts'
import { todayOf } from './present.ts'
import { tables } from './tables.ts'

export async function listAlliance(tx: Tx) {
  const members = await tables(tx)
    .selectFrom('workforce.allianceMember')
    .select(['id', 'kind', 'institutionId', 'name', 'since', 'until', 'version'])
    .orderBy('kind')
    .orderBy('since')
    .orderBy('name')
    .limit(MOST_LISTED)
    .execute()
  return { members }
}

export async function addMember(
  tx: Tx,
  actor: Actor,
  { institutionId, since, ...input }: z.output<typeof contract.addMember.input>,
  deps: Deps,
) {
  if (since > todayOf(deps)) throw new Refusal('day-in-future', 409, { field: 'since' })
  const name = institutionId ? (await getInstitution(tx, institutionId)).name : input.name
  if (name === '') throw new Refusal('name-missing', 409, { field: 'name' })
  const id = deps.newId() as MemberId
  const kind = institutionId ? ('institution' as const) : ('university' as const)
  const added = await tables(tx)
    .insertInto('workforce.allianceMember')
    .values({ id, institutionId, name, kind, since, until: null, version: 1 })
    .onConflict((same) => same.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Refusal('member-already', 409, { field: 'name' })
  await record(tx, actor, 'workforce.add-member', { kind: 'workforce', id })
  return { id }
}
