import { sql } from 'kysely'
import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import { getCase } from '#casework/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { StoryId } from '../model/story.ts'
import { isWritable } from '../model/story-steps.ts'
import { presentStory } from './present.ts'
import * as store from './stories.store.ts'
import { tables } from './tables.ts'

export async function listStories(tx: Tx, actor: Actor) {
  const rows = await store
    .visibleStories(tx, actor)
    .select(
      sql<string>`coalesce(
        (select m.title from stories.manuscript m where m.story_id = story.id),
        (select t.title from stories.telling t where t.story_id = story.id order by t.round desc limit 1),
        '')`.as('title'),
    )
    .orderBy('story.touchedAt', 'desc')
    .orderBy('story.id', 'desc')
    .limit(MOST_LISTED)
    .execute()
  const names = await accountsNamed(
    tx,
    rows.map(({ authorId }) => authorId),
  )
  await record(tx, actor, 'stories.list', { kind: 'institution', id: `${actor.institutionId}` })
  return {
    stories: rows.map(({ id, title, state, about, stands, touchedAt, authorId, round }) => ({
      ...{ id, title, state, about, stands, touchedAt },
      authorName: names.get(authorId) ?? '',
      returned: state === 'consented' && round > 1,
    })),
  }
}

export async function openStory(tx: Tx, actor: Actor, { storyId }: { readonly storyId: StoryId }) {
  const page = await presentStory(tx, actor, await store.getStory(tx, actor, storyId))
  await record(tx, actor, 'stories.open', { kind: 'story', id: storyId })
  return page
}

export async function startStory(
  tx: Tx,
  actor: Actor,
  { caseId, line, about, title, body }: z.output<typeof contract.startStory.input>,
  deps: Deps,
) {
  const file = caseId ? await getCase(tx, actor, caseId) : undefined
  const [id, at] = [deps.newId() as StoryId, deps.now()]
  const institutionId = actor.institutionId as InstitutionId
  const whose = { institutionId, storyId: id }
  await store.addStory(tx, {
    ...{ institutionId, id, authorId: actor.accountId, line, about, state: 'idea', round: 1 },
    ...{ length: 0, createdAt: at, touchedAt: at, publishedAt: null, withdrawnAt: null },
    ...{ withdrawnWhy: null, version: 1 },
  })
  await tables(tx)
    .insertInto('stories.source')
    .values({ ...whose, caseId, personId: file?.clientId ?? null, consentId: null })
    .execute()
  await store.putManuscript(tx, { ...whose, title, body })
  await record(tx, actor, 'stories.start', { kind: 'story', id })
  return { id }
}

export async function writeStory(
  tx: Tx,
  actor: Actor,
  { storyId, line, about, title, body, version }: z.output<typeof contract.writeStory.input>,
  { now }: Deps,
) {
  const story = await store.lockStory(tx, actor, storyId, version)
  if (!isWritable(story.state)) throw new Refusal('story-out-of-order')

  await store.putManuscript(tx, { institutionId: story.institutionId, storyId, title, body })
  await store.changeStory(tx, story, { line, about, touchedAt: now() })
  await record(tx, actor, 'stories.write', { kind: 'story', id: storyId })
  return presentStory(tx, actor, await store.getStory(tx, actor, storyId))
}
