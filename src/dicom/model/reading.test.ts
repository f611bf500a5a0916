import dicomParser from 'dicom-parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BadDicom } from './bad-dicom.ts'
import type { DataSet } from './data-set.ts'
import { locateFrames } from './frames.ts'
import { toJson } from './json.ts'
import { readHeader } from './read-header.ts'
import { type Reading, readFrom } from './reading.ts'
import { aDicomFile, type Elements, type Value } from './testing.ts'

const numRuns = Number(process.env.PROOF_ROUNDS ?? 200)
const SYNTAXES = ['', '1', '2']

const basics: Elements = {
  '00080016': ['UI', '1.2.840.10008.5.1.4.1.1.2'],
  '00080018': ['UI', '1.2.3.4.5'],
  '00080060': ['CS', 'CT'],
  '00100020': ['LO', 'P1'],
  '00280010': ['US', [2]],
  '00280011': ['US', [3]],
  '00280100': ['US', [16]],
}

/** As a disk answers: never more than a few bytes beyond what was asked for. */
function readInBits<Result>(bytes: Uint8Array, reading: Reading<Result>): Result {
  let step = reading.next()
  while (!step.done) {
    const { at, length } = step.value
    step = reading.next(bytes.subarray(at, at + length + 3))
  }
  return step.value
}

const leaf = fc.oneof(
  fc.tuple(fc.constant('LO'), fc.stringMatching(/^[A-Za-z0-9]{0,20}$/)),
  fc.tuple(fc.constant('US'), fc.array(fc.nat(65_535), { maxLength: 4 })),
  fc.tuple(fc.constant('OB'), fc.uint8Array({ maxLength: 3000 })),
)
const tag = fc.nat(0xffff).map((n) => `0019${n.toString(16).padStart(4, '0').toUpperCase()}`)
const { tree } = fc.letrec<{ tree: Elements }>((tie) => ({
  tree: fc.dictionary(
    tag.filter((one) => !/^0019(00..|0000)$/.test(one)),
    fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.tuple(fc.constant('SQ'), fc.array(tie('tree'), { maxLength: 3 })),
    ) as fc.Arbitrary<readonly [string, Value]>,
    { maxKeys: 6 },
  ),
}))

test('whatever is written is read: by a window of any size, and as another reader reads it', () => {
  fc.assert(
    fc.property(tree, fc.constantFrom('1', '2'), fc.boolean(), (elements, syntax, openEnded) => {
      const file = aDicomFile({ syntax, elements: { ...elements, ...basics }, openEnded })
      const whole = readFrom(file, readHeader(file.length))
      expect(readInBits(file, readHeader(file.length))).toEqual(whole)
      compare(whole.dataSet, dicomParser.parseDicom(file))
    }),
    { numRuns },
  )
})

function compare(ours: DataSet, theirs: dicomParser.DataSet) {
  const names = Object.keys(theirs.elements).filter(
    (name) => name >= 'x0003' && !name.startsWith('xfffe'),
  )
  expect([...ours.keys()].map((one) => `x${one.toLowerCase()}`).sort()).toEqual(names.sort())
  for (const [name, element] of ours) {
    const other = theirs.elements[`x${name.toLowerCase()}`]
    if (element.items)
      for (const [index, item] of element.items.entries())
        compare(item, other?.items?.[index]?.dataSet as dicomParser.DataSet)
    else expect([element.at, element.length]).toEqual([other?.dataOffset, other?.length])
  }
}

test('a file cut off anywhere is refused, and never read as a smaller one', () => {
  const pixels = new Uint8Array(12)
  for (const syntax of SYNTAXES) {
    const file = aDicomFile({ syntax, elements: basics, pixels })
    expect(readFrom(file, readHeader(file.length)).pixels).toMatchObject({ length: 12 })
    const last = file.length - pixels.length
    for (let length = 0; length < file.length; length++) {
      const cut = file.subarray(0, length)
      const read = () => readFrom(cut, readHeader(length))
      if (length < last) expect(isWhole(read), `${length}`).toBe(false)
      else expect(read).toThrow(BadDicom)
    }
  }
})

