import { type Header, type Pixels, wholeNumber } from './data-set.ts'

/** Where each frame lies in the file, so that one of them is one read. */
export type FrameIndex =
  | { readonly kind: 'native'; readonly at: number; readonly bytes: number; readonly count: number }
  /** Of each frame its fragments: where it begins and how long it is, by turns. */
  | { readonly kind: 'encapsulated'; readonly frames: readonly (readonly number[])[] }

/** @returns undefined when there is no picture, or when nobody can say where its frames begin */
export function locateFrames({ dataSet, pixels, syntax }: Header): FrameIndex | undefined {
  if (!pixels) return undefined
  const number = (tag: string) => wholeNumber(dataSet, tag, syntax.littleEndian)
  const count = number('00280008') ?? 1
  if (count < 1) return undefined
  if (pixels.kind === 'encapsulated') return locateFragments(pixels, count)
  const [rows = 0, columns = 0, samples = 1] = [
    number('00280010'),
    number('00280011'),
    number('00280002'),
  ]
  const bits = rows * columns * samples * (number('00280100') ?? 0)
  if (bits * count <= pixels.length * 8 && bits > 0) {
    if (bits % 8 !== 0) return count === 1 ? whole(pixels) : undefined
    return { kind: 'native', at: pixels.at, bytes: bits / 8, count }
  }
  return count === 1 && pixels.length > 0 ? whole(pixels) : undefined
}

export function countFrames(index: FrameIndex) {
  return index.kind === 'native' ? index.count : index.frames.length
}

/** The pieces of a file that make up a frame: place and length by turns. Frames count from 1. */
export function findFrame(index: FrameIndex, frame: number): readonly number[] | undefined {
  if (frame < 1 || frame > countFrames(index)) return undefined
  if (index.kind === 'encapsulated') return index.frames[frame - 1]
  return [index.at + (frame - 1) * index.bytes, index.bytes]
}

function whole({ at, length }: { at: number; length: number }): FrameIndex {
  return { kind: 'native', at, bytes: length, count: 1 }
}

function locateFragments(
  { fragments, offsets }: Extract<Pixels, { kind: 'encapsulated' }>,
  count: number,
): FrameIndex | undefined {
  const kind = 'encapsulated'
  if (fragments.length === 0) return undefined
  if (count === 1) return { kind, frames: [fragments] }
  const pairs = Array.from({ length: fragments.length / 2 }, (_, index) =>
    fragments.slice(index * 2, index * 2 + 2),
  )
  if (pairs.length === count) return { kind, frames: pairs }
  if (offsets.length !== count) return undefined
  // Offsets count from the first fragment's item, whose heading takes eight bytes.
  const origin = fragments[0] ?? 0
  const frames: number[][] = offsets.map(() => [])
  let frame = 0
  for (const pair of pairs) {
    while (frame + 1 < count && (pair[0] ?? 0) - origin >= (offsets[frame + 1] ?? 0)) frame++
    frames[frame]?.push(...pair)
  }
  return frames.every((pieces) => pieces.length > 0) ? { kind, frames } : undefined
}
