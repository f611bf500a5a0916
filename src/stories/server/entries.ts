import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Contest, EntryId, Score } from '../model/contest.ts'
import type * as contract from '../model/contract-contests.ts'
import { arePointsFit, meanOf, rank, takesEntries, totalOf } from '../model/scoring.ts'
import * as store from './contests.store.ts'
import { namesOfHouses } from './present.ts'
import { findTelling, lockStoryNow, mustBeNewest } from './stories.store.ts'
import { tables } from './tables.ts'

/** What the asker may know: no authors before the end, and others' scores only for the city. */
export async function presentEntries(tx: Tx, actor: Actor, { id, state }: Contest) {
  const rows = await store.entriesOf(tx, id).execute()
  const scores = await store.listScores(tx, id)
  const owners = await store.listOwners(tx, id)
  const houses = state === 'published' ? await namesOfHouses(tx, [...owners.values()]) : new Map()
  return rows.map((row) => {
    const these = scores.filter(({ entryId }) => entryId === row.id)
    const mine = these.find(({ readerId }) => readerId === actor.accountId)
    const totals = these.flatMap(({ total }) => (total === null ? [] : [total]))
    const soFar = actor.role === 'city-officer' && totals.length > 0 ? rank([{ totals }])[0] : null
    return {
      ...row,
      mean: row.mean ?? (soFar ? meanOf(totals) : null),
      spread: row.spread ?? soFar?.spread ?? null,
      scores: actor.role === 'city-officer' ? totals.length : null,
      mine: mine ? toScore(mine) : null,
      institutionName: houses.get(`${owners.get(row.id)}`) ?? null,
    }
  })
}

export async function enterContest(
  tx: Tx,
  actor: Actor,
  { contestId, storyId }: z.output<typeof contract.enterContest.input>,
  deps: Deps,
) {
  const contest = await store.getContest(tx, contestId)
  if (!takesEntries(contest, dayInBeijing(deps.now()))) throw new Refusal('contest-not-open')
  const story = await lockStoryNow(tx, actor, storyId)
  const isRead = story.state === 'read2' || story.state === 'published'
  const telling = await findTelling(tx, story)
  if (!isRead || !story.stands || !telling)
    throw new Refusal('story-not-read', 409, { field: 'storyId' })
  const { institutionId } = story
  const already = await tables(tx)
    .selectFrom('stories.entryOwner')
    .where('contestId', '=', contestId)
    .where('storyId', '=', storyId)
    .select('entryId')
    .executeTakeFirst()
  if (already) throw new Refusal('entered-already', 409, { field: 'storyId' })

  const id = deps.newId() as EntryId
  const n = await nextNumber(tx, contestId)
  const { title, body } = telling
  await tables(tx)
    .insertInto('stories.entry')
    .values({
      ...{ contestId, id, n, title, body, enteredAt: deps.now() },
      ...{ mean: null, spread: null, rank: null, award: '' },
    })
    .execute()
  await tables(tx)
    .insertInto('stories.entryOwner')
    .values({ institutionId, storyId, contestId, entryId: id, enteredBy: actor.accountId })
    .execute()
  await record(tx, actor, 'stories.enter-contest', { kind: 'story', id: storyId })
  return { id, n }
}

/** One after the other: two who enter at once do not get the same number. */
async function nextNumber(tx: Tx, contestId: Contest['id']) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${contestId}, 216))`.execute(tx)
  const { rows } = await sql<{ n: number }>`select stories.next_entry(${contestId}) as n`.execute(
    tx,
  )
  return rows[0]?.n ?? 1
}

export async function openEntry(
  tx: Tx,
  actor: Actor,
  { contestId, entryId }: z.output<typeof contract.openEntry.input>,
) {
  const contest = await store.getContest(tx, contestId)
  await store.getEntry(tx, contestId, entryId)
  const entry = (await presentEntries(tx, actor, contest)).find(({ id }) => id === entryId)
  await record(tx, actor, 'stories.open-entry', { kind: 'entry', id: entryId })
  return {
    ...(entry as NonNullable<typeof entry>),
    contest,
    named: await isNamed(tx, actor, contest),
  }
}

export async function scoreEntry(
  tx: Tx,
  actor: Actor,
  given: z.output<typeof contract.scoreEntry.input>,
  { now }: Deps,
): Promise<Score> {
  const { contestId, entryId, points, comment, version } = given
  const contest = await store.getContest(tx, contestId)
  const entry = await store.getEntry(tx, contestId, entryId)
  if (contest.state !== 'scoring' || !(await isNamed(tx, actor, contest)))
    throw new Refusal('contest-out-of-order')
  if (entry.isOwn) throw new Refusal('own-entry')
  const standsAside = points.length === 0
  if (!standsAside && !arePointsFit(contest.criteria, points))
    throw new Refusal('points-do-not-fit', 409, { field: 'points' })

  const total = standsAside ? null : totalOf(contest.criteria, points)
  const readerId = actor.accountId
  const had = (await store.listScores(tx, contestId)).find(
    (one) => one.entryId === entryId && one.readerId === readerId,
  )
  mustBeNewest({ version: had?.version ?? 0 }, version)
  const score = { points, total, comment, at: now(), version: version + 1 }
  await tables(tx)
    .insertInto('stories.score')
    .values({ contestId, entryId, readerId, ...score })
    .onConflict((conflict) =>
      conflict.columns(['contestId', 'entryId', 'readerId']).doUpdateSet(score),
    )
    .execute()
  await record(tx, actor, 'stories.score', { kind: 'entry', id: entryId })
  return { points, total, comment, version: version + 1 }
}

async function isNamed(tx: Tx, { accountId, role }: Actor, { id }: Contest) {
  const readers = await store.listReaderRows(tx, id)
  return readers.some((one) => one.accountId === accountId && one.role === role && one.namedAt)
}

function toScore({ points, total, comment, version }: Score): Score {
  return { points, total, comment, version }
}
