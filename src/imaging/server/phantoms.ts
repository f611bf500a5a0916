import { HTJ2K_LOSSLESS } from '#dicom/model/pixels/codecs.ts'
import { type Elements, writeDicomFile } from '#dicom/model/writing.ts'
import { pack } from '#imaging-node/server/index.ts'
import { addMinutes, dayInBeijing, type Instant, toInstant } from '#platform/model/time.ts'
import { type DemoNode, demoCodes } from '../model/demo.ts'

interface Exam {
  readonly node: DemoNode
  readonly study: string
  readonly person: { readonly code: string; readonly name: string; readonly sex: 'M' | 'F' }
  readonly date: string
  readonly modality: 'CT' | 'MR' | 'DX'
  readonly what: string
  readonly side: number
  readonly slices: number
  /** Body of the phantom, and what lies in it, in the units of the modality. */
  readonly shades: readonly [outside: number, body: number, inside: number]
}

const insured = { code: demoCodes.insured, name: 'Luo^Qinghe=骆^清和', sex: 'M' } as const
const patient = { code: demoCodes.patient, name: 'Shen^Yuntian=沈^云田', sex: 'F' } as const

/** Bodies made of ellipses: nobody was ever examined for them. */
const EXAMS: readonly Exam[] = [
  {
    ...{ node: 'sanming', study: '2.25.9000001', person: patient, date: '20260112' },
    ...{ modality: 'CT', what: '头颅平扫', side: 192, slices: 24, shades: [-1000, 40, 900] },
  },
  {
    ...{ node: 'xiongan', study: '2.25.9000002', person: patient, date: '20251103' },
    ...{ modality: 'MR', what: '膝关节', side: 160, slices: 16, shades: [0, 420, 900] },
  },
  {
    ...{ node: 'yanan', study: '2.25.9000003', person: patient, date: '20250820' },
    ...{ modality: 'DX', what: '胸部正位', side: 320, slices: 1, shades: [200, 2400, 900] },
  },
  {
    ...{ node: 'sanming', study: '2.25.9000004', person: insured, date: '20260220' },
    ...{ modality: 'CT', what: '腹部平扫', side: 192, slices: 20, shades: [-1000, 50, 180] },
  },
  {
    ...{ node: 'yanan', study: '2.25.9000005', person: insured, date: '20251218' },
    ...{ modality: 'DX', what: '胸部正位', side: 320, slices: 1, shades: [200, 2300, 800] },
  },
]

const CLASSES = {
  CT: '1.2.840.10008.5.1.4.1.1.2',
  MR: '1.2.840.10008.5.1.4.1.1.4',
  DX: '1.2.840.10008.5.1.4.1.1.1.1',
} as const

/** Twelve days before the demonstration began: so that there is one that counts before ordering. */
function recent(today: Instant): Exam {
  const date = dayInBeijing(addMinutes(today, -12 * 1440)).replaceAll('-', '')
  return {
    ...{ node: 'yanan', study: `2.25.9000006${date}`, person: patient, date },
    ...{ modality: 'CT', what: '头颅平扫', side: 128, slices: 6, shades: [-1000, 40, 900] },
  }
}

/** The files of the demonstration’s network that lie on a node: on one day always the same bytes. */
export async function demoFiles(
  node: DemoNode,
  today = toInstant(new Date()),
): Promise<Uint8Array[]> {
  const exams = [...EXAMS, recent(today)].filter((exam) => exam.node === node)
  const files = exams.flatMap((exam) =>
    Array.from({ length: exam.slices }, (_, at) => file(exam, at)),
  )
  return Promise.all(files)
}

async function file(exam: Exam, at: number) {
  const { study, person, date, modality, what, side } = exam
  const isCt = modality === 'CT'
  const elements: Elements = {
    '00080005': ['CS', 'ISO_IR 192'],
    '00080016': ['UI', CLASSES[modality]],
    '00080018': ['UI', `${study}.1.${at + 1}`],
    '00080020': ['DA', date],
    '00080030': ['TM', '094500'],
    '00080060': ['CS', modality],
    '00081030': ['LO', what],
    '0008103E': ['LO', `${what}（演示）`],
    '00100010': ['PN', person.name],
    '00100020': ['LO', person.code],
    '00100040': ['CS', person.sex],
    '0020000D': ['UI', study],
    '0020000E': ['UI', `${study}.1`],
    '00200011': ['IS', '1'],
    '00200013': ['IS', String(at + 1)],
    '00280002': ['US', [1]],
    '00280004': ['CS', 'MONOCHROME2'],
    '00280010': ['US', [side]],
    '00280011': ['US', [side]],
    '00280030': ['DS', isCt ? '1.2\\1.2' : '1\\1'],
    '00280100': ['US', [16]],
    '00280101': ['US', [16]],
    '00280102': ['US', [15]],
    '00280103': ['US', [isCt ? 1 : 0]],
    '00281050': ['DS', isCt ? '40' : '1200'],
    '00281051': ['DS', isCt ? '400' : '2600'],
  }
  const pixels = draw(exam, at)
  // As they lie in real nodes: some of them compressed.
  if (modality !== 'MR') return writeDicomFile({ elements, pixels })
  const picture = {
    ...{ rows: side, columns: side, samples: 1, bitsAllocated: 16, bitsStored: 16, frames: 1 },
    ...{ signed: false, planar: false, photometric: 'MONOCHROME2' },
  }
  const look = { slope: 1, intercept: 0, windows: [], exact: false, spacing: undefined }
  const packed = await pack({ bytes: pixels, picture, look, syntax: '1.2.840.10008.1.2.1' })
  const even = packed.length % 2 === 0 ? packed : Uint8Array.of(...packed, 0)
  const syntax = HTJ2K_LOSSLESS.replace('1.2.840.10008.1.2.', '')
  return writeDicomFile({ elements, syntax, pixels: [even] })
}

/** An ellipse with two smaller ones in it, that grow and shrink from slice to slice, and a little grain. */
function draw({ side, slices, shades: [outside, body, inside] }: Exam, at: number) {
  const pixels = new Int16Array(side * side)
  const swell = slices === 1 ? 1 : 0.45 + 0.55 * Math.sin((Math.PI * (at + 0.5)) / slices)
  const within = (x: number, y: number, wide: number, high: number) =>
    (x / wide) ** 2 + (y / high) ** 2 <= 1
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const [x, y] = [(column / side) * 2 - 1, (row / side) * 2 - 1]
      const isBody = within(x, y, 0.72 * swell, 0.9 * swell)
      const isInside =
        within(x - 0.26 * swell, y + 0.1, 0.16 * swell, 0.3 * swell) ||
        within(x + 0.26 * swell, y + 0.1, 0.16 * swell, 0.3 * swell)
      const grain = ((column * 7919 + row * 104_729 + at * 31) % 17) - 8
      pixels[row * side + column] = isInside ? inside + grain : isBody ? body + grain : outside
    }
  return new Uint8Array(pixels.buffer)
}
