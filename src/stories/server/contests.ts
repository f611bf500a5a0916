import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ContestId, ContestPlan } from '../model/contest.ts'
import type * as contract from '../model/contract-contests.ts'
import type { ContestPage } from '../model/contract-contests.ts'
import { afterContest, findContestObstacle, rank } from '../model/scoring.ts'
import * as store from './contests.store.ts'
import { presentEntries } from './entries.ts'
import { namesOfHouses } from './present.ts'
import { tables } from './tables.ts'

type Which = { readonly contestId: ContestId }

export async function listContests(tx: Tx) {
  return { contests: (await store.listContestRows(tx)).map(store.presentContest) }
}

export async function openContest(
  tx: Tx,
  actor: Actor,
  { contestId }: Which,
): Promise<ContestPage> {
  const contest = await store.getContest(tx, contestId)
  const readers = await store.listReaderRows(tx, contestId)
  const mine = readers.find(({ accountId }) => accountId === actor.accountId)
  const names = await accountsNamed(
    tx,
    readers.map(({ accountId }) => accountId),
  )
  const houses = await namesOfHouses(
    tx,
    readers.map(({ institutionId }) => institutionId),
  )
  const entries = await presentEntries(tx, actor, contest)
  await record(tx, actor, 'stories.open-contest', { kind: 'contest', id: contestId })
  return {
    ...contest,
    entries: entries.map(({ body: _, ...line }) => line),
    readers: readers.map(({ accountId, role, institutionId, namedAt }) => ({
      ...{ accountId, role, namedAt, name: names.get(accountId) ?? '' },
      institutionName: houses.get(`${institutionId}`) ?? null,
    })),
    offered: mine !== undefined,
    named: mine?.namedAt != null,
  }
}

export async function createContest(tx: Tx, actor: Actor, plan: ContestPlan, deps: Deps) {
  checkWindow(plan)
  const id = deps.newId() as ContestId
  await tables(tx)
    .insertInto('stories.contest')
    .values({
      ...{ ...plan, id, criteria: JSON.stringify(plan.criteria), state: 'draft' },
      ...{ createdBy: actor.accountId, createdAt: deps.now(), publishedAt: null, version: 1 },
    })
    .execute()
  await record(tx, actor, 'stories.create-contest', { kind: 'contest', id })
  return store.getContest(tx, id)
}

export async function writeContest(
  tx: Tx,
  actor: Actor,
  { contestId, version, ...plan }: z.output<typeof contract.writeContest.input>,
) {
  const { state } = await store.lockContest(tx, contestId, version)
  if (state !== 'draft') throw new Refusal('contest-out-of-order')
  checkWindow(plan)
  const criteria = JSON.stringify(plan.criteria)
  await store.changeContest(tx, contestId, { ...plan, criteria })
  await record(tx, actor, 'stories.write-contest', { kind: 'contest', id: contestId })
  return store.getContest(tx, contestId)
}

export async function stepContest(
  tx: Tx,
  actor: Actor,
  { contestId, step, awards, version }: z.output<typeof contract.stepContest.input>,
  { now }: Deps,
) {
  const contest = await store.lockContest(tx, contestId, version)
  const entries = await store.entriesOf(tx, contestId).execute()
  const scores = await store.listScores(tx, contestId)
  const named = (await store.listReaderRows(tx, contestId)).filter(({ namedAt }) => namedAt)
  const totals = entries.map(({ id }) =>
    scores.flatMap(({ entryId, total }) => (entryId === id && total !== null ? [total] : [])),
  )
  const counts = totals.map(({ length }) => length)
  const facts = { state: contest.state, readers: named.length, scores: counts }
  const obstacle = findContestObstacle(step, facts)
  if (obstacle) throw new Refusal(obstacle)

  if (step === 'publish') {
    const results = rank(totals.map((one) => ({ totals: one })))
    for (const [place, entry] of entries.entries()) {
      const result = results[place] as (typeof results)[number]
      const award = awards[result.rank - 1] ?? ''
      await tables(tx)
        .updateTable('stories.entry')
        .set({ ...result, award })
        .where('id', '=', entry.id)
        .execute()
    }
  }
  await store.changeContest(tx, contestId, {
    state: afterContest(step),
    ...(step === 'publish' && { publishedAt: now() }),
  })
  await record(tx, actor, `stories.contest-${step}`, { kind: 'contest', id: contestId })
  return store.getContest(tx, contestId)
}

/** Whoever would score says so; saying it twice changes nothing. */
export async function offerToRead(tx: Tx, actor: Actor, { contestId }: Which, { now }: Deps) {
  const { state } = await store.getContest(tx, contestId)
  if (state !== 'open' && state !== 'scoring') throw new Refusal('contest-out-of-order')
  const { accountId, institutionId } = actor
  await tables(tx)
    .insertInto('stories.contestReader')
    .values({
      ...{ contestId, accountId, institutionId, offeredAt: now(), namedAt: null, namedBy: null },
      role: actor.role as 'lead' | 'supervisor' | 'city-officer',
    })
    .onConflict((conflict) => conflict.columns(['contestId', 'accountId']).doNothing())
    .execute()
  await record(tx, actor, 'stories.offer', { kind: 'contest', id: contestId })
  return { offered: true as const }
}

export async function nameReader(
  tx: Tx,
  actor: Actor,
  { contestId, accountId }: z.output<typeof contract.nameReader.input>,
  { now }: Deps,
) {
  const { state } = await store.lockContest(tx, contestId)
  if (state !== 'open' && state !== 'scoring') throw new Refusal('contest-out-of-order')
  const { numUpdatedRows } = await tables(tx)
    .updateTable('stories.contestReader')
    .set({ namedAt: now(), namedBy: actor.accountId })
    .where('contestId', '=', contestId)
    .where('accountId', '=', accountId)
    .where('namedAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw noSuch('reader')
  await record(tx, actor, 'stories.name-reader', { kind: 'account', id: accountId })
  return openContest(tx, actor, { contestId })
}

function checkWindow({ opensOn, closesOn }: Pick<ContestPlan, 'opensOn' | 'closesOn'>) {
  if (closesOn < opensOn) throw new Refusal('closes-before-it-opens', 409, { field: 'closesOn' })
}
