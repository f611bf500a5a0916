import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { addMinutes, type Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import {
  type AccessRequest,
  type AccessRequestId,
  findDecisionObstacle,
  REQUEST_LAPSES_AFTER_DAYS,
  stateAt,
} from '../model/access.ts'
import type * as contract from '../model/contract-access.ts'
import type { PersonCard } from '../model/person.ts'
import { findCard, listCards } from './cards.ts'
import { addRequest, fromNow } from './granting.ts'
import { tables } from './tables.ts'

type Given<Name extends keyof typeof contract> = z.output<(typeof contract)[Name]['input']>

export async function askAccess(tx: Tx, actor: Actor, given: Given<'askAccess'>, deps: Deps) {
  const { personId, purpose, reason, days } = given
  const card = await findCard(tx, personId)
  if (!card) throw noSuch('person')
  if (!card.minor) throw new Refusal('not-a-minor')
  if (!card.closed) throw new Refusal('access-open')
  const mine = await visibleRequests(tx, actor)
    .where('personId', '=', personId)
    .where('askedBy', '=', actor.accountId)
    .execute()
  if (mine.some((one) => stateAt(one, deps.now()) === 'pending'))
    throw new Refusal('request-pending')

  const institutionId = actor.institutionId as InstitutionId
  const wish = { institutionId, personId, purpose, reason, days }
  const id = await addRequest(tx, actor, wish, deps)
  await record(tx, actor, 'people.ask-access', { kind: 'person', id: personId })
  return getRequest(tx, actor, id, deps)
}

export async function listAccessRequests(
  tx: Tx,
  actor: Actor,
  { state }: Given<'listAccessRequests'>,
  deps: Deps,
) {
  const lapsed = addMinutes(deps.now(), -REQUEST_LAPSES_AFTER_DAYS * 24 * 60)
  const isPending = sql<boolean>`(state = 'pending' and asked_at > ${lapsed})`
  const rows = await visibleRequests(tx, actor)
    .where(state === 'pending' ? isPending : sql<boolean>`not ${isPending}`)
    .orderBy('askedAt', state === 'pending' ? 'asc' : 'desc')
    .limit(MOST_LISTED)
    .execute()
  const cards = await listCards(
    tx,
    rows.map(({ personId }) => personId),
  )
  return {
    requests: rows.flatMap((row) => {
      const card = cards.get(row.personId)
      return card ? [present(row, card, deps)] : []
    }),
  }
}

export async function approveAccess(
  tx: Tx,
  actor: Actor,
  { requestId, version, days }: Given<'approveAccess'>,
  deps: Deps,
) {
  const { personId, institutionId, askedBy } = await getPending(tx, actor, requestId, version, deps)
  await tables(tx)
    .insertInto('people.accessGrant')
    .values({
      ...{ id: deps.newId(), institutionId, personId, accountId: askedBy },
      ...{ kind: 'approved', grantedBy: actor.accountId, endsAt: fromNow(days * 24) },
    })
    .execute()
  await settle(tx, actor, requestId, { state: 'approved', days }, deps)
  await record(tx, actor, 'people.approve-access', { kind: 'person', id: personId })
  return getRequest(tx, actor, requestId, deps)
}

export async function refuseAccess(
  tx: Tx,
  actor: Actor,
  { requestId, version, reason }: Given<'refuseAccess'>,
  deps: Deps,
) {
  const { personId, askedBy, purpose } = await getPending(tx, actor, requestId, version, deps)
  if (purpose === 'intake')
    await tables(tx)
      .updateTable('people.accessGrant')
      .set({ endsAt: sql<Instant>`now()` })
      .where('personId', '=', personId)
      .where('accountId', '=', askedBy)
      .where('kind', '=', 'intake')
      .execute()
  await settle(tx, actor, requestId, { state: 'refused', decisionReason: reason }, deps)
  await record(tx, actor, 'people.refuse-access', { kind: 'person', id: personId })
  return getRequest(tx, actor, requestId, deps)
}

/** A lead sees what the house asks for, everybody else the own requests. */
function visibleRequests(tx: Tx, { role, accountId, institutionId }: Actor) {
  const requests = tables(tx)
    .selectFrom('people.accessRequest')
    .selectAll()
    .where('institutionId', '=', institutionId as InstitutionId)
  return role === 'lead' ? requests : requests.where('askedBy', '=', accountId)
}

async function getPending(
  tx: Tx,
  actor: Actor,
  id: AccessRequestId,
  version: number,
  { now }: Deps,
) {
  const request = await visibleRequests(tx, actor).where('id', '=', id).executeTakeFirst()
  if (!request) throw noSuch('request')
  const { askedBy, state, askedAt } = request
  const asked = { state, askedAt, askedBy: { accountId: askedBy } }
  const obstacle = findDecisionObstacle(asked, actor.accountId, now())
  if (obstacle) throw new Refusal(obstacle)
  // Waits for its turn: of two who decide at the same moment the second finds another version.
  const { numUpdatedRows } = await tables(tx)
    .updateTable('people.accessRequest')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('version-changed', 412)
  return request
}

interface Outcome {
  readonly state: 'approved' | 'refused'
  readonly days?: number
  readonly decisionReason?: string
}

async function settle(tx: Tx, actor: Actor, id: AccessRequestId, outcome: Outcome, { now }: Deps) {
  await tables(tx)
    .updateTable('people.accessRequest')
    .set({
      ...outcome,
      ...{ decidedBy: actor.accountId, decidedByName: actor.name, decidedAt: now() },
    })
    .where('id', '=', id)
    .execute()
}

async function getRequest(tx: Tx, actor: Actor, id: AccessRequestId, deps: Deps) {
  const row = await visibleRequests(tx, actor).where('id', '=', id).executeTakeFirstOrThrow()
  const card = await findCard(tx, row.personId)
  if (!card) throw noSuch('person')
  return present(row, card, deps)
}

type Row = Awaited<ReturnType<ReturnType<typeof visibleRequests>['executeTakeFirstOrThrow']>>

function present(row: Row, person: PersonCard, deps: Deps): AccessRequest {
  const { askedBy, askedByName, ...rest } = row
  const state = stateAt(row, deps.now())
  return { ...rest, person, state, askedBy: { accountId: askedBy, name: askedByName } }
}
