import { constants, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { faultOf } from './faults.ts'
import { openFile } from './picture-of-file.ts'
import { aReport, aSliceFile } from './testing.ts'

type Bytes = Uint8Array<ArrayBuffer>

async function faultIn(bytes: Bytes) {
  return openFile(bytes).then(() => 'none', faultOf)
}

test('each way of not being a picture has its own reason', async () => {
  const million = { '00280008': ['IS', '1000000'] } as const
  const pixels = new Uint8Array(512)
  const cases: [Bytes, string][] = [
    [aSliceFile(), 'none'],
    [aReport(), 'no-picture'],
    [new Uint8Array(500), 'not-dicom'],
    [new Uint8Array(3), 'not-dicom'],
    [aSliceFile().slice(0, -100), 'not-dicom'],
    // A header that claims a million frames of which one is there; and so when it is compressed.
    [aSliceFile({ more: million }), 'broken'],
    [aSliceFile({ more: million, syntax: '4.90', pixels: [pixels, pixels] }), 'broken'],
    [aSliceFile({ pixels: new Uint8Array(10), more: { '00280008': ['IS', '2'] } }), 'broken'],
  ]
  for (const [at, [bytes, fault]] of cases.entries())
    expect([at, await faultIn(bytes)]).toEqual([at, fault])
})

test('fractions are not shown as if they were whole numbers', async () => {
  const wide = { '00280100': ['US', [32]] } as const
  const dose = aSliceFile({ pixels: new Uint8Array(1024), more: wide })
  expect(await faultIn(dose)).toBe('none')
  // PS3.3 §C.7.6.24: with fractions it is not said how many bits count. The element is renamed away.
  const fractions = Buffer.from(dose)
  fractions.writeUInt16LE(0x0109, fractions.indexOf(Buffer.from([0x28, 0, 0x01, 0x01])) + 2)
  expect(await faultIn(new Uint8Array(fractions))).toBe('unsupported')
})

test('a small file that hides a large one is given up before it is large', async () => {
  const whole = Buffer.from(aSliceFile())
  const at = 128 + 4 + 12 + whole.readUInt32LE(128 + 4 + 8)
  const flush = { finishFlush: constants.Z_FULL_FLUSH }
  const megabyte = deflateRawSync(Buffer.alloc(1024 * 1024), flush)
  const slice = (end: Uint8Array[]) => {
    const meta = Buffer.from(aSliceFile({ syntax: '1.99' }))
    const begin = 128 + 4 + 12 + meta.readUInt32LE(128 + 4 + 8)
    return new Uint8Array(Buffer.concat([meta.subarray(0, begin), ...end]))
  }
  const honest = slice([deflateRawSync(whole.subarray(at))])
  const opened = await openFile(honest)
  expect([opened.frames, opened.patient, opened.inflated]).toEqual([
    ...[1, '沈云田', whole.length - at],
  ])
  const bomb = slice([
    deflateRawSync(whole.subarray(at), flush),
    ...Array.from({ length: 20 }, () => megabyte),
  ])
  expect(bomb.length).toBeLessThan(40_000)
  const most = 10 * 1024 * 1024
  expect(await openFile(bomb, most).then(() => 'none', faultOf)).toBe('unreasonable')
})
