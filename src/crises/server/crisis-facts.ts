import type { CaseId } from '#casework/model/case.ts'
import { type CaseRow, getCase, lockCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CrisisId } from '../model/crisis.ts'
import { type CrisisFacts, type CrisisStep, findCrisisObstacle } from '../model/crisis-steps.ts'
import { isReceiver } from '../model/help.ts'
import { isReportDecided } from '../model/mandatory-report.ts'
import * as store from './crises.store.ts'
import { listHandOvers } from './crisis-parts.store.ts'
import { getReport, listFilings } from './reports.store.ts'

interface Which {
  readonly caseId: CaseId
  readonly crisisId: CrisisId
}

export interface Found {
  readonly file: CaseRow
  readonly crisis: store.CrisisRow
}

export async function getCrisis(tx: Tx, actor: Actor, which: Which): Promise<Found> {
  return look(tx, actor, await getCase(tx, actor, which.caseId), which)
}

/** Locks the case, then looks: all that happens to the crises of a case comes one after the other. */
export async function getForChange(tx: Tx, actor: Actor, which: Which, version?: number) {
  const found = await look(tx, actor, await lockCase(tx, actor, which.caseId), which)
  if (version !== undefined && found.crisis.version !== version)
    throw new Refusal('version-changed', 412)
  return found
}

async function look(tx: Tx, actor: Actor, file: CaseRow, { caseId, crisisId }: Which) {
  const crisis = await store.findCrisis(tx, actor, caseId, crisisId)
  if (!crisis) throw noSuch('crisis')
  return { file, crisis }
}

/** What the guards of the state machine look at. */
export async function gatherFacts(tx: Tx, crisis: store.CrisisRow): Promise<CrisisFacts> {
  const handOvers = await listHandOvers(tx, crisis.id)
  const report = await getReport(tx, crisis.id)
  const filings = await listFilings(tx, crisis.id)
  return {
    state: crisis.state,
    highestLevel: crisis.highestLevel,
    handOvers: handOvers.filter(({ receiver }) => isReceiver({ to: receiver })).length,
    isPlanSettled: crisis.safetyPlan !== null || crisis.noPlanWhy !== '',
    isReportAsked: report.isAsked,
    isReportDecided: isReportDecided({ ...report, filings }),
    closedBy: crisis.closedBy,
  }
}

/** Refuses, with its reason, what is not possible now. */
export async function allow(tx: Tx, actor: Actor, crisis: store.CrisisRow, step: CrisisStep) {
  const obstacle = findCrisisObstacle(step, await gatherFacts(tx, crisis), actor)
  if (obstacle) throw new Refusal(obstacle)
}
