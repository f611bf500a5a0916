import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-requests.ts'
import { dueAt } from '../model/help-request.ts'
import * as store from './posters.store.ts'
import { seal } from './reach-at.ts'
import { addRequest } from './requests.store.ts'

export async function readPoster(tx: Tx, _actor: Actor, { token }: { token: string }) {
  const poster = await store.findHangingPoster(tx, token)
  if (!poster) throw noSuch('poster')
  return { ward: poster.ward }
}

export async function askFromPoster(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.askFromPoster.input>,
  deps: Deps,
) {
  const { token, reachAt, reasons, ...asked } = input
  const poster = await store.findHangingPoster(tx, token)
  if (!poster) throw noSuch('poster')

  const id = deps.newId() as Parameters<typeof addRequest>[1]['id']
  const receivedAt = deps.now()
  // Fear for somebody's safety does not wait in a queue.
  const urgency = reasons.includes('safety') ? 'now' : 'day'
  const answerBy = dueAt(receivedAt, urgency)
  await addRequest(tx, {
    ...asked,
    id,
    institutionId: poster.institutionId,
    posterId: poster.id,
    channel: 'qr-poster',
    reasons: [...new Set(reasons)],
    urgency,
    ward: poster.ward,
    reachAt: seal(deps.vault, id, reachAt),
    receivedAt,
    dueAt: answerBy,
    state: 'received',
    ownerId: null,
    settledWhy: '',
    settledAt: null,
    version: 1,
  })
  await record(tx, actor, 'casework.ask-from-poster', { kind: 'help-request', id })
  return { receipt: id.slice(-6).toUpperCase(), answerBy }
}

export async function listPosters(tx: Tx, actor: Actor) {
  const posters = await store
    .visiblePosters(tx, actor)
    .select(['id', 'ward', 'token', 'createdAt'])
    .orderBy('ward')
    .execute()
  return posters.map(({ token, ...poster }) => ({ ...poster, path: pathOf(token) }))
}

export async function hangPoster(tx: Tx, actor: Actor, { ward }: { ward: string }, deps: Deps) {
  const id = deps.newId()
  const token = randomBytes(18).toString('base64url')
  const createdAt = deps.now()
  await store.addPoster(tx, {
    id,
    token,
    ward,
    createdAt,
    institutionId: actor.institutionId as InstitutionId,
    createdBy: actor.accountId,
    active: true,
  })
  await record(tx, actor, 'casework.hang-poster', { kind: 'poster', id })
  return { id, ward, createdAt, path: pathOf(token) }
}

export async function takeDownPoster(tx: Tx, actor: Actor, { posterId }: { posterId: string }) {
  if (!(await store.endPoster(tx, actor, posterId))) throw noSuch('poster')
  await record(tx, actor, 'casework.take-down-poster', { kind: 'poster', id: posterId })
  return { ended: true as const }
}

function pathOf(token: string) {
  return `/q/${token}`
}
