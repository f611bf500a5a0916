import { findLiveConsent, getPersonCards } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { CaseId } from '../model/case.ts'
import type { CaseFacts } from '../model/case-steps.ts'
import { listFollowUps, listGoals, listHolds } from './case-parts.store.ts'
import * as store from './cases.store.ts'
import type { Tables } from './tables.ts'

export type CaseRow = Tables['casework.case']

export async function getCase(tx: Tx, actor: Actor, caseId: CaseId) {
  const row = await store.findCase(tx, actor, caseId)
  if (!row) throw noSuch('case')
  return row
}

/** Locks the case, then looks: as it is now, not as it was before the wait. */
export async function lockCase(tx: Tx, actor: Actor, caseId: CaseId) {
  await store.lockCase(tx, actor, caseId)
  return getCase(tx, actor, caseId)
}

export async function getForChange(tx: Tx, actor: Actor, caseId: CaseId, version: number) {
  const row = await lockCase(tx, actor, caseId)
  if (row.version !== version) throw new Refusal('version-changed', 412)
  return row
}

/** What the guards of the state machine look at. */
export async function gatherFacts(tx: Tx, actor: Actor, row: CaseRow, { now }: Deps) {
  const goals = await listGoals(tx, row.id)
  const followUps = await listFollowUps(tx, row.id)
  const cards = await getPersonCards(tx, actor, [row.clientId])
  const consent = await findLiveConsent(tx, row.clientId, 'service', now())
  const client = cards.get(row.clientId)
  if (!client) throw noSuch('person')
  const facts: CaseFacts = {
    state: row.state,
    riskLevel: row.riskLevel,
    needs: row.needs as CaseFacts['needs'],
    goals,
    mayServe: consent !== undefined || row.legalBasis.trim() !== '',
    isMinor: client.minor,
    isReviewer: actor.role === 'lead' && actor.accountId !== row.ownerId,
    holds: await listHolds(tx, row.id),
    openFollowUps: followUps.filter(({ doneAt, cancelledAt }) => !doneAt && !cancelledAt).length,
  }
  return { facts, goals, followUps, client }
}
