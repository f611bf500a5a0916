import { isSignedBy, kidOf, readDetachedJws } from '#imaging-node/server/index.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { isManifestOf } from '../model/manifest.ts'
import { refusalOf } from './node-session.ts'
import type { Opening } from './openings.ts'

type Opened = Pick<Opening, 'ask' | 'studyUid' | 'nodeKeys'>

/**
 * The manifest of an opening, byte for byte as the node signed it. The key is that of the hub’s directory, not
 * one that comes with the manifest. @throws Refusal manifest-not-signed, and what the node says no with
 */
export async function fetchManifest(
  { ask, studyUid, nodeKeys }: Opened,
  signal: AbortSignal,
): Promise<Buffer> {
  const headers = { accept: 'application/fhir+json' }
  const answer = await ask(`/dicom-web/studies/${studyUid}/manifest`, { headers, signal })
  if (!answer.ok) throw await refusalOf(answer)
  const body = Buffer.from(await answer.arrayBuffer())
  const jws = readDetachedJws(answer.headers.get('x-jws-signature') ?? '', body)
  const key = nodeKeys.find((x) => kidOf(x) === jws?.header.kid)
  if (!jws || !key || !(await isSignedBy(jws, key)) || !isManifestOf(body.toString(), studyUid))
    throw new Refusal('manifest-not-signed', 409, { message: NOT_SIGNED })
  return body
}

const NOT_SIGNED =
  '节点给出的清单没有它自己的有效签名，或不是这项检查的：无法确认影像是不是原来的，没有打开。请打电话给节点。'
