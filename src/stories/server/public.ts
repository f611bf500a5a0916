import { sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { StoryId } from '../model/story.ts'
import { tables } from './tables.ts'

/** Published, and agreed to as we speak. */
function publicStories(tx: Tx) {
  return tables(tx)
    .selectFrom('stories.story as story')
    .innerJoin('stories.telling as telling', (join) =>
      join.onRef('telling.storyId', '=', 'story.id').onRef('telling.round', '=', 'story.round'),
    )
    .where('story.state', '=', 'published')
    .where(sql<boolean>`stories.stands(story.id)`)
    .select(['story.id', 'telling.title', 'story.line', 'story.about', 'story.length'])
    .select(sql<Instant>`story.published_at`.as('publishedAt'))
}

export async function listPublic(tx: Tx) {
  return {
    stories: await publicStories(tx)
      .orderBy('story.publishedAt', 'desc')
      .limit(MOST_LISTED)
      .execute(),
  }
}

export async function readPublic(
  tx: Tx,
  _: Actor,
  { storyId }: { readonly storyId: StoryId },
  { now }: Deps,
) {
  const row = await publicStories(tx)
    .where('story.id', '=', storyId)
    .select('telling.body')
    .executeTakeFirst()
  if (!row) throw noSuch('story')
  await sql`select stories.count_opening(${storyId}, ${dayInBeijing(now())}::date)`.execute(tx)
  return row
}
