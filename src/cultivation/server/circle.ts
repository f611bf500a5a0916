import { sql } from 'kysely'
import type { z } from 'zod'
import { getInstitution } from '#places/server/index.ts'
import type { AccountId, Actor, Role } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { FoundationId } from '../model/batch.ts'
import type * as contract from '../model/contract-batches.ts'
import { tables } from './tables.ts'

/** Who pays and who reviews: kept by the city. */
export async function openCircle(tx: Tx, actor: Actor) {
  const [seats, listed] = [await listSeats(tx), await listReviewers(tx)]
  const accounts = await holdersOf(tx, 'foundation')
  const possible = [
    ...(await holdersOf(tx, 'supervisor')),
    ...(await holdersOf(tx, 'city-officer')),
  ]
  await record(tx, actor, 'cultivation.open-circle', { kind: 'account', id: actor.accountId })
  return {
    foundations: await listFoundations(tx),
    foundationAccounts: accounts.map((holder) => ({
      ...holder,
      foundationId: seats.get(holder.accountId) ?? null,
    })),
    reviewers: await Promise.all(
      possible.map(async (holder) => {
        const found = listed.find(({ accountId }) => accountId === holder.accountId)
        const home = found?.institutionId ? await getInstitution(tx, found.institutionId) : null
        return {
          ...holder,
          isListed: found !== undefined,
          isActive: found?.isActive ?? false,
          institutionId: home?.id ?? null,
          institutionName: home?.name ?? null,
        }
      }),
    ),
  }
}

export async function addFoundation(
  tx: Tx,
  actor: Actor,
  { name, contact }: z.output<typeof contract.addFoundation.input>,
  deps: Deps,
) {
  const id = deps.newId() as FoundationId
  const foundation = { id, name, contact, invented: false }
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('cultivation.foundation')
    .values({ ...foundation, createdAt: deps.now(), createdBy: actor.accountId })
    .onConflict((same) => same.column('name').doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) throw new Refusal('foundation-known', 409, { field: 'name' })
  await record(tx, actor, 'cultivation.add-foundation', { kind: 'foundation', id })
  return foundation
}

export async function setFoundationAccount(
  tx: Tx,
  actor: Actor,
  { accountId, foundationId }: z.output<typeof contract.setFoundationAccount.input>,
  deps: Deps,
) {
  await mustHold(tx, accountId, ['foundation'])
  const seat = tables(tx).deleteFrom('cultivation.foundationAccount')
  await seat.where('accountId', '=', accountId).execute()
  if (foundationId) {
    const known = await listFoundations(tx)
    if (!known.some(({ id }) => id === foundationId)) throw noSuch('foundation')
    await tables(tx)
      .insertInto('cultivation.foundationAccount')
      .values({ accountId, foundationId, since: deps.now(), setBy: actor.accountId })
      .execute()
  }
  await record(tx, actor, 'cultivation.set-account', { kind: 'account', id: accountId })
  return {}
}

export async function setReviewer(
  tx: Tx,
  actor: Actor,
  { accountId, institutionId, isActive }: z.output<typeof contract.setReviewer.input>,
  deps: Deps,
) {
  await mustHold(tx, accountId, ['supervisor', 'city-officer'])
  if (institutionId) await getInstitution(tx, institutionId)
  const said = { institutionId, isActive, setAt: deps.now(), setBy: actor.accountId }
  await tables(tx)
    .insertInto('cultivation.reviewer')
    .values({ accountId, ...said })
    .onConflict((same) => same.column('accountId').doUpdateSet(said))
    .execute()
  await record(tx, actor, 'cultivation.set-reviewer', { kind: 'account', id: accountId })
  return {}
}

export function listReviewers(tx: Tx) {
  return tables(tx)
    .selectFrom('cultivation.reviewer')
    .select(['accountId', 'institutionId', 'isActive'])
    .execute()
}

/** The foundation for which whoever asks reads and pays. */
export async function findMyFoundation(tx: Tx, { role }: Actor): Promise<FoundationId | null> {
  if (role !== 'foundation') return null
  const { rows } = await sql<{ mine: FoundationId | null }>`
    select cultivation.my_foundation() as mine`.execute(tx)
  return rows[0]?.mine ?? null
}

export function listFoundations(tx: Tx) {
  return tables(tx)
    .selectFrom('cultivation.foundation')
    .select(['id', 'name', 'contact', 'invented'])
    .orderBy('name')
    .execute()
}

interface Holder {
  readonly accountId: AccountId
  readonly name: string
  readonly title: string
}

async function holdersOf(tx: Tx, role: Role): Promise<Holder[]> {
  const { rows } = await sql<Holder>`select * from cultivation.holders_of(${role})`.execute(tx)
  return rows
}

async function mustHold(tx: Tx, accountId: AccountId, roles: readonly Role[]) {
  for (const role of roles)
    if ((await holdersOf(tx, role)).some((one) => one.accountId === accountId)) return
  throw noSuch('account')
}

async function listSeats(tx: Tx) {
  const rows = await tables(tx)
    .selectFrom('cultivation.foundationAccount')
    .select(['accountId', 'foundationId'])
    .execute()
  return new Map(rows.map(({ accountId, foundationId }) => [accountId, foundationId]))
}
