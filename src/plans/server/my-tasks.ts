import { accountsNamed } from '#access/server/index.ts'
import { getCaseBriefs } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Tables } from './tables.ts'
import { toTask } from './task-rows.ts'
import * as store from './tasks.store.ts'

type Row = Tables['plans.task']

/** What is mine to do, due first; what others promised in my own cases; what I ticked off today. */
export async function listMyTasks(tx: Tx, actor: Actor, _: object, { now }: Deps) {
  const own = await store.listOwnTasks(tx, actor)
  const others = await store.listPromised(tx, actor)
  const done = await store.listDoneBy(tx, actor, morning(now()))
  const all = [...own, ...others, ...done]
  const cases = await getCaseBriefs(tx, actor, [...new Set(all.map(({ caseId }) => caseId))])
  const names = await accountsNamed(
    tx,
    all.flatMap(({ ownerId, createdBy }) => (ownerId ? [ownerId, createdBy] : [createdBy])),
  )
  await record(tx, actor, 'plans.list-tasks', { kind: 'account', id: actor.accountId })

  function present(row: Row) {
    const file = cases.get(row.caseId)
    return {
      ...toTask(row),
      ownerName: (row.ownerId && names.get(row.ownerId)) || '',
      givenBy: names.get(row.createdBy) ?? '',
      case: file
        ? { number: file.number, client: file.client, ward: file.ward, bed: file.bed }
        : null,
    }
  }
  // Without its case in sight, only what was given to me by name is mine.
  const inSight = ({ caseId, ownerId }: Row) => cases.has(caseId) || ownerId === actor.accountId
  return {
    mine: own.filter(inSight).map(present),
    promised: others
      .filter(({ caseId }) => cases.get(caseId)?.ownerId === actor.accountId)
      .map(present),
    doneToday: done.filter(inSight).map(present),
  }
}

/** Midnight in Beijing. */
function morning(now: Instant) {
  return addMinutes(`${dayInBeijing(now)}T00:00:00.000Z` as Instant, -8 * 60)
}
