import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-requests.ts'
import { dueAt, findRequestObstacle, type HelpRequestId } from '../model/help-request.ts'
import { findCaseOfRequest } from './cases.store.ts'
import { open, seal } from './reach-at.ts'
import * as store from './requests.store.ts'
import type { Tables } from './tables.ts'

type Input<Name extends keyof typeof contract> = (typeof contract)[Name] extends {
  input: infer Schema extends z.ZodType
}
  ? z.output<Schema>
  : never

type Row = Tables['casework.helpRequest']

function toHelpRequest({ reachAt, posterId, settledAt, ...request }: Row, { vault }: Deps) {
  return { ...request, reachAt: open(vault, request.id, reachAt) }
}

export async function registerHelpRequest(
  tx: Tx,
  actor: Actor,
  input: Input<'registerHelpRequest'>,
  deps: Deps,
) {
  const receivedAt = deps.now()
  const id = deps.newId() as HelpRequestId
  const request: Row = {
    ...input,
    id,
    institutionId: actor.institutionId as InstitutionId,
    reachAt: seal(deps.vault, id, input.reachAt),
    reasons: [...new Set(input.reasons)],
    receivedAt,
    dueAt: dueAt(receivedAt, input.urgency),
    // Whoever writes it down has looked at it: there is nothing left to triage.
    state: 'triaged',
    ownerId: actor.accountId,
    posterId: null,
    settledWhy: '',
    settledAt: null,
    version: 1,
  }
  await store.addRequest(tx, request)
  await record(tx, actor, 'casework.register-request', { kind: 'help-request', id })
  return toHelpRequest(request, deps)
}

export async function listQueue(tx: Tx, actor: Actor, _input: object, deps: Deps) {
  const rows = await store.listOpenRequests(tx, actor)
  const duty = await store.findDuty(tx, actor)
  const named = [duty?.accountId, duty?.deputyId, ...rows.map(({ ownerId }) => ownerId)]
  const names = await accountsNamed(
    tx,
    named.flatMap((id) => id ?? []),
  )
  await record(tx, actor, 'casework.list-queue', {
    kind: 'institution',
    id: `${actor.institutionId}`,
  })
  return {
    requests: rows.map((row) => ({
      ...toHelpRequest(row, deps),
      ownerName: (row.ownerId && names.get(row.ownerId)) || null,
    })),
    duty: duty
      ? { name: names.get(duty.accountId) ?? '', deputyName: names.get(duty.deputyId) ?? '' }
      : null,
    iAmDeputy: duty?.deputyId === actor.accountId,
    now: deps.now(),
  }
}

export async function openHelpRequest(
  tx: Tx,
  actor: Actor,
  { requestId }: { requestId: HelpRequestId },
  deps: Deps,
) {
  const row = await store.findRequest(tx, actor, requestId)
  if (!row) throw noSuch('help-request')
  const names = await accountsNamed(tx, row.ownerId ? [row.ownerId] : [])
  const led = await findCaseOfRequest(tx, actor, requestId)
  await record(tx, actor, 'casework.open-request', { kind: 'help-request', id: requestId })
  return {
    ...toHelpRequest(row, deps),
    ownerName: (row.ownerId && names.get(row.ownerId)) || null,
    caseId: led?.id ?? null,
  }
}

export async function triageHelpRequest(
  tx: Tx,
  actor: Actor,
  { requestId, urgency, version }: Input<'triageHelpRequest'>,
  deps: Deps,
) {
  const request = await getForStep(tx, actor, requestId, version, 'triage')

  const changed = await store.changeRequest(tx, actor, requestId, {
    urgency,
    dueAt: dueAt(request.receivedAt, urgency),
    state: 'triaged',
    ownerId: actor.accountId,
  })
  await record(tx, actor, 'casework.triage', { kind: 'help-request', id: requestId })
  return toHelpRequest(changed, deps)
}

export async function settleHelpRequest(
  tx: Tx,
  actor: Actor,
  { requestId, as, why, version }: Input<'settleHelpRequest'>,
  deps: Deps,
) {
  await getForStep(tx, actor, requestId, version, as)

  const settled = { state: as, settledWhy: why, settledAt: deps.now(), ownerId: actor.accountId }
  const changed = await store.changeRequest(tx, actor, requestId, settled)
  await record(tx, actor, `casework.request-${as}`, { kind: 'help-request', id: requestId })
  return toHelpRequest(changed, deps)
}

/** Locks the request, then looks: as it is now, not as it was before the wait. */
export async function getForStep(
  tx: Tx,
  actor: Actor,
  id: HelpRequestId,
  version: number,
  step: Parameters<typeof findRequestObstacle>[1],
) {
  await store.lockRequest(tx, actor, id)
  const request = await store.findRequest(tx, actor, id)
  if (!request) throw noSuch('help-request')
  const obstacle = findRequestObstacle(request.state, step)
  if (obstacle) throw new Refusal(obstacle)
  if (request.version !== version) throw new Refusal('version-changed', 412)
  return request
}
