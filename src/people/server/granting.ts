import { sql } from 'kysely'
import type { AccountId, Actor, InstitutionId, PersonId } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import {
  type AccessPurpose,
  type AccessRequestId,
  INTAKE_HOURS,
  LONGEST_GRANT_DAYS,
} from '../model/access.ts'
import { findCard } from './cards.ts'
import { tables } from './tables.ts'

interface Hanging {
  readonly institutionId: InstitutionId
  readonly personId: PersonId
}

/**
 * Who registers a child sees it for a day, and a lead is asked whether for longer. When a sight ends
 * is reckoned by the database's clock, as the wall that enforces it is.
 */
export async function grantIntake(tx: Tx, actor: Actor, at: Hanging, deps: Deps) {
  await tables(tx)
    .insertInto('people.accessGrant')
    .values({
      ...{ ...at, id: deps.newId(), accountId: actor.accountId, grantedBy: actor.accountId },
      kind: 'intake',
      endsAt: fromNow(INTAKE_HOURS),
    })
    .execute()
  await addRequest(
    tx,
    actor,
    { ...at, purpose: 'intake', reason: '', days: LONGEST_GRANT_DAYS },
    deps,
  )
}

/**
 * For whoever takes on a case: asks the lead to open a minor's record to the care team. Until the
 * lead decides it is open for a day, once; a sight that was ended or has run out does not come back.
 */
export async function requestCareTeamAccess(tx: Tx, actor: Actor, personId: PersonId, deps: Deps) {
  const card = await findCard(tx, personId)
  if (!card) throw noSuch('person')
  if (!card.minor) return
  const at = { institutionId: actor.institutionId as InstitutionId, personId }
  const [grants, pending] = [await listGrants(tx, actor, at), await findPending(tx, actor, at)]
  if (pending || grants.some(({ kind }) => kind === 'care-team')) return
  if (grants.length === 0) await grantIntake(tx, actor, at, deps)
  else await addRequest(tx, actor, { ...at, purpose: 'service', reason: '', days: 30 }, deps)
}

/**
 * For the lead who approves a case: opens the minor's record to those who work on it until the case
 * is closed (`endCareTeamAccess`), and settles what they had asked for. Of an adult nothing has to
 * be opened; nobody opens a record to oneself.
 */
export async function approveCareTeamAccess(
  tx: Tx,
  actor: Actor,
  personId: PersonId,
  accountIds: readonly AccountId[],
  { newId, now }: Deps,
) {
  const card = await findCard(tx, personId)
  if (!card) throw noSuch('person')
  const team = accountIds.filter((id) => id !== actor.accountId)
  if (!card.minor || team.length === 0) return
  const institutionId = actor.institutionId as InstitutionId
  const open = await tables(tx)
    .selectFrom('people.accessGrant')
    .select('accountId')
    .where('personId', '=', personId)
    .where('kind', '=', 'care-team')
    .where('endsAt', 'is', null)
    .execute()
  for (const accountId of team.filter((id) => !open.some((grant) => grant.accountId === id)))
    await tables(tx)
      .insertInto('people.accessGrant')
      .values({
        ...{ id: newId(), institutionId, personId, accountId, grantedBy: actor.accountId },
        ...{ kind: 'care-team', endsAt: null },
      })
      .execute()
  await tables(tx)
    .updateTable('people.accessRequest')
    .set({ state: 'approved', decidedBy: actor.accountId, decidedByName: actor.name })
    .set({ decidedAt: now(), version: sql`version + 1` })
    .where('personId', '=', personId)
    .where('askedBy', 'in', team)
    .where('state', '=', 'pending')
    .execute()
  await record(tx, actor, 'people.approve-care-team', { kind: 'person', id: personId })
}

/** The case is over, or somebody leaves the team. */
export async function endCareTeamAccess(
  tx: Tx,
  actor: Actor,
  personId: PersonId,
  accountIds: readonly AccountId[],
) {
  if (accountIds.length === 0) return
  await tables(tx)
    .updateTable('people.accessGrant')
    .set({ endsAt: sql<Instant>`now()` })
    .where('personId', '=', personId)
    .where('kind', '=', 'care-team')
    .where('endsAt', 'is', null)
    .where('accountId', 'in', [...accountIds])
    .execute()
  await record(tx, actor, 'people.end-care-team', { kind: 'person', id: personId })
}

interface Wish extends Hanging {
  readonly purpose: AccessPurpose
  readonly reason: string
  readonly days: number
}

export async function addRequest(tx: Tx, actor: Actor, wish: Wish, { newId, now }: Deps) {
  const id = newId() as AccessRequestId
  await tables(tx)
    .insertInto('people.accessRequest')
    .values({
      ...{ ...wish, id, askedAt: now() },
      ...{ askedBy: actor.accountId, askedByName: actor.name },
    })
    .execute()
  return id
}

export function fromNow(hours: number) {
  return sql<Instant>`now() + make_interval(hours => ${hours})`
}

function listGrants(tx: Tx, { accountId }: Actor, { personId }: Hanging) {
  return tables(tx)
    .selectFrom('people.accessGrant')
    .select(['kind', 'endsAt'])
    .where('personId', '=', personId)
    .where('accountId', '=', accountId)
    .where((or) => or.or([or('kind', '=', 'intake'), or('endsAt', 'is', null)]))
    .execute()
}

function findPending(tx: Tx, { accountId }: Actor, { personId }: Hanging) {
  return tables(tx)
    .selectFrom('people.accessRequest')
    .select('id')
    .where('personId', '=', personId)
    .where('askedBy', '=', accountId)
    .where('state', '=', 'pending')
    .executeTakeFirst()
}
