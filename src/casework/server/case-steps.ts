import type { z } from 'zod'
import {
  approveCareTeamAccess,
  endCareTeamAccess,
  requestCareTeamAccess,
} from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { CaseState } from '../model/case.ts'
import {
  afterStep,
  type CaseFacts,
  type CaseStep,
  findCaseObstacle,
  needsReview,
} from '../model/case-steps.ts'
import type * as contract from '../model/contract.ts'
import { type CaseRow, gatherFacts, getForChange } from './case-facts.ts'
import { addFollowUps, beginPause, endPause } from './case-parts.store.ts'
import * as store from './cases.store.ts'

const OVER: readonly CaseState[] = ['closed', 'ended', 'refused-by-client']

export async function assessCase(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.assessCase.input>,
  deps: Deps,
) {
  const { caseId, needs, riskLevel, legalBasis, version } = input
  const row = await getForChange(tx, actor, caseId, version)
  if (row.closedAt !== null) throw new Refusal('case-ended')

  const now = deps.now()
  const change = { needs: JSON.stringify(needs), riskLevel, legalBasis, touchedAt: now }
  const after = await store.changeCase(tx, actor, caseId, change)
  await writeEvent(tx, actor, row, 'assess', '', deps)
  await tellRisk(tx, actor, row, riskLevel, deps)
  await record(tx, actor, 'casework.assess', { kind: 'case', id: caseId })
  return after
}

export async function takeStep(
  tx: Tx,
  actor: Actor,
  { caseId, step, note, until, version }: z.output<typeof contract.takeStep.input>,
  deps: Deps,
) {
  const row = await getForChange(tx, actor, caseId, version)
  const { facts } = await gatherFacts(tx, actor, row, deps)

  return walk(tx, actor, row, step, facts, deps, { note, until })
}

/**
 * Keeps the closing form with the running interval. Where nobody else has to look, the case is
 * closed in the same go; else it waits for the head of social work, who closes it by a step.
 */
export async function beginClosing(
  tx: Tx,
  actor: Actor,
  { caseId, closure, version }: z.output<typeof contract.beginClosing.input>,
  deps: Deps,
) {
  const row = await getForChange(tx, actor, caseId, version)
  const { facts } = await gatherFacts(tx, actor, row, deps)
  const obstacle = findCaseObstacle('begin-closing', facts)
  if (obstacle) throw new Refusal(obstacle)

  await store.changeInterval(tx, caseId, { closure })
  const { institutionId } = row
  const planned = closure.followUps.map((due) => {
    return { id: deps.newId(), institutionId, caseId, due }
  })
  await addFollowUps(tx, planned)
  const closing = await walk(tx, actor, row, 'begin-closing', facts, deps, {
    note: closure.summary,
  })
  if (needsReview(facts) && !facts.isReviewer) return closing
  const now = {
    ...facts,
    state: closing.state,
    openFollowUps: facts.openFollowUps + planned.length,
  }
  return walk(tx, actor, { ...row, state: closing.state }, 'close', now, deps)
}

interface Said {
  readonly note?: string
  /** Until when, for a pause. */
  readonly until?: CaseRow['pausedUntil'] | undefined
}

/** One step: decide, write, record. */
async function walk(
  tx: Tx,
  actor: Actor,
  row: CaseRow,
  step: CaseStep,
  facts: CaseFacts,
  deps: Deps,
  { note = '', until = null }: Said = {},
) {
  const obstacle = findCaseObstacle(step, facts)
  if (obstacle) throw new Refusal(obstacle)

  const now = deps.now()
  const ends = step === 'close' || step === 'client-refuses'
  if (ends) await store.changeInterval(tx, row.id, { closedAt: now })
  if (step === 'reopen') await beginInterval(tx, row, now)
  await keepPauses(tx, row, step, now, until)
  const after = await store.changeCase(tx, actor, row.id, {
    state: afterStep(step, facts),
    touchedAt: now,
    ...(ends && { closedAt: now }),
    ...(step === 'reopen' && { closedAt: null }),
    ...(step === 'pause' && { pausedUntil: until }),
    ...(row.state === 'paused' && { pausedUntil: null }),
  })
  await openOrCloseRecord(tx, actor, row, step, after.state, deps)
  await writeEvent(tx, actor, row, step, note, deps)
  await record(tx, actor, `casework.${step}`, { kind: 'case', id: row.id })
  return after
}

/** A minor's record is open to the care team for as long as the case lasts, and no longer. */
async function openOrCloseRecord(
  tx: Tx,
  actor: Actor,
  { clientId, ownerId }: CaseRow,
  step: CaseStep,
  state: CaseState,
  deps: Deps,
) {
  if (step === 'approve') await approveCareTeamAccess(tx, actor, clientId, [ownerId], deps)
  if (step === 'reopen') await requestCareTeamAccess(tx, actor, clientId, deps)
  if (OVER.includes(state)) await endCareTeamAccess(tx, actor, clientId, [ownerId])
}

/** A pause begins by its step, and ends by whatever leads out of it. */
async function keepPauses(
  tx: Tx,
  { institutionId, id: caseId, state }: CaseRow,
  step: CaseStep,
  now: CaseRow['openedAt'],
  plannedUntil: CaseRow['pausedUntil'],
) {
  if (step === 'pause')
    await beginPause(tx, { institutionId, caseId }, { fromAt: now, plannedUntil })
  if (state === 'paused') await endPause(tx, caseId, now)
}

async function beginInterval(tx: Tx, row: CaseRow, openedAt: CaseRow['openedAt']) {
  const { institutionId, id: caseId } = row
  const n = await store.countIntervals(tx, caseId)
  await store.addInterval(tx, {
    institutionId,
    caseId,
    n: n + 1,
    openedAt,
    closedAt: null,
    closure: null,
  })
}

/** Another risk than before stands in the river, with its level in the name of the deed. */
export async function tellRisk(
  tx: Tx,
  actor: Actor,
  row: CaseRow,
  found: CaseRow['riskLevel'],
  deps: Deps,
) {
  if (found !== row.riskLevel) await writeEvent(tx, actor, row, `risk-${found}`, '', deps)
}

export async function writeEvent(
  tx: Tx,
  actor: Actor,
  { institutionId, id: caseId }: Pick<CaseRow, 'institutionId' | 'id'>,
  deed: string,
  note: string,
  { now, newId }: Deps,
  ref: string | null = null,
) {
  const event = { id: newId(), at: now(), byAccount: actor.accountId, deed, note, ref }
  await store.addEvent(tx, { institutionId, caseId, ...event })
}
