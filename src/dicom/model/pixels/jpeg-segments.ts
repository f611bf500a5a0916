import { BadPixels } from './bad-pixels.ts'
import { type Huffman, makeHuffman } from './jpeg-huffman.ts'

/** What the segments before the compressed data of a JPEG say (ISO/IEC 10918-1 annex B). */
export interface JpegScan {
  readonly process: number
  readonly bits: number
  readonly rows: number
  readonly columns: number
  readonly components: readonly JpegComponent[]
  /** In lossless JPEG the predictor; else the begin of the spectrum. */
  readonly selection: number
  readonly pointTransform: number
  readonly restartInterval: number
  readonly quantization: ReadonlyMap<number, readonly number[]>
  /** Where the compressed data begins. */
  readonly at: number
}

export interface JpegComponent {
  readonly id: number
  readonly horizontal: number
  readonly vertical: number
  readonly quantization: number
  readonly dc: Huffman | undefined
  readonly ac: Huffman | undefined
}

/** Up to the begin of the first scan. @throws BadPixels */
export function readSegments(bytes: Uint8Array): JpegScan {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<number, Huffman>()
  const quantization = new Map<number, readonly number[]>()
  let frame: Frame | undefined
  let restartInterval = 0
  try {
    for (let at = 2; ; ) {
      while (view.getUint8(at + 1) === 0xff) at++
      const kind = view.getUint8(at + 1)
      const [begin, end] = [at + 4, at + 2 + view.getUint16(at + 2)]
      if (view.getUint8(at) !== 0xff || end > bytes.length) throw new BadPixels('broken')
      if (kind === 0xc4) readTables(view, begin, end, tables)
      else if (kind === 0xdb) readQuantization(view, begin, end, quantization)
      else if (kind === 0xdd) restartInterval = view.getUint16(begin)
      else if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc8 && kind !== 0xcc)
        frame = readFrame(view, begin, kind - 0xc0)
      else if (kind === 0xda && frame) {
        const last = begin + 1 + view.getUint8(begin) * 2
        return {
          ...{ ...frame, restartInterval, quantization, at: end },
          components: scanned(view, begin, frame, tables),
          selection: view.getUint8(last),
          pointTransform: view.getUint8(last + 2) & 15,
        }
      }
      at = end
    }
  } catch (error) {
    if (error instanceof RangeError) throw new BadPixels('broken')
    throw error
  }
}

interface Frame {
  readonly process: number
  readonly bits: number
  readonly rows: number
  readonly columns: number
  readonly components: readonly Omit<JpegComponent, 'dc' | 'ac'>[]
}

function readFrame(view: DataView, at: number, process: number): Frame {
  const components = Array.from({ length: view.getUint8(at + 5) }, (_, index) => {
    const own = at + 6 + index * 3
    const sampling = view.getUint8(own + 1)
    return {
      id: view.getUint8(own),
      ...{ horizontal: sampling >> 4, vertical: sampling & 15 },
      quantization: view.getUint8(own + 2),
    }
  })
  const [rows, columns] = [view.getUint16(at + 1), view.getUint16(at + 3)]
  return { process, bits: view.getUint8(at), rows, columns, components }
}

function scanned(view: DataView, at: number, frame: Frame, tables: ReadonlyMap<number, Huffman>) {
  return Array.from({ length: view.getUint8(at) }, (_, index) => {
    const id = view.getUint8(at + 1 + index * 2)
    const choice = view.getUint8(at + 2 + index * 2)
    const component = frame.components.find((one) => one.id === id)
    if (!component) throw new BadPixels('broken')
    return { ...component, dc: tables.get(choice >> 4), ac: tables.get(16 + (choice & 15)) }
  })
}

function readTables(view: DataView, begin: number, end: number, tables: Map<number, Huffman>) {
  for (let at = begin; at < end; ) {
    const place = view.getUint8(at++)
    const counts = Array.from({ length: 16 }, (_, index) => view.getUint8(at + index))
    at += 16
    const length = counts.reduce((sum, count) => sum + count, 0)
    const values = Array.from({ length }, (_, index) => view.getUint8(at + index))
    at += length
    tables.set(place, makeHuffman(counts, values))
  }
}

function readQuantization(
  view: DataView,
  begin: number,
  end: number,
  tables: Map<number, readonly number[]>,
) {
  for (let at = begin; at < end; ) {
    const place = view.getUint8(at++)
    const wide = place >> 4 === 1
    const read = (index: number) =>
      wide ? view.getUint16(at + index * 2) : view.getUint8(at + index)
    tables.set(
      place & 15,
      Array.from({ length: 64 }, (_, index) => read(index)),
    )
    at += wide ? 128 : 64
  }
}
