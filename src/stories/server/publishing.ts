import { sql } from 'kysely'
import type { z } from 'zod'
import { type Actor, SYSTEM } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import { type Db, inTransaction, type Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { enterAs } from '#platform/server/gate.ts'
import type * as contract from '../model/contract.ts'
import { afterStory, findStoryObstacle } from '../model/story-steps.ts'
import { factsOf } from './facts.ts'
import { presentStory } from './present.ts'
import * as store from './stories.store.ts'
import { tables } from './tables.ts'

export async function publishStory(
  tx: Tx,
  actor: Actor,
  { storyId, version }: z.output<typeof contract.publishStory.input>,
  { now }: Deps,
) {
  const story = await store.lockStory(tx, actor, storyId, version)
  const obstacle = findStoryObstacle('publish', factsOf(actor, story))
  if (obstacle) throw new Refusal(obstacle)

  await store.changeStory(tx, story, {
    ...{ state: afterStory('publish', story.state), publishedAt: now(), touchedAt: now() },
  })
  await record(tx, actor, 'stories.publish', { kind: 'story', id: storyId })
  return presentStory(tx, actor, await store.getStory(tx, actor, storyId))
}

export async function withdrawStory(
  tx: Tx,
  actor: Actor,
  { storyId, why, version }: z.output<typeof contract.withdrawStory.input>,
  { now }: Deps,
) {
  const story = await store.lockStory(tx, actor, storyId, version)
  const obstacle = findStoryObstacle('withdraw', factsOf(actor, story))
  if (obstacle) throw new Refusal(obstacle)

  await store.dropManuscript(tx, story)
  await store.changeStory(tx, story, {
    ...{ state: afterStory('withdraw', story.state), withdrawnWhy: why },
    ...{ withdrawnAt: now(), touchedAt: now() },
  })
  await record(tx, actor, 'stories.withdraw', { kind: 'story', id: storyId })
  return presentStory(tx, actor, await store.getStory(tx, actor, storyId))
}

/**
 * Stories whose consent holds no longer are off the public page already; here the books follow, so
 * that they are counted as withdrawn.
 */
export function settleWithdrawn(db: Db, now: Instant) {
  return inTransaction(db, {
    opening: `select * from ${enterAs(SYSTEM)}`,
    work: (tx) =>
      tables(tx)
        .updateTable('stories.story')
        .set({
          ...{ state: 'withdrawn', withdrawnWhy: 'consent', withdrawnAt: now, touchedAt: now },
          version: sql`version + 1`,
        })
        .where('state', '=', 'published')
        .where(sql<boolean>`not stories.stands(id)`)
        .execute(),
  })
}
