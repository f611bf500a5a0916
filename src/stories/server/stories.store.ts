import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Report } from '../model/identifier.ts'
import type { StoryId } from '../model/story.ts'
import { type Tables, tables } from './tables.ts'

export type StoryRow = Tables['stories.story'] & { readonly stands: boolean }
export type Whose = Pick<StoryRow, 'institutionId' | 'id'>

/** Every question about stories of the house begins here: one's own, and for the head all. */
export function visibleStories(tx: Tx, { accountId, institutionId, role }: Actor) {
  return tables(tx)
    .selectFrom('stories.story as story')
    .where('story.institutionId', '=', institutionId as InstitutionId)
    .where(({ or, eb }) => or([eb('story.authorId', '=', accountId), eb.lit(role === 'lead')]))
    .selectAll('story')
    .select(sql<boolean>`stories.stands(story.id)`.as('stands'))
}

export async function getStory(tx: Tx, actor: Actor, id: StoryId): Promise<StoryRow> {
  const row = await visibleStories(tx, actor).where('story.id', '=', id).executeTakeFirst()
  if (!row) throw noSuch('story')
  return row
}

/** Locks the story, then looks: as it is now, not as it was before the wait. */
export async function lockStory(tx: Tx, actor: Actor, id: StoryId, version: number) {
  const row = await lockStoryNow(tx, actor, id)
  mustBeNewest(row, version)
  return row
}

/** The same for deeds that do not depend on what was last seen. */
export async function lockStoryNow(tx: Tx, actor: Actor, id: StoryId) {
  await tables(tx)
    .selectFrom('stories.story')
    .select('id')
    .where('institutionId', '=', actor.institutionId as InstitutionId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return getStory(tx, actor, id)
}

export function mustBeNewest(row: { readonly version: number }, version: number) {
  if (row.version !== version) throw new Refusal('version-changed', 412)
}

export async function addStory(tx: Tx, row: Tables['stories.story']) {
  await tables(tx).insertInto('stories.story').values(row).execute()
}

type Change = Partial<Omit<Tables['stories.story'], 'institutionId' | 'id' | 'version'>>

export async function changeStory(tx: Tx, { institutionId, id }: Whose, change: Change) {
  await tables(tx)
    .updateTable('stories.story')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .execute()
}

export async function putManuscript(tx: Tx, row: Tables['stories.manuscript']) {
  const { title, body } = row
  await tables(tx)
    .insertInto('stories.manuscript')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'storyId']).doUpdateSet({ title, body }),
    )
    .execute()
}

/** The words with names in them are gone from here on. */
export async function dropManuscript(tx: Tx, { institutionId, id }: Whose) {
  await tables(tx)
    .deleteFrom('stories.manuscript')
    .where('institutionId', '=', institutionId)
    .where('storyId', '=', id)
    .execute()
}

export function findManuscript(tx: Tx, { institutionId, id }: Whose) {
  return tables(tx)
    .selectFrom('stories.manuscript')
    .where('institutionId', '=', institutionId)
    .where('storyId', '=', id)
    .select(['title', 'body'])
    .executeTakeFirst()
}

export async function addTelling(
  tx: Tx,
  row: Omit<Tables['stories.telling'], 'report'> & { readonly report: Report },
) {
  await tables(tx)
    .insertInto('stories.telling')
    .values({ ...row, report: JSON.stringify(row.report) })
    .execute()
}

/** The nameless text of the last round that has one. */
export function findTelling(tx: Tx, { institutionId, id }: Whose) {
  return tables(tx)
    .selectFrom('stories.telling')
    .where('institutionId', '=', institutionId)
    .where('storyId', '=', id)
    .orderBy('round', 'desc')
    .selectAll()
    .executeTakeFirst()
}

export function findSource(tx: Tx, { institutionId, id }: Whose) {
  return tables(tx)
    .selectFrom('stories.source')
    .where('institutionId', '=', institutionId)
    .where('storyId', '=', id)
    .selectAll()
    .executeTakeFirstOrThrow()
}

export function findPaper(tx: Tx, { institutionId, id }: Whose) {
  return tables(tx)
    .selectFrom('stories.paperConsent')
    .where('institutionId', '=', institutionId)
    .where('storyId', '=', id)
    .selectAll()
    .executeTakeFirst()
}

export function listReadingsOf(tx: Tx, { institutionId, id }: Whose) {
  return tables(tx)
    .selectFrom('stories.reading')
    .where('institutionId', '=', institutionId)
    .where('storyId', '=', id)
    .selectAll()
    .orderBy('round', 'desc')
    .orderBy('seat')
    .execute()
}

/** By the day, the last sixty days on which somebody came. */
export function listOpened(tx: Tx, { id }: Whose) {
  return tables(tx)
    .selectFrom('stories.opened')
    .where('storyId', '=', id)
    .select(['day', 'n'])
    .orderBy('day', 'desc')
    .limit(60)
    .execute()
}
