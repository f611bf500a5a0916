import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import { BadDicom } from '#dicom/model/bad-dicom.ts'
import { charsetOf } from '#dicom/model/charset-of.ts'
import { type Header, plainText } from '#dicom/model/data-set.ts'
import { locateFrames } from '#dicom/model/frames.ts'
import { toJson } from '#dicom/model/json.ts'
import { isUid } from '#dicom/model/uid.ts'
import { describeInstance } from '../model/described-instance.ts'
import type { Outcome, Uids } from '../model/stow-answer.ts'
import type { Draft } from './blobs.ts'
import type { Client } from './clients.ts'
import type { ImagingNode } from './node.ts'
import { readHeaderOf } from './read-draft.ts'
import type { ToldLately } from './told-lately.ts'

const compress = promisify(gzip)
const SHORT = 64 * 1024
/** Headers are small: most of the time goes into setting up the memory for it. */
const PACKING = { level: 1, memLevel: 5 }

/** One store request: who sends, to which study, and of whom the log tells already that they store into which. */
export interface Sending {
  readonly client: Client
  readonly study: string | undefined
  readonly told: ToldLately
}

/**
 * From bytes on disk to an instance that is kept: durable, read, checked, named, on record. Nothing
 * is seen of it before the last step, and nothing of it is lost after.
 */
export async function keepDraft(
  node: ImagingNode,
  draft: Draft,
  sending: Sending,
): Promise<Outcome> {
  try {
    const [header] = await Promise.all([
      readHeaderOf(draft.file, draft.size, draft.head),
      draft.sync(),
    ])
    const uids = readUids(header)
    if (sending.study && sending.study !== uids.study)
      return { kept: false, reason: 'other-study', uids }
    await draft.keep()
    const outcome = await writeDown(node, draft, header, uids, sending)
    if (outcome !== 'conflict') return { kept: true, uids }
    node.log.info('imaging-uid-conflict', { client: sending.client.id })
    return { kept: false, reason: 'uid-conflict', uids }
  } catch (error) {
    if (error instanceof BadDicom) return { kept: false, reason: error.code }
    throw error
  } finally {
    await draft.done()
  }
}

/** @throws BadDicom */
function readUids({ meta, dataSet }: Header): Uids {
  const uid = (tag: string) => {
    const text = plainText(dataSet, tag)
    if (!isUid(text)) throw new BadDicom('bad-uid', dataSet.get(tag)?.at ?? 0)
    return text
  }
  const uids = {
    ...{ study: uid('0020000D'), series: uid('0020000E') },
    ...{ sop: uid('00080018'), sopClass: uid('00080016') },
  }
  const inMeta = plainText(meta, '00020003')
  if (inMeta !== undefined && inMeta !== uids.sop) throw new BadDicom('uid-mismatch', 0)
  return uids
}

async function writeDown(
  node: ImagingNode,
  { digest, size }: Draft,
  header: Header,
  uids: Uids,
  sending: Sending,
): Promise<'kept' | 'same' | 'conflict'> {
  const { newId } = node.deps
  const { syntax, dataSet } = header
  const station = plainText(dataSet, '00081010')
  const { terms } = charsetOf(dataSet, station && node.charsets.get(station))
  const path = `/dicom-web/studies/${uids.study}/series/${uids.series}/instances/${uids.sop}`
  const json = toJson(dataSet, {
    charset: terms,
    littleEndian: syntax.littleEndian,
    bulk: (tag) => `${path}/bulkdata/${tag}`,
  })
  const deed = `${sending.client.id} ${uids.study}`
  const frames = locateFrames(header)
  const described = describeInstance(json)
  const entry = {
    ...described,
    study: { ...described.study, uid: uids.study },
    series: { ...described.series, uid: uids.series },
    ...{ id: newId(), studyId: newId(), seriesId: newId(), digest, size },
    ...{ sopUid: uids.sop, sopClass: uids.sopClass, syntax: syntax.uid, frames: frames ?? null },
    ...{ client: sending.client.id, told: sending.told.has(deed) },
  }
  const text = JSON.stringify(json)
  // A common header is packed sooner than it is handed to another thread.
  const packed = text.length < SHORT ? gzipSync(text, PACKING) : await compress(text, PACKING)
  const written = await node.keep({ given: withoutNull(JSON.stringify(entry)), header: packed })
  // The first of each study that is kept brings the entry in the log.
  if (written.outcome === 'kept') sending.told.add(deed)
  return written.outcome
}

/** The null character has no place in jsonb, and means nothing in what is searched for. */
function withoutNull(json: string) {
  if (!json.includes('\\u0000')) return json
  return JSON.stringify(JSON.parse(json), (_name, value) =>
    typeof value === 'string' ? value.replaceAll('\0', '') : value,
  )
}
