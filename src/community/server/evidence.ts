import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { EVIDENCE_BYTES, mediaTypeOf } from '../model/evidence.ts'
import { lockGathering } from './participants.ts'
import * as store from './store.ts'

const MOST_FILES = 20
/** Base64 and the seal on top of the bytes. */
const MOST_SEALED = EVIDENCE_BYTES * 2

/** Sealed, and put into the file store; the table knows where, and of what kind. */
export async function addEvidence(
  tx: Tx,
  actor: Actor,
  { activityId, kind, faces, fileName, base64 }: z.output<typeof contract.addEvidence.input>,
  deps: Deps,
) {
  const activity = await lockGathering(tx, actor, activityId)
  if (faces === 'not-agreed') throw new Refusal('faces-not-agreed', 409, { field: 'faces' })
  if ((await store.listEvidence(tx, activity)).length >= MOST_FILES)
    throw new Refusal('too-many-files')
  const bytes = Buffer.from(base64, 'base64')
  const mediaType = mediaTypeOf(bytes.subarray(0, 8).toString('hex'))
  if (!mediaType) throw new Refusal('file-not-readable', 409, { field: 'base64' })

  const [id, at] = [deps.newId(), deps.now()]
  const sealed = deps.vault.seal(bytes.toString('base64'), purposeOf(id))
  const { digest } = await deps.files.put(Readable.from([sealed]), MOST_SEALED)
  const file = { id, kind, faces, fileName, mediaType, size: bytes.length, at }
  const { institutionId } = activity
  const place = { institutionId, activityId, digest, byAccount: actor.accountId }
  await store.addEvidenceRow(tx, { ...file, ...place })
  await record(tx, actor, 'community.add-evidence', { kind: 'activity', id: activityId })
  return file
}

export async function readEvidence(
  tx: Tx,
  actor: Actor,
  { activityId, fileId }: z.output<typeof contract.readEvidence.input>,
  deps: Deps,
) {
  const activity = await store.getActivity(tx, actor, activityId)
  const file = (await store.listEvidence(tx, activity)).find(({ id }) => id === fileId)
  if (!file) throw noSuch('file')
  const sealed = await buffer(await deps.files.get(file.digest))
  await record(tx, actor, 'community.read-evidence', { kind: 'activity', id: activityId })
  const { fileName, mediaType } = file
  return { fileName, mediaType, base64: deps.vault.open(sealed, purposeOf(file.id)) }
}

const purposeOf = (id: string) => `community.evidence:${id}`
