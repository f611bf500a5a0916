import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { PostState, StationedPostId } from '../model/post.ts'
import { type PostRow, tables } from './tables.ts'

/** Every question about posts begins here: the host, the sender, the funder, the district, the city. */
export function visiblePosts(tx: Tx, { role, institutionId, districtCode }: Actor) {
  return tables(tx)
    .selectFrom('stationing.post')
    .where(({ eb, lit }) => {
      if (role === 'city-officer' || role === 'system') return lit(true)
      if (role === 'lead') return eb('institutionId', '=', institutionId as InstitutionId)
      if (role === 'partner') return eb('senderId', '=', institutionId as InstitutionId)
      if (role === 'foundation') return sql<boolean>`foundation_id = cultivation.my_foundation()`
      if (role === 'district-officer') return eb('districtCode', '=', districtCode ?? '')
      return lit(false)
    })
}

/** @throws Refusal no-such-stationed-post, version-changed */
export async function lockPost(tx: Tx, actor: Actor, id: StationedPostId, version?: number) {
  const row = await visiblePosts(tx, actor)
    .where('id', '=', id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw noSuch('stationed-post')
  if (version !== undefined && row.version !== version) throw new Refusal('version-changed', 412)
  return row
}

/** @throws Refusal no-such-stationed-post */
export async function getPost(tx: Tx, actor: Actor, id: StationedPostId) {
  const row = await visiblePosts(tx, actor).where('id', '=', id).selectAll().executeTakeFirst()
  if (!row) throw noSuch('stationed-post')
  return row
}

export async function changePost(
  tx: Tx,
  actor: Actor,
  id: StationedPostId,
  change: Partial<PostRow>,
  deps: Deps,
) {
  await tables(tx)
    .updateTable('stationing.post')
    .set({
      ...change,
      ...{ touchedAt: deps.now(), touchedBy: actor.accountId, version: sql`version + 1` },
    })
    .where('id', '=', id)
    .execute()
}

interface Event {
  readonly step: string
  readonly toState: PostState
  readonly note: string
}

export async function addEvent(
  tx: Tx,
  actor: Actor,
  postId: StationedPostId,
  event: Event,
  deps: Deps,
) {
  await tables(tx)
    .insertInto('stationing.event')
    .values({
      ...{ ...event, note: event.note.slice(0, 500), id: deps.newId(), postId },
      ...{ at: deps.now(), byAccount: actor.accountId },
    })
    .execute()
}

/** What belongs to these posts. */
export async function listParts(tx: Tx, ids: readonly StationedPostId[]) {
  if (ids.length === 0) return { signatures: [], months: [], hireFacts: [] }
  const from = tables(tx)
  return {
    signatures: await from
      .selectFrom('stationing.signature')
      .where('postId', 'in', ids)
      .selectAll()
      .orderBy('recordedAt')
      .execute(),
    months: await from
      .selectFrom('stationing.monthlyReport')
      .where('postId', 'in', ids)
      .selectAll()
      .orderBy('month')
      .execute(),
    hireFacts: await from
      .selectFrom('stationing.hireFact')
      .where('postId', 'in', ids)
      .selectAll()
      .execute(),
  }
}

export type Parts = Awaited<ReturnType<typeof listParts>>

/** Visits and history of one. */
export async function listStory(tx: Tx, postId: StationedPostId) {
  const from = tables(tx)
  return {
    visits: await from
      .selectFrom('stationing.visit')
      .where('postId', '=', postId)
      .select(['id', 'onDay', 'visitor', 'note'])
      .orderBy('onDay')
      .orderBy('id')
      .execute(),
    events: await from
      .selectFrom('stationing.event')
      .where('postId', '=', postId)
      .select(['at', 'byAccount', 'step', 'note'])
      .orderBy('at')
      .orderBy('id')
      .execute(),
  }
}