/** Between two elements a cut does not show; then what is missing does. */
function isWhole(read: () => { pixels: unknown }) {
  try {
    return read().pixels !== undefined
  } catch (error) {
    if (error instanceof BadDicom) return false
    throw error
  }
}

test('arbitrary bytes are refused with a reason, and nothing else happens', () => {
  const file = aDicomFile({ elements: basics, pixels: new Uint8Array(12) })
  fc.assert(
    fc.property(
      fc.nat(file.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 8 }),
      (at, junk) => {
        const broken = file.slice()
        broken.set(junk.subarray(0, broken.length - at), at)
        try {
          readFrom(broken, readHeader(broken.length))
        } catch (error) {
          expect(error).toBeInstanceOf(BadDicom)
        }
      },
    ),
    { numRuns: numRuns * 5 },
  )
})

test('values as JSON, in every way of writing, say the same', () => {
  const elements: Elements = {
    ...basics,
    '00080005': ['CS', 'ISO_IR 192'],
    '00080008': ['CS', 'ORIGINAL\\PRIMARY'],
    '00081140': ['SQ', [{ '00081155': ['UI', '1.2.9'] }, {}]],
    '00089215': ['SQ', []],
    '00100010': ['PN', 'Wang^XiaoDong=王^小东=wáng^xiǎo dōng'],
    '00180050': ['DS', '1.25'],
    '00189087': ['FD', [2.5]],
    '00200013': ['IS', '7 '],
    '00280009': ['AT', [0x00181063]],
    '00281055': ['LO', '肺窗\\'],
    '00282000': ['OB', new Uint8Array(2000)],
  }
  const [first, ...others] = SYNTAXES.flatMap((syntax) =>
    [false, true].map((openEnded) => {
      const file = aDicomFile({ syntax, elements, openEnded })
      const { dataSet, syntax: known } = readFrom(file, readHeader(file.length))
      const charset = ['ISO_IR 192']
      const { littleEndian } = known
      return toJson(dataSet, { charset, littleEndian, bulk: (path) => `bulk/${path}` })
    }),
  )
  for (const other of others) expect(other).toEqual(first)
  expect(first).toMatchObject({
    '00080008': { vr: 'CS', Value: ['ORIGINAL', 'PRIMARY'] },
    '00081140': { vr: 'SQ', Value: [{ '00081155': { vr: 'UI', Value: ['1.2.9'] } }, {}] },
    '00089215': { vr: 'SQ' },
    '00100010': {
      vr: 'PN',
      Value: [{ Alphabetic: 'Wang^XiaoDong', Ideographic: '王^小东', Phonetic: 'wáng^xiǎo dōng' }],
    },
    '00180050': { vr: 'DS', Value: [1.25] },
    '00189087': { vr: 'FD', Value: [2.5] },
    '00200013': { vr: 'IS', Value: [7] },
    '00280009': { vr: 'AT', Value: ['00181063'] },
    '00280010': { vr: 'US', Value: [2] },
    '00281055': { vr: 'LO', Value: ['肺窗', null] },
    '00282000': { vr: 'OB', BulkDataURI: 'bulk/00282000' },
  })
})

test('frames are found without reading the picture', () => {
  const two = { ...basics, '00280008': ['IS', '2'] as const }
  const native = aDicomFile({ elements: two, pixels: new Uint8Array(24) })
  const header = readFrom(native, readHeader(native.length))
  expect(locateFrames(header)).toMatchObject({ kind: 'native', bytes: 12, count: 2 })

  const parts = [Uint8Array.of(1, 2), Uint8Array.of(3, 4, 5, 6)]
  const packed = aDicomFile({ syntax: '4.90', elements: two, pixels: parts })
  const index = locateFrames(readFrom(packed, readHeader(packed.length)))
  const frames = index?.kind === 'encapsulated' ? index.frames : []
  expect(frames.map(([at = 0, length = 0]) => [...packed.subarray(at, at + length)])).toEqual([
    [1, 2],
    [3, 4, 5, 6],
  ])
})
