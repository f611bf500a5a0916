import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-projects.ts'
import { presentProject } from './files.ts'
import { addEvent, changeProject, lockProject } from './projects.store.ts'
import type { ProjectRow } from './tables.ts'

const JUDGED: readonly ProjectRow['state'][] = ['midterm', 'final', 'returned', 'accepted']

/** Who judged, when and why stands beside the yes or no; a later judgement replaces it. */
export async function judgeOutcome(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.judgeOutcome.input>,
  deps: Deps,
) {
  const { projectId, outcome, yes, reason, version } = input
  const row = await lockProject(tx, actor, projectId, version)
  if (!JUDGED.includes(row.state)) throw new Refusal('too-early-to-judge')
  const [by, at] = [actor.accountId, deps.now()]
  const said =
    outcome === 'replicable'
      ? { replicable: yes, replicableReason: reason, replicableBy: by, replicableAt: at }
      : { firstEver: yes, firstEverReason: reason, firstEverBy: by, firstEverAt: at }
  await changeProject(tx, actor, projectId, said, deps)
  await addEvent(tx, actor, row, { step: outcome, toState: row.state, note: reason }, deps)
  await record(tx, actor, 'cultivation.judge', { kind: 'project', id: projectId })
  return presentProject(tx, actor, projectId, deps)
}
