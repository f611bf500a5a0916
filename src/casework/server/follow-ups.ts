import type { z } from 'zod'
import { getPersonCards } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { lockCase } from './case-facts.ts'
import * as parts from './case-parts.store.ts'
import { writeEvent } from './case-steps.ts'
import { listOpenFollowUps, touchCase } from './cases.store.ts'

export async function listFollowUps(tx: Tx, actor: Actor) {
  const rows = await listOpenFollowUps(tx, actor)
  const clients = await getPersonCards(
    tx,
    actor,
    rows.map(({ clientId }) => clientId),
  )
  await record(tx, actor, 'casework.list-follow-ups', { kind: 'account', id: actor.accountId })
  const followUps = rows.flatMap(({ clientId, ...row }) => {
    const client = clients.get(clientId)
    return client ? [{ ...row, client }] : []
  })
  return { followUps }
}

type Input<Name extends 'finishFollowUp' | 'cancelFollowUp' | 'redateFollowUp'> = z.output<
  (typeof contract)[Name]['input']
>

export async function finishFollowUp(
  tx: Tx,
  actor: Actor,
  { result, ...which }: Input<'finishFollowUp'>,
  deps: Deps,
) {
  const done = { doneAt: deps.now(), doneBy: actor.accountId, result }
  return change(tx, actor, which, 'finish-follow-up', () => ({ to: done }), deps)
}

export async function cancelFollowUp(
  tx: Tx,
  actor: Actor,
  { why, ...which }: Input<'cancelFollowUp'>,
  deps: Deps,
) {
  const to = { cancelledAt: deps.now(), cancelledBy: actor.accountId, cancelledWhy: why }
  return change(
    tx,
    actor,
    which,
    'cancel-follow-up',
    (due) => ({ to, told: `${due}：${why}` }),
    deps,
  )
}

export async function redateFollowUp(
  tx: Tx,
  actor: Actor,
  { due, ...which }: Input<'redateFollowUp'>,
  deps: Deps,
) {
  return change(
    tx,
    actor,
    which,
    'redate-follow-up',
    (before) => ({ to: { due }, told: `${before} → ${due}` }),
    deps,
  )
}

type Which = Omit<Input<'redateFollowUp'>, 'due'>
type Change = Parameters<typeof parts.changeFollowUp>[4]

async function change(
  tx: Tx,
  actor: Actor,
  { caseId, followUpId, version }: Which,
  deed: string,
  decide: (due: string) => { readonly to: Change; readonly told?: string },
  deps: Deps,
) {
  const row = await lockCase(tx, actor, caseId)
  const known = (await parts.listFollowUps(tx, caseId)).find(({ id }) => id === followUpId)
  if (!known) throw noSuch('follow-up')
  if (known.doneAt || known.cancelledAt) throw new Refusal('follow-up-settled')

  const { to, told } = decide(known.due)
  const changed = await parts.changeFollowUp(tx, caseId, followUpId, version, to)
  if (!changed) throw new Refusal('version-changed', 412)
  await touchCase(tx, actor, caseId, deps.now())
  // What a follow-up found stands in the river by itself.
  if (told) await writeEvent(tx, actor, row, deed, told, deps)
  await record(tx, actor, `casework.${deed}`, { kind: 'case', id: caseId })
  return changed
}
