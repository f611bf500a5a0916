import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { SessionPage } from '../model/contract.ts'
import { isLive } from '../model/relation.ts'
import type { SessionId } from '../model/session.ts'
import { daysOf, getMyRelation, listAbsences, listMyRelations, sideOf } from './acting.ts'
import { listOffered, listOffers } from './offers.ts'
import { presentLines, presentRelations } from './present.ts'
import { type RelationRow, type SessionRow, tables } from './tables.ts'

const DAY = 24 * 60

export async function planSession(
  tx: Tx,
  actor: Actor,
  { relationId, agenda, ...plan }: z.output<typeof contract.planSession.input>,
  deps: Deps,
) {
  const now = deps.now()
  const relation = await getMyRelation(tx, actor, relationId, now)
  mustBeTimely(relation, plan.startsAt, now)
  const { institutionId, supervisorId } = relation
  const id = deps.newId() as SessionId
  await tables(tx)
    .insertInto('supervision.session')
    .values({
      ...{ ...plan, id, institutionId, relationId, supervisorId, state: 'planned' },
      ...{ heldBy: null, heldAt: null, supervisorAgreedAt: null, superviseeAgreedAt: null },
      ...{ createdAt: now, createdBy: actor.accountId, version: 1 },
    })
    .execute()
  const silent = { points: '', feeling: '', reason: '' }
  await tables(tx)
    .insertInto('supervision.note')
    .values({ institutionId, sessionId: id, relationId, agenda, ...silent })
    .execute()
  await record(tx, actor, 'supervision.plan', { kind: 'session', id })
  return presentSession(tx, actor, id, deps)
}

export async function openSession(
  tx: Tx,
  actor: Actor,
  { sessionId }: { readonly sessionId: SessionId },
  deps: Deps,
) {
  const page = await presentSession(tx, actor, sessionId, deps)
  await record(tx, actor, 'supervision.open-session', { kind: 'session', id: sessionId })
  return page
}

export async function moveSession(
  tx: Tx,
  actor: Actor,
  { sessionId, agenda, version, ...plan }: z.output<typeof contract.moveSession.input>,
  deps: Deps,
) {
  const { session, relation } = await lockSession(tx, actor, sessionId, deps.now())
  if (session.version !== version) throw new Refusal('version-changed', 412)
  if (session.state !== 'planned') throw new Refusal('session-out-of-order', 409)
  mustBeTimely(relation, plan.startsAt, deps.now())
  await changeSession(tx, session, plan)
  await changeNote(tx, session, { agenda })
  await record(tx, actor, 'supervision.move', { kind: 'session', id: sessionId })
  return presentSession(tx, actor, sessionId, deps)
}

function mustBeTimely(relation: RelationRow, startsAt: Instant, now: Instant) {
  const isNear = startsAt > addMinutes(now, -30 * DAY) && startsAt < addMinutes(now, 366 * DAY)
  if (!isNear) throw new Refusal('too-far', 400, { field: 'startsAt' })
  const isOver =
    !isLive(daysOf(relation), dayInBeijing(now)) ||
    !isLive(daysOf(relation), dayInBeijing(startsAt))
  if (isOver) throw new Refusal('relation-over', 409, { field: 'startsAt' })
}

/** The session and its relation, if the actor has a part in it today. */
export async function getSession(tx: Tx, actor: Actor, id: SessionId, now: Instant) {
  const relations = await listMyRelations(tx, actor, now)
  const session = await tables(tx)
    .selectFrom('supervision.session')
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst()
  const relation = relations.find((one) => one.id === session?.relationId)
  if (!session || !relation) throw noSuch('session')
  return { session, relation }
}

/** Locks the session, then looks: as it is now, not as it was before the wait. */
export async function lockSession(tx: Tx, actor: Actor, id: SessionId, now: Instant) {
  await tables(tx)
    .selectFrom('supervision.session')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return getSession(tx, actor, id, now)
}

export async function changeSession(
  tx: Tx,
  { institutionId, id }: SessionRow,
  change: Partial<SessionRow>,
) {
  await tables(tx)
    .updateTable('supervision.session')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .execute()
}

export async function changeNote(
  tx: Tx,
  { institutionId, id }: SessionRow,
  change: { agenda?: string; points?: string; feeling?: string; reason?: string },
) {
  await tables(tx)
    .updateTable('supervision.note')
    .set(change)
    .where('institutionId', '=', institutionId)
    .where('sessionId', '=', id)
    .execute()
}

export async function presentSession(
  tx: Tx,
  actor: Actor,
  id: SessionId,
  { now }: Deps,
): Promise<SessionPage> {
  const { session, relation } = await getSession(tx, actor, id, now())
  const relations = await presentRelations(tx, [relation])
  const [line] = await presentLines(tx, [session], relations, await listAbsences(tx))
  if (!line) throw noSuch('session')
  const note = await tables(tx)
    .selectFrom('supervision.note')
    .where('institutionId', '=', session.institutionId)
    .where('sessionId', '=', id)
    .select(['agenda', 'points', 'feeling', 'reason'])
    .executeTakeFirst()
  const actions = await listActions(tx, relation)
  const { rows } = await sql<{ n: number }>`select supervision.count_cases(${id}) as n`.execute(tx)
  return {
    ...{ ...line, agenda: '', points: '', feeling: '', reason: '', ...note, kind: relation.kind },
    ...{ side: sideOf(actor), cases: rows[0]?.n ?? 0, version: session.version },
    actions: actions.filter(({ sessionId }) => sessionId === id),
    carried: actions.filter(({ sessionId, doneAt }) => sessionId !== id && doneAt === null),
    agreed: {
      supervisor: session.supervisorAgreedAt !== null,
      supervisee: session.superviseeAgreedAt !== null,
    },
    offered: await listOffered(tx, actor, now(), [session]),
    offers: await listOffers(tx, actor, { sessionId: id }),
  }
}

async function listActions(tx: Tx, { institutionId, id }: RelationRow) {
  const rows = await tables(tx)
    .selectFrom('supervision.action')
    .where('institutionId', '=', institutionId)
    .where('relationId', '=', id)
    .selectAll()
    .orderBy('due')
    .orderBy('id')
    .execute()
  return rows.map(({ institutionId: _, ...action }) => action)
}
