import type { z } from 'zod'
import { getCaseBriefs } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { Desk } from '../model/contract.ts'
import { cohorts } from '../model/figures.ts'
import { dueOf, latenessOf } from '../model/overdue.ts'
import type { ReferralFacts } from '../model/referral.ts'
import { isFinal, isOver } from '../model/referral-steps.ts'
import { presentReferral } from './present.ts'
import * as store from './store.ts'

export async function listReferrals(
  tx: Tx,
  actor: Actor,
  { desk }: z.output<typeof contract.listReferrals.input>,
  { now }: Deps,
) {
  const at = now()
  const all = await store
    .referralsOfHouse(tx, actor)
    .where('state', '<>', 'dropped')
    .orderBy('createdAt', 'desc')
    .execute()
  const wanted = all.filter((row) => belongs(desk, row, at))
  const ids = [...new Set(wanted.map(({ caseId }) => caseId))]
  const briefs = await getCaseBriefs(tx, actor, ids)
  await record(tx, actor, 'referrals.list-house', {
    ...{ kind: 'institution', id: `${actor.institutionId}` },
  })
  const rows = wanted.flatMap((row) => {
    const brief = briefs.get(row.caseId)
    if (!brief) return []
    return { ...presentReferral(row), caseNumber: brief.number, client: brief.client.name }
  })
  const sorted = rows.sort((one, other) => orderOf(one).localeCompare(orderOf(other)))
  return { rows: sorted.slice(0, MOST_LISTED), count: sorted.length }
}

function belongs(desk: Desk, row: ReferralFacts, now: Parameters<typeof latenessOf>[1]) {
  if (desk === 'over') return isOver(row)
  if (desk === 'open') return !isOver(row)
  if (desk === 'mine') return !isOver(row) && isOurTurn(row)
  const lateness = latenessOf(row, now)
  return desk === 'late' ? lateness !== 'in-time' : lateness === 'escalated'
}

function isOurTurn({ state }: ReferralFacts) {
  return isFinal(state) || state === 'prepared' || state === 'returned' || state === 'delivered'
}

function orderOf(row: ReferralFacts) {
  return dueOf(row) ?? 'z'
}

export async function readFigures(tx: Tx, actor: Actor, _: object, { now }: Deps) {
  const all = await store.referralsOfHouse(tx, actor).execute()
  const preflights = await store.listPreflights(tx, actor)
  await record(tx, actor, 'referrals.read-figures', {
    ...{ kind: 'institution', id: `${actor.institutionId}` },
  })
  const no = preflights.filter(({ answer }) => answer === 'no').length
  return { cohorts: cohorts(all, now()), preflights: { all: preflights.length, no } }
}
