import { accountsNamed } from '#access/server/index.ts'
import type { CaseId } from '#casework/model/case.ts'
import { type CaseRow, getCase, lockCase, tellCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Mediation, MediationId } from '../model/mediation.ts'
import { factsOf, findMediationObstacle, type MediationStep } from '../model/mediation-steps.ts'
import * as store from './store.ts'

/** Only a dispute is mediated. */
export function refuseOthers({ kind }: Pick<CaseRow, 'kind'>) {
  if (kind !== 'dispute') throw new Refusal('not-a-dispute')
}

interface Which {
  readonly caseId: CaseId
  readonly mediationId: MediationId
  /** Left out for what is only added after the end. */
  readonly version?: number
}

/** Lock, look, decide: the case and its mediation as they are now, or what stands in the way. */
export async function getForStep(tx: Tx, actor: Actor, which: Which, step: MediationStep) {
  const file = await lockCase(tx, actor, which.caseId)
  refuseOthers(file)
  const mediation = await store.findMediation(tx, actor, file.id, which.mediationId)
  if (!mediation) throw noSuch('mediation')
  if (which.version !== undefined && mediation.version !== which.version)
    throw new Refusal('version-changed', 412)
  const obstacle = findMediationObstacle(step, factsOf(mediation))
  if (obstacle) throw new Refusal(obstacle)
  return { file, mediation }
}

/** Tells the river and the log, and gives back the record as it stands now. Nothing of it is quoted. */
export async function finish(
  tx: Tx,
  actor: Actor,
  file: CaseRow,
  { id, deed }: { readonly id: MediationId; readonly deed: string },
  deps: Deps,
): Promise<Mediation> {
  await tellCase(tx, actor, file, { deed: `mediations.${deed}`, ref: id }, deps)
  await record(tx, actor, `mediations.${deed}`, { kind: 'mediation', id })
  return (await store.findMediation(tx, actor, file.id, id)) as Mediation
}

/** What every part of a mediation carries. */
export function partOf(
  actor: Actor,
  { institutionId, id: caseId }: CaseRow,
  mediationId: MediationId,
  { now, newId }: Deps,
) {
  const place = { institutionId, caseId, mediationId, byAccount: actor.accountId }
  return { ...place, id: newId(), recordedAt: now() }
}

export async function listMediations(tx: Tx, actor: Actor, { caseId }: { caseId: CaseId }) {
  const file = await getCase(tx, actor, caseId)
  refuseOthers(file)
  const mediations = await store.listMediations(tx, actor, caseId)
  const writers = mediations.flatMap(({ openedBy, views, meetings, messages, followUps }) => [
    openedBy,
    ...[...views, ...meetings, ...messages, ...followUps].map(({ by }) => by),
  ])
  const names = await accountsNamed(tx, writers)
  await record(tx, actor, 'mediations.list', { kind: 'case', id: caseId })
  return { caseNumber: file.number, mediations, names: Object.fromEntries(names) }
}
