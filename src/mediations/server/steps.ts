import type { z } from 'zod'
import { holdCase, lockCase, planFollowUps, releaseCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { MediationId } from '../model/mediation.ts'
import { findFuture, findIncidentFault, findSceneFault } from '../model/record-faults.ts'
import { finish, getForStep, refuseOthers } from './record.ts'
import * as store from './store.ts'

export async function openMediation(
  tx: Tx,
  actor: Actor,
  { caseId, ...incident }: z.output<typeof contract.openMediation.input>,
  deps: Deps,
) {
  const file = await lockCase(tx, actor, caseId)
  refuseOthers(file)
  refuse(findIncidentFault(incident, deps.now()))
  if (await store.hasRunning(tx, actor, caseId)) throw new Refusal('mediation-running')

  const { institutionId } = file
  const id = deps.newId() as MediationId
  await store.addMediation(tx, {
    ...{ ...incident, institutionId, caseId, id, state: 'opened', version: 1 },
    ...{ openedAt: deps.now(), openedBy: actor.accountId, sentWho: '', sentAt: null },
    ...{ safety: 'unset', measures: '', headTold: '', headToldAt: null, policeToldAt: null },
    ...{ toldOf: [], outcomeNote: '', referredTo: null, followUpOn: null, endedAt: null },
  })
  await holdCase(tx, file, { reason: 'mediation-open', ref: id }, deps)
  return finish(tx, actor, file, { id, deed: 'open' }, deps)
}

export async function amendIncident(
  tx: Tx,
  actor: Actor,
  { caseId, mediationId, version, ...incident }: z.output<typeof contract.amendIncident.input>,
  deps: Deps,
) {
  const which = { caseId, mediationId, version }
  const { file, mediation } = await getForStep(tx, actor, which, 'amend')
  refuse(findIncidentFault(incident, deps.now()))
  if (mediation.sentAt && mediation.sentAt < incident.reportedAt)
    throw new Refusal('sent-before-reported', 409, { field: 'reportedAt' })

  await store.changeMediation(tx, actor, mediationId, incident)
  return finish(tx, actor, file, { id: mediationId, deed: 'amend' }, deps)
}

export async function sendSomebody(
  tx: Tx,
  actor: Actor,
  { sentWho, sentAt, ...which }: z.output<typeof contract.sendSomebody.input>,
  deps: Deps,
) {
  const { file, mediation } = await getForStep(tx, actor, which, 'send')
  refuse(findFuture({ sentAt }, deps.now()))
  if (sentAt < mediation.reportedAt)
    throw new Refusal('sent-before-reported', 409, { field: 'sentAt' })

  const change = { sentWho, sentAt, state: 'hearing' } as const
  await store.changeMediation(tx, actor, mediation.id, change)
  return finish(tx, actor, file, { id: mediation.id, deed: 'send' }, deps)
}

export async function secureScene(
  tx: Tx,
  actor: Actor,
  { caseId, mediationId, version, ...scene }: z.output<typeof contract.secureScene.input>,
  deps: Deps,
) {
  const { file } = await getForStep(tx, actor, { caseId, mediationId, version }, 'secure')
  refuse(findSceneFault(scene, deps.now()))

  await store.changeMediation(tx, actor, mediationId, scene)
  return finish(tx, actor, file, { id: mediationId, deed: 'secure' }, deps)
}

export async function endMediation(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.endMediation.input>,
  deps: Deps,
) {
  const { outcome, note, referredTo, followUpOn, ...which } = input
  const { file, mediation } = await getForStep(tx, actor, which, outcome)
  if (outcome === 'referred' && referredTo === null)
    throw new Refusal('referred-to-missing', 409, { field: 'referredTo' })
  const now = deps.now()
  if (followUpOn !== null && followUpOn < dayInBeijing(now))
    throw new Refusal('follow-up-in-past', 409, { field: 'followUpOn' })

  await store.changeMediation(tx, actor, mediation.id, {
    ...{ state: outcome, outcomeNote: note, followUpOn, endedAt: now },
    referredTo: outcome === 'referred' ? referredTo : null,
  })
  if (followUpOn) await planFollowUps(tx, file, [followUpOn], deps)
  await releaseCase(tx, file, { reason: 'mediation-open', ref: mediation.id }, deps)
  return finish(tx, actor, file, { id: mediation.id, deed: outcome }, deps)
}

function refuse(fault: { readonly code: string; readonly field: string } | undefined) {
  if (fault) throw new Refusal(fault.code, 409, { field: fault.field })
}
