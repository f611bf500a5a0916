import { sql } from 'kysely'
import type { ServiceLine } from '#casework/model/code-lists.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ServiceField } from '../model/field.ts'
import type { GroupId } from '../model/group.ts'
import type { GroupSessionId } from '../model/session.ts'
import { visibleGroups } from './groups.store.ts'
import { tables } from './tables.ts'

export interface ServedSession {
  readonly groupId: GroupId
  readonly title: string
  readonly line: ServiceLine
  readonly field: ServiceField
  readonly sessionId: GroupSessionId
  readonly n: number
  readonly at: Instant
  readonly minutes: number
  /** Who was there. */
  readonly personIds: readonly PersonId[]
}

/** The recorded sessions of the groups that the actor sees, from one moment to before another. */
export async function listSessionsBetween(
  tx: Tx,
  actor: Actor,
  { from, before }: { readonly from: Instant; readonly before: Instant },
): Promise<ServedSession[]> {
  return tables(tx)
    .selectFrom('groups.session as session')
    .innerJoin(
      visibleGroups(tx, actor)
        .select(['group.institutionId', 'group.id'])
        .select(sql<string>`content ->> 'title'`.as('title'))
        .select(sql<ServiceLine>`content ->> 'line'`.as('line'))
        .select(sql<ServiceField>`content ->> 'field'`.as('field'))
        .as('seen'),
      (join) =>
        join
          .onRef('seen.institutionId', '=', 'session.institutionId')
          .onRef('seen.id', '=', 'session.groupId'),
    )
    .where('session.state', '=', 'recorded')
    .where('session.startsAt', '>=', from)
    .where('session.startsAt', '<', before)
    .select(['seen.id as groupId', 'seen.title', 'seen.line', 'seen.field', 'session.n'])
    .select(['session.id as sessionId', 'session.startsAt as at'])
    .select(sql<number>`session.minutes`.as('minutes'))
    .select(
      sql<PersonId[]>`array(select a.person_id from groups.attendance a
        where a.institution_id = session.institution_id and a.group_id = session.group_id
          and a.session_id = session.id and a.presence in ('present', 'late'))`.as('personIds'),
    )
    .orderBy('session.startsAt')
    .execute()
}
