import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { GroupContent, GroupEvaluation, GroupId, GroupState } from '../model/group.ts'
import { type Tables, tables } from './tables.ts'

type Stored = Tables['groups.programme']

export interface GroupRow extends Omit<Stored, 'content' | 'evaluation'> {
  readonly content: GroupContent
  readonly evaluation: GroupEvaluation | null
}

/** Every question about groups begins here: those one leads, and for the head those of the house. */
export function visibleGroups(tx: Tx, { accountId, institutionId, role }: Actor) {
  return tables(tx)
    .selectFrom('groups.programme as group')
    .where('group.institutionId', '=', institutionId as InstitutionId)
    .where(({ or, eb }) =>
      or([sql<boolean>`${accountId} = any (leaders)`, eb.lit(role === 'lead')]),
    )
}

export async function getGroup(tx: Tx, actor: Actor, id: GroupId): Promise<GroupRow> {
  const row = await visibleGroups(tx, actor)
    .where('group.id', '=', id)
    .selectAll('group')
    .executeTakeFirst()
  if (!row) throw noSuch('group')
  return row as GroupRow
}

/** Locks the group, then looks: as it is now, not as it was before the wait. */
export async function lockGroup(tx: Tx, actor: Actor, id: GroupId) {
  await tables(tx)
    .selectFrom('groups.programme')
    .select('id')
    .where('institutionId', '=', actor.institutionId as InstitutionId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return getGroup(tx, actor, id)
}

export function mustBeNewest(row: { readonly version: number }, version: number) {
  if (row.version !== version) throw new Refusal('version-changed', 412)
}

export async function addGroup(tx: Tx, row: Omit<Stored, 'content'> & { content: GroupContent }) {
  await tables(tx)
    .insertInto('groups.programme')
    .values({ ...row, content: JSON.stringify(row.content) })
    .execute()
}

type Change = Partial<Omit<Stored, 'institutionId' | 'id' | 'version'>>

export async function changeGroup(
  tx: Tx,
  { institutionId, id }: Pick<GroupRow, 'institutionId' | 'id'>,
  change: Change,
) {
  await tables(tx)
    .updateTable('groups.programme')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .execute()
}

/** The group moves up in the list; its plan stays what it was, and so does its version. */
export async function touchGroup(
  tx: Tx,
  { institutionId, id }: Pick<GroupRow, 'institutionId' | 'id'>,
  at: Instant,
) {
  await tables(tx)
    .updateTable('groups.programme')
    .set({ touchedAt: at })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .execute()
}

export function listGroupLines(tx: Tx, actor: Actor, state: GroupState | undefined) {
  return visibleGroups(tx, actor)
    .$if(state !== undefined, (all) => all.where('group.state', '=', state as GroupState))
    .select(['group.id', 'group.state', 'group.phase', 'group.leaders'])
    .select(sql<string>`"group".content ->> 'title'`.as('title'))
    .select(
      sql<number>`(select count(*)::int from groups.member m where m.institution_id = "group".institution_id
        and m.group_id = "group".id and m.joined_at is not null and m.left_at is null)`.as(
        'members',
      ),
    )
    .select(
      sql<number>`(select count(*)::int from groups.session s where s.institution_id = "group".institution_id
        and s.group_id = "group".id and s.state = 'recorded')`.as('recorded'),
    )
    .select(
      sql<Instant | null>`(select min(s.starts_at) from groups.session s
        where s.institution_id = "group".institution_id
        and s.group_id = "group".id and s.state = 'planned')`.as('next'),
    )
    .orderBy('group.touchedAt', 'desc')
    .orderBy('group.id', 'desc')
    .limit(MOST_LISTED)
    .execute()
}
