import { randomBytes } from 'node:crypto'
import { accountsNamed, listColleagues } from '#access/server/index.ts'
import type { AccountId, Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { quarterOf, show, tally } from '../model/tally.ts'
import * as store from './house.store.ts'

/** Not put on record: who looks where to find help leaves no trace. */
export async function findCareWay(tx: Tx, actor: Actor) {
  const poster = await store.findPoster(tx, actor)
  return { path: poster ? pathOf(poster.token) : null }
}

export async function openHouse(tx: Tx, actor: Actor) {
  const rows = await store
    .visibleCounsellors(tx, actor)
    .select(['accountId', 'since'])
    .orderBy('since')
    .execute()
  const names = await accountsNamed(
    tx,
    rows.map(({ accountId }) => accountId),
  )
  const poster = await store.findPoster(tx, actor)
  await record(tx, actor, 'staff-support.open-house', house(actor))
  const named = new Set(rows.map(({ accountId }) => accountId))
  return {
    counsellors: rows.map((row) => ({ ...row, name: names.get(row.accountId) ?? '' })),
    candidates: (await listCandidates(tx, actor)).filter(({ accountId }) => !named.has(accountId)),
    poster: poster ? { path: pathOf(poster.token), createdAt: poster.createdAt } : null,
  }
}

export async function nameCounsellor(
  tx: Tx,
  actor: Actor,
  { accountId }: { accountId: AccountId },
  { now }: Deps,
) {
  const known = (await listCandidates(tx, actor)).some((one) => one.accountId === accountId)
  if (!known) throw new Refusal('no-such-colleague', 409, { field: 'accountId' })

  const { institutionId } = house(actor)
  const named = { since: now(), until: null, namedBy: actor.accountId }
  await store.keepCounsellor(tx, { institutionId, accountId, ...named })
  await record(tx, actor, 'staff-support.name-counsellor', { kind: 'account', id: accountId })
  return { named: true as const }
}

export async function endCounsellor(
  tx: Tx,
  actor: Actor,
  { accountId }: { accountId: AccountId },
  { now }: Deps,
) {
  if (!(await store.endCounsellor(tx, actor, accountId, now()))) throw noSuch('counsellor')
  await record(tx, actor, 'staff-support.end-counsellor', { kind: 'account', id: accountId })
  return { ended: true as const }
}

export async function hangCarePoster(tx: Tx, actor: Actor, _input: object, deps: Deps) {
  const token = randomBytes(18).toString('base64url')
  const { institutionId } = house(actor)
  const poster = { institutionId, id: deps.newId(), token, active: true, createdAt: deps.now() }
  await store.replacePoster(tx, poster)
  await record(tx, actor, 'staff-support.hang-poster', { kind: 'poster', id: poster.id })
  return { path: pathOf(token) }
}

/** Quarters that are over, newest first; what would tell of fewer than five people stays hidden. */
export async function readCounts(tx: Tx, actor: Actor, _input: object, { now }: Deps) {
  const at = now()
  const present = quarterOf(at)
  const sessions = (await store.listCounted(tx, at)).map(({ person, recordedAt, ...row }) => ({
    ...row,
    talkId: person,
    quarter: quarterOf(recordedAt),
  }))
  const over = sessions.filter(({ quarter }) => quarter < present)
  await record(tx, actor, 'staff-support.read-counts', house(actor))
  return {
    quarters: [...tally(over)]
      .map(([quarter, cells]) => show(quarter, cells))
      .toSorted(newestFirst),
    asOf: dayInBeijing(at),
  }
}

/** Social workers of the house; whoever is its head as well sees counts, and may not see the rest. */
async function listCandidates(tx: Tx, actor: Actor) {
  const { colleagues } = await listColleagues(tx, actor)
  const heads = new Set(
    colleagues.filter(({ role }) => role === 'lead').map(({ accountId }) => accountId),
  )
  const workers = colleagues.filter(
    ({ role, accountId }) =>
      role === 'social-worker' && !heads.has(accountId) && accountId !== actor.accountId,
  )
  return [
    ...new Map(workers.map(({ accountId, name }) => [accountId, { accountId, name }])).values(),
  ]
}

function house({ institutionId }: Actor) {
  const id = institutionId as InstitutionId
  return { kind: 'institution', id, institutionId: id }
}

function newestFirst(one: { quarter: string }, other: { quarter: string }) {
  return one.quarter < other.quarter ? 1 : -1
}

function pathOf(token: string) {
  return `/care/${token}`
}
