import { charsetOf } from '#dicom/model/charset-of.ts'
import type { Header } from '#dicom/model/data-set.ts'
import { countFrames, type FrameIndex, findFrame, locateFrames } from '#dicom/model/frames.ts'
import { toJson } from '#dicom/model/json.ts'
import { BadPixels } from '#dicom/model/pixels/bad-pixels.ts'
import { type Look, lookOf } from '#dicom/model/pixels/look.ts'
import { type Picture, pictureOf } from '#dicom/model/pixels/picture.ts'
import { readDataSet, readMeta } from '#dicom/model/read-header.ts'
import { readFrom } from '#dicom/model/reading.ts'
import { NotShown } from './faults.ts'
import { joinBytes } from './join-bytes.ts'

/** A file that was read: what it shows, and whose it is. */
export interface OpenedFile {
  readonly picture: Picture
  readonly look: Look
  readonly syntax: string
  readonly frames: number
  readonly frame: (number: number) => Uint8Array<ArrayBuffer>
  readonly patient: string
  readonly isGuessed: boolean
  readonly description: string
  /** How many bytes are held besides those of the file: it was deflated as a whole. */
  readonly inflated: number
}

/** A small file can hide a large one. */
const MOST_INFLATED = 128 * 1024 * 1024

/** @throws BadDicom, BadPixels, NotShown */
export async function openFile(
  bytes: Uint8Array<ArrayBuffer>,
  mostInflated = MOST_INFLATED,
): Promise<OpenedFile> {
  const meta = readFrom(bytes, readMeta(bytes.length))
  const data = meta.syntax.deflated ? await inflate(bytes.subarray(meta.at), mostInflated) : bytes
  const at = meta.syntax.deflated ? 0 : meta.at
  const header = readFrom(data, readDataSet({ ...meta, at }, data.length))
  const picture = pictureOf(header.dataSet, header.syntax.littleEndian)
  if (!picture || !header.pixels) throw new NotShown('no-picture')
  const index = framesOf(header, picture)
  return {
    ...{ picture, look: lookOf(header.dataSet), syntax: header.syntax.uid },
    frames: countFrames(index),
    inflated: data === bytes ? 0 : data.length,
    frame: (number) => cut(data, index, number),
    ...textsOf(header),
  }
}

const BITS_STORED = '00280101'

/** @throws BadPixels */
function framesOf(header: Header, { bitsAllocated }: Picture): FrameIndex {
  // Who keeps fractions does not say how many bits count; read as whole numbers it would be another picture.
  if (bitsAllocated >= 32 && !header.dataSet.has(BITS_STORED)) throw new BadPixels('unsupported')
  const index = locateFrames(header)
  if (!index) throw new BadPixels(bitsAllocated === 1 ? 'unsupported' : 'broken')
  return index
}

function cut(data: Uint8Array<ArrayBuffer>, index: FrameIndex, number: number) {
  const pieces = findFrame(index, number) ?? []
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; at < pieces.length; at += 2) {
    const [begin = 0, length = 0] = pieces.slice(at, at + 2)
    parts.push(data.subarray(begin, begin + length))
  }
  return joinBytes(parts)
}

function textsOf({ dataSet, syntax }: Header) {
  const few = new Map(
    ['00100010', '0008103E', '00081030'].flatMap((tag) => {
      const element = dataSet.get(tag)
      return element ? [[tag, element] as const] : []
    }),
  )
  const { terms, known } = charsetOf(dataSet)
  const json = toJson(few, { charset: terms, littleEndian: syntax.littleEndian, bulk: () => '' })
  const name = json['00100010']?.Value?.[0]
  const names = typeof name === 'object' && name !== null ? Object.values(name) : []
  const text = (tag: string) => String(json[tag]?.Value?.[0] ?? '')
  const written = names.map(String).find((one) => /\p{Script=Han}/u.test(one)) ?? names[0]
  return {
    patient: String(written ?? '').replaceAll(
      '^',
      written && /\p{Script=Han}/u.test(String(written)) ? '' : ' ',
    ),
    description: text('0008103E') || text('00081030'),
    isGuessed: known === 'guessed',
  }
}

/** Files of an odd length are padded with a byte, which the browser takes for an error. */
async function inflate(bytes: Uint8Array<ArrayBuffer>, most: number) {
  return inflateAll(bytes, most).catch((error: unknown) => {
    if (error instanceof BadPixels) throw error
    return inflateAll(bytes.subarray(0, -1), most)
  })
}

async function inflateAll(bytes: Uint8Array<ArrayBuffer>, most: number) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = stream.getReader()
  for (
    let { done, value } = await reader.read();
    !done && value;
    { done, value } = await reader.read()
  ) {
    chunks.push(value)
    size += value.length
    if (size > most) {
      await reader.cancel()
      throw new BadPixels('unreasonable')
    }
  }
  return joinBytes(chunks)
}
