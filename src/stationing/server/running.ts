import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-running.ts'
import { findHireObstacle, monthOf } from '../model/hiring.ts'
import { presentPost } from './files.ts'
import { addEvent, getPost, listParts, lockPost } from './store.ts'
import { tables } from './tables.ts'

export async function reportMonth(
  tx: Tx,
  actor: Actor,
  { postId, month, ...counts }: z.output<typeof contract.reportMonth.input>,
  deps: Deps,
) {
  const row = await lockPost(tx, actor, postId)
  if (!row.placedOn) throw new Refusal('not-placed')
  const last = monthOf(row.endedOn ?? dayInBeijing(deps.now()))
  if (month < monthOf(row.placedOn) || month > last)
    throw new Refusal('month-outside', 409, { field: 'month' })
  const told = { ...counts, toldAt: deps.now(), toldBy: actor.accountId }
  await tables(tx)
    .insertInto('stationing.monthlyReport')
    .values({ ...told, postId, month: `${month}-01` as Day, version: 1 })
    .onConflict((same) =>
      same.columns(['postId', 'month']).doUpdateSet((is) => ({
        ...told,
        version: is('stationing.monthlyReport.version', '+', 1),
      })),
    )
    .execute()
  await addEvent(tx, actor, postId, { step: 'report', toState: row.state, note: month }, deps)
  await record(tx, actor, 'stationing.report', { kind: 'stationed-post', id: postId })
  return presentPost(tx, actor, postId, deps)
}

export async function recordVisit(
  tx: Tx,
  actor: Actor,
  { postId, on, visitor, note }: z.output<typeof contract.recordVisit.input>,
  deps: Deps,
) {
  const row = await getPost(tx, actor, postId)
  if (!row.placedOn) throw new Refusal('not-placed')
  if (on > dayInBeijing(deps.now())) throw new Refusal('day-to-come', 400, { field: 'on' })
  await tables(tx)
    .insertInto('stationing.visit')
    .values({
      ...{ id: deps.newId(), postId, onDay: on, visitor, note, recordedAt: deps.now() },
      byAccount: actor.accountId,
    })
    .execute()
  await addEvent(tx, actor, postId, { step: 'visit', toState: row.state, note: visitor }, deps)
  await record(tx, actor, 'stationing.visit', { kind: 'stationed-post', id: postId })
  return presentPost(tx, actor, postId, deps)
}

/** 输血 → 造血: a dated fact, told once. */
export async function tellHiring(
  tx: Tx,
  actor: Actor,
  { postId, hired, on, evidence }: z.output<typeof contract.tellHiring.input>,
  deps: Deps,
) {
  const row = await lockPost(tx, actor, postId)
  const { hireFacts } = await listParts(tx, [postId])
  const ended = { state: row.state, endedOn: row.endedOn, isKnown: hireFacts.length > 0 }
  const obstacle = findHireObstacle({ hired, on }, ended, dayInBeijing(deps.now()))
  if (obstacle) throw new Refusal(obstacle, 409, { field: 'on' })
  await tables(tx)
    .insertInto('stationing.hireFact')
    .values({
      ...{ postId, hired, onDay: on, evidence, toldAt: deps.now(), toldBy: actor.accountId },
    })
    .execute()
  const step = hired ? 'hired' : 'not-hired'
  await addEvent(tx, actor, postId, { step, toState: row.state, note: evidence }, deps)
  await record(tx, actor, 'stationing.tell-hiring', { kind: 'stationed-post', id: postId })
  return presentPost(tx, actor, postId, deps)
}
