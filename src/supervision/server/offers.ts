import type { CaseId } from '#casework/model/case.ts'
import { getCaseBriefs } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { GrantId, Offer, OfferedLine } from '../model/contract-cases.ts'
import { mayRead, readableUntil } from '../model/reading-right.ts'
import type { SessionId } from '../model/session.ts'
import { daysOf, findMe, listAbsences, listMyRelations } from './acting.ts'
import { presentRelations } from './present.ts'
import { type GrantRow, type SessionRow, tables } from './tables.ts'

interface Which {
  readonly sessionId?: SessionId
  readonly caseId?: CaseId
  readonly grantId?: GrantId
}

/** What the actor offered, with everybody who read it; newest first. */
export async function listOffers(tx: Tx, actor: Actor, which: Which): Promise<Offer[]> {
  if (actor.role === 'supervisor') return []
  let found = tables(tx)
    .selectFrom('supervision.grant')
    .where('ownerId', '=', actor.accountId)
    .selectAll()
    .orderBy('offeredAt', 'desc')
    .limit(MOST_LISTED)
  if (which.sessionId) found = found.where('sessionId', '=', which.sessionId)
  if (which.caseId) found = found.where('caseId', '=', which.caseId)
  if (which.grantId) found = found.where('id', '=', which.grantId)
  const rows = await found.execute()
  if (rows.length === 0) return []
  const readings = await tables(tx)
    .selectFrom('supervision.reading')
    .where(
      'grantId',
      'in',
      rows.map(({ id }) => id),
    )
    .select(['grantId', 'at', 'byName', 'asDeputy'])
    .orderBy('at')
    .execute()
  const sessions = await sessionsOf(tx, rows)
  const briefs = await getCaseBriefs(
    tx,
    actor,
    rows.map(({ caseId }) => caseId),
  )
  return rows.map((row) => {
    const session = sessions.get(row.sessionId)
    return {
      ...{ id: row.id, sessionId: row.sessionId, caseId: row.caseId, named: row.named },
      ...{ reason: row.reason, offeredAt: row.offeredAt, withdrawnAt: row.withdrawnAt },
      ...{ version: row.version, until: session ? endOf(row, session) : row.until },
      caseNumber: briefs.get(row.caseId)?.number ?? '',
      readings: readings
        .filter(({ grantId }) => grantId === row.id)
        .map(({ at, byName: by, asDeputy }) => ({ at, by, asDeputy })),
    }
  })
}

/** What the actor may read now: the rule decides, and beside it the database. */
export async function findReadable(tx: Tx, actor: Actor, now: Instant) {
  const me = await findMe(tx, actor, now)
  if (!me) return []
  const relations = await listMyRelations(tx, actor, now)
  const absences = await listAbsences(tx)
  const grants = await tables(tx)
    .selectFrom('supervision.grant')
    .where('withdrawnAt', 'is', null)
    .selectAll()
    .orderBy('offeredAt')
    .orderBy('id')
    .execute()
  const sessions = await sessionsOf(tx, grants)
  const numbers = new Map<SessionId, number>()
  return grants.flatMap((grant) => {
    const session = sessions.get(grant.sessionId)
    const relation = relations.find(({ id }) => id === grant.relationId)
    if (!session || !relation) return []
    const facts = { grant, session, absences, reader: me }
    if (!mayRead({ ...facts, relation: { ...relation, ...daysOf(relation) } }, now)) return []
    const n = (numbers.get(session.id) ?? 0) + 1
    numbers.set(session.id, n)
    return { n, me, grant, session, relation, until: endOf(grant, session) }
  })
}

export type Readable = Awaited<ReturnType<typeof findReadable>>[number]

export async function listOffered(
  tx: Tx,
  actor: Actor,
  now: Instant,
  only?: readonly SessionRow[],
): Promise<OfferedLine[]> {
  const readable = await findReadable(tx, actor, now)
  const wanted = readable.filter(({ session }) => !only || only.some(({ id }) => id === session.id))
  const lines: OfferedLine[] = []
  for (const one of wanted) lines.push(await toOfferedLine(tx, one))
  return lines
}

export async function toOfferedLine(tx: Tx, readable: Readable): Promise<OfferedLine> {
  const { grant, session, relation, n, until } = readable
  const [shown] = await presentRelations(tx, [relation])
  return {
    ...{ id: grant.id, sessionId: session.id, n, named: grant.named, until },
    ...{ startsAt: session.startsAt, who: shown?.superviseeName || (shown?.house ?? '') },
  }
}

function endOf(grant: GrantRow, session: SessionRow): Instant {
  const end = readableUntil(session, grant.days)
  return end < grant.until ? end : grant.until
}

async function sessionsOf(tx: Tx, grants: readonly GrantRow[]) {
  if (grants.length === 0) return new Map<SessionId, SessionRow>()
  const rows = await tables(tx)
    .selectFrom('supervision.session')
    .where(
      'id',
      'in',
      grants.map(({ sessionId }) => sessionId),
    )
    .selectAll()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
