import type { z } from 'zod'
import { accountsNamed, listColleagues } from '#access/server/index.ts'
import { getCase, tellCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-visits.ts'
import { afterVisitStep, findVisitObstacle, mayReadPlace, type VisitId } from '../model/visit.ts'
import * as store from './visits.store.ts'

export async function planVisit(
  tx: Tx,
  actor: Actor,
  { caseId, place, ...when }: z.output<typeof contract.planVisit.input>,
  deps: Deps,
) {
  const file = await getCase(tx, actor, caseId)
  if (when.backBy <= when.startsAt) throw new Refusal('back-before-start', 409, { field: 'backBy' })
  if (when.backBy <= deps.now()) throw new Refusal('back-by-past', 409, { field: 'backBy' })
  await refuseStranger(tx, actor, when.watcherId)

  const id = deps.newId() as VisitId
  const visit = await store.addVisit(tx, {
    ...{ ...when, id, institutionId: file.institutionId, caseId, byAccount: actor.accountId },
    ...{ place: deps.vault.seal(place, aad(id)), state: 'planned' },
    caution: await store.hasViolence(tx, actor, caseId),
    ...{ calledHelpAt: null, checkedInAt: null, endedAt: null, endedBy: null, version: 1 },
  })
  await tellCase(tx, actor, file, { deed: 'crises.plan-visit', ref: id }, deps)
  await record(tx, actor, 'crises.plan-visit', { kind: 'visit', id })
  return toVisit(actor, visit)
}

/** The head learns of all visits of the house, and nobody learns by whom somebody is visited. */
export async function listVisits(tx: Tx, actor: Actor) {
  const rows = await store.listOpenVisits(tx, actor)
  const names = await accountsNamed(
    tx,
    rows.flatMap(({ byAccount, watcherId }) => [byAccount, watcherId]),
  )
  await record(tx, actor, 'crises.list-visits', { kind: 'account', id: actor.accountId })
  return {
    visits: rows.map((row) => ({
      ...toVisit(actor, row),
      name: names.get(row.byAccount) ?? '',
      watcherName: names.get(row.watcherId) ?? '',
      mine: partOf(actor, row),
    })),
  }
}

export async function takeVisitStep(
  tx: Tx,
  actor: Actor,
  { visitId, step, backBy, version }: z.output<typeof contract.takeVisitStep.input>,
  deps: Deps,
) {
  await store.lockVisit(tx, actor, visitId)
  const row = await getVisit(tx, actor, visitId)
  const obstacle = findVisitObstacle(step, { ...row, by: row.byAccount }, actor)
  if (obstacle) throw new Refusal(obstacle)
  if (row.version !== version) throw new Refusal('version-changed', 412)
  const now = deps.now()
  if (step === 'extend' && (!backBy || backBy <= now || backBy <= row.startsAt))
    throw new Refusal('back-by-past', 409, { field: 'backBy' })

  const state = afterVisitStep(step, row.state)
  const isOver = state === 'back' || state === 'cancelled'
  const changed = await store.changeVisit(tx, actor, visitId, {
    state,
    ...(step === 'check-in' && { checkedInAt: now }),
    ...(step === 'call-help' && { calledHelpAt: now }),
    ...(step === 'extend' && backBy && { backBy }),
    ...(isOver && { endedAt: now, endedBy: actor.accountId, calledHelpAt: null }),
  })
  await record(tx, actor, `crises.visit-${step}`, { kind: 'visit', id: visitId })
  return toVisit(actor, changed)
}

/** Opens where the visit leads. That it was opened is on record, with whoever opened it. */
export async function readVisitPlace(
  tx: Tx,
  actor: Actor,
  { visitId }: z.output<typeof contract.readVisitPlace.input>,
  deps: Deps,
) {
  const row = await getVisit(tx, actor, visitId)
  if (!mayReadPlace({ ...row, by: row.byAccount }, actor, deps.now()))
    throw new Refusal('not-overdue')
  await record(tx, actor, 'crises.read-visit-place', { kind: 'visit', id: visitId })
  return { place: deps.vault.open(row.place, aad(visitId)) }
}

async function getVisit(tx: Tx, actor: Actor, id: VisitId) {
  const row = await store.findVisit(tx, actor, id)
  if (!row) throw noSuch('visit')
  return row
}

async function refuseStranger(tx: Tx, actor: Actor, watcherId: string) {
  const { colleagues } = await listColleagues(tx, actor)
  const known = colleagues.some(
    ({ accountId, role }) =>
      accountId === watcherId && (role === 'social-worker' || role === 'lead'),
  )
  if (!known || watcherId === actor.accountId)
    throw new Refusal('no-such-colleague', 409, { field: 'watcherId' })
}

function toVisit({ accountId }: Actor, { byAccount, caseId, ...row }: store.VisitRow) {
  return { ...row, by: byAccount, caseId: byAccount === accountId ? caseId : null }
}

function partOf({ accountId }: Actor, { byAccount, watcherId }: store.VisitRow) {
  if (byAccount === accountId) return 'visitor' as const
  return watcherId === accountId ? ('watcher' as const) : ('head' as const)
}

function aad(id: VisitId) {
  return `crises.visit.place ${id}`
}
