import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { KeptMessage } from '../model/mediation.ts'
import { findFuture, findViewFault } from '../model/record-faults.ts'
import { finish, getForStep, partOf } from './record.ts'
import * as store from './store.ts'

/** What a side said before stays where it is; the new view counts. */
export async function hearSide(
  tx: Tx,
  actor: Actor,
  { caseId, mediationId, version, ...view }: z.output<typeof contract.hearSide.input>,
  deps: Deps,
) {
  const { file } = await getForStep(tx, actor, { caseId, mediationId, version }, 'hear')
  const fault = findViewFault(view, deps.now())
  if (fault) throw new Refusal(fault.code, 409, { field: fault.field })

  await store.addView(tx, { ...partOf(actor, file, mediationId, deps), ...view })
  await store.changeMediation(tx, actor, mediationId, {})
  return finish(tx, actor, file, { id: mediationId, deed: `hear-${view.side}` }, deps)
}

export async function meetBothSides(
  tx: Tx,
  actor: Actor,
  { caseId, mediationId, version, ...meeting }: z.output<typeof contract.meetBothSides.input>,
  deps: Deps,
) {
  const { file } = await getForStep(tx, actor, { caseId, mediationId, version }, 'meet')

  await store.addMeeting(tx, { ...partOf(actor, file, mediationId, deps), ...meeting })
  await store.changeMediation(tx, actor, mediationId, { state: 'meeting' })
  return finish(tx, actor, file, { id: mediationId, deed: 'meet' }, deps)
}

export async function wordMessage(
  tx: Tx,
  actor: Actor,
  { common, text, ...which }: z.output<typeof contract.wordMessage.input>,
  deps: Deps,
) {
  const { file, mediation } = await getForStep(tx, actor, which, 'word')

  await store.addMessage(tx, { ...partOf(actor, file, mediation.id, deps), common, text })
  await store.changeMediation(tx, actor, mediation.id, {})
  return finish(tx, actor, file, { id: mediation.id, deed: 'word' }, deps)
}

export async function confirmMessage(
  tx: Tx,
  actor: Actor,
  { side, who, ...which }: z.output<typeof contract.confirmMessage.input>,
  deps: Deps,
) {
  const { file, mediation } = await getForStep(tx, actor, which, 'confirm')
  const { id: messageId, confirmed } = mediation.messages.at(-1) as KeptMessage
  if (confirmed[side]) throw new Refusal('already-confirmed', 409, { field: 'side' })

  const part = partOf(actor, file, mediation.id, deps)
  await store.addConfirmation(tx, { ...part, messageId, side, who })
  await store.changeMediation(tx, actor, mediation.id, {})
  return finish(tx, actor, file, { id: mediation.id, deed: `confirm-${side}` }, deps)
}

export async function followUpMediation(
  tx: Tx,
  actor: Actor,
  { caseId, mediationId, ...found }: z.output<typeof contract.followUpMediation.input>,
  deps: Deps,
) {
  const { file } = await getForStep(tx, actor, { caseId, mediationId }, 'follow-up')
  const fault = findFuture({ at: found.at }, deps.now())
  if (fault) throw new Refusal(fault.code, 409, { field: fault.field })

  await store.addFollowUp(tx, { ...partOf(actor, file, mediationId, deps), ...found })
  return finish(tx, actor, file, { id: mediationId, deed: 'follow-up' }, deps)
}
