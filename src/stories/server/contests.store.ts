import { sql } from 'kysely'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import { type Contest, type ContestId, Criterion, type EntryId } from '../model/contest.ts'
import { mustBeNewest } from './stories.store.ts'
import { type Tables, tables } from './tables.ts'

// Who sees which contest and which entry is decided by the walls of the database: readers are named.

export function listContestRows(tx: Tx) {
  return tables(tx)
    .selectFrom('stories.contest')
    .selectAll()
    .orderBy('closesOn', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_LISTED)
    .execute()
}

export async function getContest(tx: Tx, id: ContestId): Promise<Contest> {
  const row = await tables(tx)
    .selectFrom('stories.contest')
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst()
  if (!row) throw noSuch('contest')
  return presentContest(row)
}

export async function lockContest(tx: Tx, id: ContestId, version?: number) {
  await tables(tx)
    .selectFrom('stories.contest')
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  const contest = await getContest(tx, id)
  if (version !== undefined) mustBeNewest(contest, version)
  return contest
}

export function presentContest(row: Tables['stories.contest']): Contest {
  const { id, title, about, opensOn, closesOn, state, publishedAt, version } = row
  const criteria = Criterion.array().parse(row.criteria)
  return { id, title, about, opensOn, closesOn, state, publishedAt, version, criteria }
}

export async function changeContest(
  tx: Tx,
  id: ContestId,
  change: Partial<Omit<Tables['stories.contest'], 'id' | 'version'>>,
) {
  await tables(tx)
    .updateTable('stories.contest')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Entries that the asker may see, whose authors still agree. */
export function entriesOf(tx: Tx, contestId: ContestId) {
  return tables(tx)
    .selectFrom('stories.entry as entry')
    .where('entry.contestId', '=', contestId)
    .where(sql<boolean>`stories.entry_stands(entry.id)`)
    .select(['entry.id', 'entry.n', 'entry.title', 'entry.body', 'entry.rank', 'entry.award'])
    .select(sql<number | null>`entry.mean::float8`.as('mean'))
    .select(sql<number | null>`entry.spread::float8`.as('spread'))
    .select(sql<boolean>`stories.is_own_entry(entry.id)`.as('isOwn'))
    .orderBy(sql`entry.rank nulls last`)
    .orderBy('entry.n')
}

export async function getEntry(tx: Tx, contestId: ContestId, id: EntryId) {
  const row = await entriesOf(tx, contestId).where('entry.id', '=', id).executeTakeFirst()
  if (!row) throw noSuch('entry')
  return row
}

/** One's own; for the city, all. */
export async function listScores(tx: Tx, contestId: ContestId) {
  const rows = await tables(tx)
    .selectFrom('stories.score')
    .where('contestId', '=', contestId)
    .select(['entryId', 'readerId', 'comment', 'version'])
    .select(sql<number[]>`points::float8[]`.as('points'))
    .select(sql<number | null>`total::float8`.as('total'))
    .execute()
  return rows
}

export function listReaderRows(tx: Tx, contestId: ContestId) {
  return tables(tx)
    .selectFrom('stories.contestReader')
    .where('contestId', '=', contestId)
    .selectAll()
    .orderBy('offeredAt')
    .execute()
}

/** Whose the entries are, as far as the asker may know. */
export async function listOwners(tx: Tx, contestId: ContestId) {
  const rows = await tables(tx)
    .selectFrom('stories.entryOwner')
    .where('contestId', '=', contestId)
    .select(['entryId', 'institutionId'])
    .execute()
  return new Map(rows.map(({ entryId, institutionId }) => [entryId, institutionId]))
}
