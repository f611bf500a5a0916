import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { RunId } from '../model/contract.ts'
import type { Comparison } from '../model/result.ts'
import { findScenarioFaults, type ScenarioFault } from '../model/scenario.ts'
import { findSweepFaults } from '../model/sweep.ts'
import { beginRun, findRun } from './run/registry.ts'

/** Only what has no fault reaches the compiler. */
export async function startRun(tx: Tx, actor: Actor, comparison: Comparison, deps: Deps) {
  mustBeSound(faultsOf(comparison))
  const id = deps.newId() as RunId
  await record(tx, actor, 'what-if.run', { kind: 'what-if', id })
  return beginRun(id, actor.accountId, comparison)
}

export async function openRun(
  _: Tx,
  actor: Actor,
  { runId }: z.output<typeof contract.openRun.input>,
) {
  return getRun(actor, runId).run
}

export async function cancelRun(
  tx: Tx,
  actor: Actor,
  { runId }: z.output<typeof contract.cancelRun.input>,
) {
  const one = getRun(actor, runId)
  one.stop()
  await record(tx, actor, 'what-if.cancel', { kind: 'what-if', id: runId })
  return one.run
}

/** @throws Refusal no-such-run */
export function getRun({ accountId }: Actor, runId: RunId) {
  const one = findRun(runId, accountId)
  if (!one) throw noSuch('run')
  return one
}

function faultsOf({ scenarios, sweep }: Comparison): ScenarioFault[] {
  const own = scenarios.flatMap((scenario, n) =>
    under(`scenarios.${n}`, findScenarioFaults(scenario)),
  )
  if (own.length > 0 || !sweep) return own
  return under('sweep', findSweepFaults(sweep, scenarios))
}

function under(path: string, faults: readonly ScenarioFault[]) {
  return faults.map((fault) => ({ ...fault, field: `${path}.${fault.field}` }))
}

/** @throws Refusal scenario-faulty */
export function mustBeSound(found: readonly ScenarioFault[]) {
  const [first] = found
  if (!first) return
  const faults = found.map(({ field, code, words }) => ({ field, code, message: words.zh }))
  throw new Refusal('scenario-faulty', 400, { field: first.field, faults })
}
