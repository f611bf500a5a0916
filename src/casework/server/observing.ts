import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { dueAt, type HelpRequestId, type Reason } from '../model/help-request.ts'
import { addRequest } from './requests.store.ts'

interface Observed {
  readonly ward: string
  readonly bed: string
  readonly reasons: readonly Reason[]
  readonly text: string
}

/** A volunteer of the house noticed something: it stands in the queue and is never read back. */
export async function askForSomebody(
  tx: Tx,
  actor: Actor,
  { reasons, ...observed }: Observed,
  deps: Deps,
) {
  const id = deps.newId() as HelpRequestId
  const receivedAt = deps.now()
  // Fear for somebody's safety does not wait in a queue.
  const urgency = reasons.includes('safety') ? 'now' : 'day'
  const answerBy = dueAt(receivedAt, urgency)
  await addRequest(tx, {
    ...{ ...observed, id, institutionId: actor.institutionId as InstitutionId, posterId: null },
    ...{ source: 'volunteer', channel: 'ward', reasons: [...new Set(reasons)], urgency },
    ...{ reachAt: null, receivedAt, dueAt: answerBy, state: 'received', ownerId: null },
    ...{ settledWhy: '', settledAt: null, version: 1 },
  })
  await record(tx, actor, 'casework.ask-for-somebody', { kind: 'help-request', id })
  return { receipt: id.slice(-6).toUpperCase(), answerBy }
}
