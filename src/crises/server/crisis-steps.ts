import type { z } from 'zod'
import { raiseRisk, releaseCase, tellCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { higherLevel } from '../model/crisis.ts'
import { afterCrisisStep, type CrisisStep } from '../model/crisis-steps.ts'
import { isLowerThanSuggested } from '../model/screening.ts'
import * as store from './crises.store.ts'
import { allow, type Found, getForChange } from './crisis-facts.ts'
import { addAction, addScreening } from './crisis-parts.store.ts'
import { weighReport } from './weigh-report.ts'

type Given<Name extends keyof typeof contract> = (typeof contract)[Name] extends {
  input: infer Input extends z.ZodType
}
  ? z.output<Input>
  : never

export async function takeCrisisStep(
  tx: Tx,
  actor: Actor,
  { step, version, ...which }: Given<'takeCrisisStep'>,
  deps: Deps,
) {
  const found = await getForChange(tx, actor, which, version)
  await allow(tx, actor, found.crisis, step)

  const begins = step === 'begin-screening'
  return write(tx, actor, found, step, begins ? { begunAt: deps.now() } : {}, deps)
}

/** The first look and every later one. The level of the case is raised, never lowered, by what was found. */
export async function screenCrisis(
  tx: Tx,
  actor: Actor,
  { version, kind, capacity, scores, note, level, lowerWhy, ...which }: Given<'screenCrisis'>,
  deps: Deps,
) {
  const found = await getForChange(tx, actor, which, version)
  await allow(tx, actor, found.crisis, 'set-level')
  if (isLowerThanSuggested(level, scores) && lowerWhy === '')
    throw new Refusal('lower-needs-reason', 409, { field: 'lowerWhy' })

  const { file, crisis } = found
  const { institutionId, id: caseId } = file
  const done = { id: deps.newId(), at: deps.now(), byAccount: actor.accountId }
  await addScreening(tx, {
    ...{ institutionId, caseId, crisisId: crisis.id, ...done },
    ...{ scores, note, level, lowerWhy },
  })
  const highestLevel = higherLevel(crisis.highestLevel, level)
  // The time to reach somebody counts from the moment at which it was known to be so grave.
  const isGraver = crisis.levelledAt === null || highestLevel !== crisis.highestLevel
  const known = { kind, capacity, level, highestLevel }
  const at = isGraver ? { levelledAt: deps.now() } : {}
  const after = await write(tx, actor, found, 'set-level', { ...known, ...at }, deps)
  await raiseRisk(tx, actor, file, level)
  await weighReport(tx, actor, file, { ...crisis, ...known }, deps)
  return after
}

/** The first of two persons. */
export async function closeCrisis(
  tx: Tx,
  actor: Actor,
  { outcome, summary, version, ...which }: Given<'closeCrisis'>,
  deps: Deps,
) {
  const found = await getForChange(tx, actor, which, version)
  await allow(tx, actor, found.crisis, 'close')

  const closing = { outcome, summary, closingAt: deps.now(), closedBy: actor.accountId }
  return write(tx, actor, found, 'close', closing, deps)
}

/** The second: looks at the same conditions once more, for something may have come in between. */
export async function confirmClosure(
  tx: Tx,
  actor: Actor,
  { agrees, note, version, ...which }: Given<'confirmClosure'>,
  deps: Deps,
) {
  const found = await getForChange(tx, actor, which, version)
  const step = agrees ? 'confirm' : 'send-back'
  await allow(tx, actor, found.crisis, step)
  if (!agrees && note === '') throw new Refusal('send-back-needs-reason', 409, { field: 'note' })

  if (!agrees) {
    const { file, crisis } = found
    const place = { institutionId: file.institutionId, caseId: file.id, crisisId: crisis.id }
    const said = { kind: 'sent-back' as const, informed: [], note, at: deps.now() }
    await addAction(tx, { ...place, ...said, id: deps.newId(), byAccount: actor.accountId })
    const open = { outcome: null, closingAt: null, closedBy: null }
    return write(tx, actor, found, step, open, deps)
  }
  const closed = { confirmedBy: actor.accountId, closedAt: deps.now() }
  const after = await write(tx, actor, found, step, closed, deps)
  await releaseCase(tx, found.file, { reason: 'crisis-open', ref: found.crisis.id }, deps)
  return after
}

/** Writes, tells, records. The river learns that there was a step, and nothing of what it was about. */
export async function write(
  tx: Tx,
  actor: Actor,
  { file, crisis }: Found,
  step: CrisisStep,
  change: Partial<store.CrisisRow>,
  deps: Deps,
) {
  const state = afterCrisisStep(step, crisis.state)
  const after = await store.changeCrisis(tx, actor, crisis.id, {
    ...{ ...change, state, lastLookAt: deps.now() },
  })
  const deed = `crises.${step}`
  await tellCase(tx, actor, file, { deed, ref: crisis.id }, deps)
  await record(tx, actor, deed, { kind: 'crisis', id: crisis.id })
  return after
}
