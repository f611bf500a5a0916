import { sql } from 'kysely'
import type { AccountId, Actor, InstitutionId } from '#platform/model/actor.ts'
import { badCursor } from '#platform/model/page.ts'
import type { Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { accountsNamed } from './names.ts'

type Tables = {
  'audit.entry': {
    lane: number
    position: string
    at: Instant
    accountId: AccountId
    role: string
    institutionId: InstitutionId | null
    action: string
    subjectKind: string
    subjectId: string
  }
}

interface Filter {
  readonly action?: string | undefined
  readonly accountId?: AccountId | undefined
  readonly subjectKind?: string | undefined
  readonly subjectId?: string | undefined
  readonly limit: number
  readonly after?: string | undefined
}

export async function listAuditEntries(tx: Tx, actor: Actor, { limit, ...filter }: Filter) {
  const found = await filtered(tx, actor, filter)
    .select(['lane', 'position', 'at', 'accountId', 'role', 'institutionId'])
    .select(['action', 'subjectKind', 'subjectId'])
    .select(sql<string>`(extract(epoch from at) * 1000000)::bigint`.as('micros'))
    .orderBy('at', 'desc')
    .orderBy('lane', 'desc')
    .orderBy('position', 'desc')
    .limit(limit + 1)
    .execute()
  await record(tx, actor, 'access.read-audit-log', {
    kind: 'audit-log',
    id: actor.institutionId ?? 'all',
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const names = await accountsNamed(tx, page.flatMap(accountsIn))
  const rows = page.map(({ lane, position, micros, ...entry }) => ({
    ...entry,
    id: `${lane}-${position}`,
    accountName: names.get(entry.accountId) ?? null,
    subjectName: entry.subjectKind === 'account' ? (names.get(entry.subjectId) ?? null) : null,
  }))
  const next = found.length > limit && last ? `${last.micros}.${last.lane}.${last.position}` : null
  return { rows, next }
}

/** The auditor sees all, a lead what was done at the own institution. */
function visibleEntries(tx: Tx, { role, institutionId }: Actor) {
  return tx
    .withTables<Tables>()
    .selectFrom('audit.entry')
    .$if(role !== 'audit-admin', (query) => query.where('institutionId', '=', institutionId))
}

function filtered(tx: Tx, actor: Actor, { after, ...fields }: Omit<Filter, 'limit'>) {
  let query = visibleEntries(tx, actor)
  for (const name of ['action', 'accountId', 'subjectKind', 'subjectId'] as const) {
    const value = fields[name]
    if (value !== undefined) query = query.where(name, '=', value as never)
  }
  return after === undefined ? query : query.where(before(after))
}

/** Times have microseconds in the log, so the cursor does as well. */
function before(cursor: string) {
  const [, micros, lane, position] = /^(\d{1,17})\.(\d{1,4})\.(\d{1,18})$/.exec(cursor) ?? []
  if (!micros) throw badCursor()
  return sql<boolean>`(at, lane, position) <
    (timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond',
      ${lane}::smallint, ${position}::bigint)`
}

function accountsIn({ accountId, subjectKind, subjectId }: Tables['audit.entry']) {
  return subjectKind === 'account' && UUID.test(subjectId) ? [accountId, subjectId] : [accountId]
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
