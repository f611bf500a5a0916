import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-running.ts'
import type { Party } from '../model/post.ts'
import {
  afterConfirming,
  afterStep,
  findConfirmingObstacle,
  findStepObstacle,
} from '../model/post-steps.ts'
import { presentPost } from './files.ts'
import { addEvent, changePost, listParts, lockPost } from './store.ts'
import { tables } from './tables.ts'

const ownParty: Partial<Record<Actor['role'], Party>> = {
  lead: 'host',
  partner: 'sender',
  foundation: 'funder',
  'city-officer': 'city',
}

export async function confirmPost(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.confirmPost.input>,
  deps: Deps,
) {
  const { postId, party, name, on, paper, version } = input
  const row = await lockPost(tx, actor, postId, version)
  const isOwn = ownParty[actor.role] === party
  if (!isOwn && actor.role !== 'city-officer')
    throw new Refusal('not-your-party', 403, { field: 'party' })
  if (!isOwn && paper === '') throw new Refusal('paper-missing', 400, { field: 'paper' })
  const { signatures } = await listParts(tx, [postId])
  const confirmed = signatures.map((one) => one.party)
  const today = dayInBeijing(deps.now())
  const obstacle = findConfirmingObstacle(party, { state: row.state, confirmed }, { today, on })
  if (obstacle) throw new Refusal(obstacle, 409, obstacle === 'day-to-come' ? { field: 'on' } : {})
  await tables(tx)
    .insertInto('stationing.signature')
    .values({
      ...{ postId, party, signedName: name, signedOn: on, paper, recordedAt: deps.now() },
      byAccount: actor.accountId,
    })
    .execute()
  const toState = afterConfirming(party, confirmed)
  await changePost(tx, actor, postId, { state: toState }, deps)
  await addEvent(tx, actor, postId, { step: `confirm-${party}`, toState, note: '' }, deps)
  await record(tx, actor, 'stationing.confirm', { kind: 'stationed-post', id: postId })
  return presentPost(tx, actor, postId, deps)
}

export async function stepPost(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.stepPost.input>,
  deps: Deps,
) {
  const { postId, step, on, workerName, workerId, note, version } = input
  const row = await lockPost(tx, actor, postId, version)
  const today = dayInBeijing(deps.now())
  const facts = { state: row.state, confirmed: [] }
  const obstacle = findStepObstacle(step, facts, { today, on, workerName, note })
  if (obstacle) throw new Refusal(obstacle, 409, fieldOf(obstacle))
  const toState = afterStep(step)
  await changePost(
    tx,
    actor,
    postId,
    {
      state: toState,
      ...(step === 'place' && { workerName, workerId, placedOn: on }),
      ...(step === 'hand-over' && { handoverPlan: note }),
      ...(step === 'end' && { endedOn: on, endReason: note.slice(0, 500) }),
    },
    deps,
  )
  await addEvent(tx, actor, postId, { step, toState, note: step === 'end' ? note : '' }, deps)
  await record(tx, actor, `stationing.${step}`, { kind: 'stationed-post', id: postId })
  return presentPost(tx, actor, postId, deps)
}

function fieldOf(obstacle: string) {
  if (obstacle === 'worker-missing') return { field: 'workerName' }
  if (obstacle === 'day-to-come') return { field: 'on' }
  return obstacle === 'plan-missing' || obstacle === 'reason-missing' ? { field: 'note' } : {}
}
