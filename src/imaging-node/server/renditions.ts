import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BadPixels } from '#dicom/model/pixels/bad-pixels.ts'
import { HTJ2K_LOSSLESS } from '#dicom/model/pixels/codecs.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { readAccept } from '../model/media-type.ts'
import { checkBlobs } from './checked-blobs.ts'
import type { Content } from './content.ts'
import type { ImagingNode } from './node.ts'
import { runInThread } from './pixels/in-thread.ts'
import { loadFrame } from './pixels/load-frame.ts'
import type { KeptInstance } from './store.ts'

export const HTJ2K_TYPE = 'image/jphc'

/** Whether somebody wants HTJ2K, and has not named what the frame is kept in before. */
export function wantsHtj2k(accept: string | undefined, keptIn: string): boolean {
  for (const { type, parameters } of readAccept(accept)) {
    const inner = type.startsWith('multipart/') ? (parameters.get('type') ?? '*/*') : type
    const syntax = parameters.get('transfer-syntax')
    if (inner === HTJ2K_TYPE && (syntax === undefined || syntax === HTJ2K_LOSSLESS))
      return !keptIn.startsWith('1.2.840.10008.1.2.4.20')
    if (inner !== HTJ2K_TYPE) return false
  }
  return false
}

/**
 * The same samples in HTJ2K, without loss: a third of the bytes, and read while they arrive. Made when
 * first asked for; it is no original, and no manifest speaks of it. @throws Refusal no-rendition
 */
export async function htj2kOf(
  node: ImagingNode,
  instance: KeptInstance,
  number: number,
): Promise<Content> {
  const type = `${HTJ2K_TYPE}; transfer-syntax=${HTJ2K_LOSSLESS}`
  return contentOf(type, await packedFrame(node, instance, number))
}

/** Bytes that lie in memory. */
export function contentOf(type: string, bytes: Uint8Array): Content {
  return {
    ...{ type, size: bytes.length },
    open: async () => ({
      async read(target, at) {
        target.set(bytes.subarray(at, at + target.length))
      },
      async close() {},
    }),
  }
}

/** A frame in HTJ2K: as it lies ready, or made now. @throws Refusal no-rendition */
export async function packedFrame(
  node: ImagingNode,
  instance: KeptInstance,
  number: number,
): Promise<Uint8Array> {
  const path = pathOf(node, instance, number)
  const kept = await readFile(path).catch(() => undefined)
  return (kept && readKept(kept)) ?? make(node, instance, number, path)
}

/** The picture of each series that is shown first lies ready. What cannot be packed stays as it is. */
export async function packFirst(node: ImagingNode, instances: readonly KeptInstance[]) {
  for (const series of new Set(instances.map(({ seriesUid }) => seriesUid))) {
    const slices = instances.filter(({ seriesUid }) => seriesUid === series)
    const middle = slices[Math.floor(slices.length / 2)]
    if (middle && wantsHtj2k(HTJ2K_TYPE, middle.syntax))
      await htj2kOf(node, middle, 1).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
  }
}

function pathOf({ cacheDir }: ImagingNode, { digest }: KeptInstance, number: number) {
  return join(cacheDir, 'htj2k', digest.slice(0, 2), `${digest}-${number}.jph`)
}

const DIGEST_BYTES = 32

/** What was damaged on disk is made again: nobody signed it, and nobody would miss it. */
function readKept(kept: Buffer) {
  const bytes = kept.subarray(0, -DIGEST_BYTES)
  return digestOf(bytes).equals(kept.subarray(bytes.length)) ? bytes : undefined
}

function digestOf(bytes: Uint8Array) {
  return createHash('sha256').update(bytes).digest()
}

async function make(node: ImagingNode, instance: KeptInstance, number: number, path: string) {
  const packed = await pack(node, instance, number)
  const { blobs, limits, deps } = node
  if ((await blobs.freeBytes()) < limits.reserve) return packed
  const draft = `${path}.${deps.newId()}`
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(draft, Buffer.concat([packed, digestOf(packed)]), { mode: 0o600 })
  await rename(draft, path)
  return packed
}

async function pack(node: ImagingNode, instance: KeptInstance, number: number) {
  const file = await checkBlobs(node)(instance.digest, instance.size)
  try {
    const frame = await loadFrame(file, instance, number)
    return Buffer.from(await runInThread({ kind: 'pack', frame }))
  } catch (error) {
    if (!(error instanceof BadPixels)) throw error
    throw new Refusal('no-rendition', 406, {
      message: '这一帧无法无损转成 HTJ2K；请按原样取用。',
    })
  } finally {
    await file.close()
  }
}
