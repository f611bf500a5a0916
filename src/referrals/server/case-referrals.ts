import type { z } from 'zod'
import { type CaseRow, getCase, lockCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { findShownResource, matchResources } from '#resources/server/index.ts'
import type * as contract from '../model/contract.ts'
import { checkBefore } from '../model/preflight.ts'
import type { ReferralId } from '../model/referral.ts'
import { presentPage, presentReferral } from './present.ts'
import * as store from './store.ts'

type Which = { readonly caseId: CaseRow['id']; readonly referralId: ReferralId }

export async function listCaseReferrals(tx: Tx, actor: Actor, { caseId }: Pick<Which, 'caseId'>) {
  const row = await getCase(tx, actor, caseId)
  const referrals = await store.referralsOf(tx, row).execute()
  await record(tx, actor, 'referrals.list', { kind: 'case', id: caseId })
  return { referrals: referrals.map(presentReferral) }
}

export async function openReferral(tx: Tx, actor: Actor, which: Which, deps: Deps) {
  const file = await getCase(tx, actor, which.caseId)
  const row = await store
    .referralsOf(tx, file)
    .where('id', '=', which.referralId)
    .executeTakeFirst()
  if (!row) throw noSuch('referral')
  await record(tx, actor, 'referrals.open', { kind: 'referral', id: row.id })
  return presentPage(tx, row, deps)
}

/** The case first, then the referral: everybody of the house in the same order. */
export async function lockOurs(tx: Tx, actor: Actor, { caseId, referralId }: Which) {
  const file = await lockCase(tx, actor, caseId)
  const found = await store.referralsOf(tx, file).where('id', '=', referralId).executeTakeFirst()
  const row = found && (await store.lockReferral(tx, found))
  if (!row) throw noSuch('referral')
  return { file, row }
}

/** What is being tried, and what failed in this case, is not offered again. */
export async function matchForCase(
  tx: Tx,
  actor: Actor,
  { caseId, facts }: z.output<typeof contract.matchForCase.input>,
  deps: Deps,
) {
  const file = await getCase(tx, actor, caseId)
  const before = await store.referralsOf(tx, file).execute()
  const tried = before
    .filter(({ state }) => !['dropped', 'cancelled', 'loop-closed'].includes(state))
    .flatMap(({ resourceId }) => resourceId ?? [])
  const matches = await matchResources(tx, actor, facts, tried, deps)
  await record(tx, actor, 'referrals.match', { kind: 'case', id: caseId })
  return { matches: matches.slice(0, 20) }
}

export async function checkReferral(
  tx: Tx,
  actor: Actor,
  { caseId, resourceId, facts, documents }: z.output<typeof contract.checkReferral.input>,
  deps: Deps,
) {
  const { institutionId } = await getCase(tx, actor, caseId)
  const resource = await findShownResource(tx, actor, resourceId, deps)
  if (!resource) throw noSuch('resource')

  const at = deps.now()
  const preflight = checkBefore(resource, facts, documents, at)
  const place = { institutionId, caseId, resourceId }
  await store.addPreflight(tx, { ...place, id: deps.newId(), answer: preflight.answer, at })
  await record(tx, actor, 'referrals.check', { kind: 'case', id: caseId })
  return preflight
}
