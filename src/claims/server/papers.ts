import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { mediaTypeOf, PAPER_BYTES, type PaperId } from '../model/paper.ts'
import { getForChange, toAfter, whichOf } from './claim-file.ts'
import { changeClaim, getClaim } from './claims.store.ts'
import * as parts from './parts.store.ts'
import { mayGather } from './receipts.ts'
import { openPaper, sealPaper } from './sealed.ts'

const MOST_PAPERS = 60
/** Base64 and the seal on top of the bytes. */
const MOST_SEALED = PAPER_BYTES * 2

/** A photograph, sealed, and put into the file store; the table knows where, and of what kind. */
export async function addPaper(
  tx: Tx,
  actor: Actor,
  { kind, fileName, base64, ...which }: z.output<typeof contract.addPaper.input>,
  deps: Deps,
) {
  const file = await getForChange(tx, actor, which)
  mayGather(file, actor)
  if (file.papers.length >= MOST_PAPERS) throw new Refusal('too-many-papers')
  const bytes = Buffer.from(base64, 'base64')
  const mediaType = mediaTypeOf(bytes.subarray(0, 8).toString('hex'))
  if (!mediaType) throw new Refusal('paper-not-readable', 409, { field: 'base64' })

  const id = deps.newId() as PaperId
  const { sealed, print } = sealPaper(deps, id, bytes.toString('base64'))
  const { digest } = await deps.files.put(Readable.from([sealed]), MOST_SEALED)
  await parts.addPaper(tx, {
    ...{ ...whichOf(file.claim), id, kind, fileName, mediaType, size: bytes.length },
    ...{ digest, print, at: deps.now(), byAccount: actor.accountId },
  })
  const asked = file.claim.asked.filter((one) => one !== kind)
  const claim = await changeClaim(tx, file.claim, { asked })
  await record(tx, actor, 'claims.add-paper', { kind: 'claim', id: claim.id })
  return { ...toAfter(claim), paperId: id }
}

export async function readPaper(
  tx: Tx,
  actor: Actor,
  { paperId, ...which }: z.output<typeof contract.readPaper.input>,
  deps: Deps,
) {
  const claim = await getClaim(tx, actor, which)
  const paper = await parts.findPaper(tx, whichOf(claim), paperId)
  if (!paper) throw noSuch('paper')

  const sealed = await buffer(await deps.files.get(paper.digest))
  await record(tx, actor, 'claims.read-paper', { kind: 'claim', id: claim.id })
  const { fileName, mediaType } = paper
  return { fileName, mediaType, base64: openPaper(deps, paper.id, sealed) }
}
