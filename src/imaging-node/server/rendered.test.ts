import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pictureOf } from '#dicom/model/pixels/picture.ts'
import { unpackFrame } from '#dicom/model/pixels/unpack.ts'
import { readHeader } from '#dicom/model/read-header.ts'
import { readFrom } from '#dicom/model/reading.ts'
import { PACKED_OR_WHOLE, PACKED_TYPE } from '../model/packed-file.ts'
import { rebuildFile } from '../model/rebuild-file.ts'
import { pack } from './pixels/pack.ts'
import { wasmCodecs } from './pixels/wasm-codecs.ts'
import { sealSettled } from './seal.ts'
import { anImagingNode, aSlice } from './testing.ts'

const SERIES = 'studies/1.2.3/series/1.2.3.1'
const FIRST = `${SERIES}/instances/1.2.3.1.1`
const PNG = { accept: 'image/png' }
const HTJ2K = '1.2.840.10008.1.2.4.201'

/** 16 × 16, from 0 in steps of 4. */
const ramp = bytesOf(Uint16Array.from({ length: 256 }, (_, at) => at * 4))
const asInHeader = { '00281050': ['DS', '511.5'], '00281051': ['DS', '1021'] } as const

test('rendered: by the window of the file or of the address, as PNG or JPEG, made smaller when asked', async () => {
  const { ask } = await anImagingNode()
  await ask.stow(
    aSlice({ pixels: ramp, more: asInHeader }),
    aSlice({ number: 2, pixels: ramp, more: { '00280004': ['CS', 'MONOCHROME1'] } }),
  )
  const shades = readPng((await ask(`${FIRST}/rendered`, PNG)).rawPayload)
  expect(shades).toEqual(Array.from({ length: 256 }, (_, at) => at))
  const narrow = await ask(`${FIRST}/rendered?window=400.5,1,linear`, PNG)
  expect(readPng(narrow.rawPayload)).toEqual(
    shades.map((one) => (one * 4 > 400 ? 255 : one * 4 < 400 ? 0 : 128)),
  )
  // Without a window in the file: from the darkest to the brightest, here with white as the least.
  const white = await ask(`${SERIES}/instances/1.2.3.1.2/frames/1/rendered`, PNG)
  expect(readPng(white.rawPayload)).toEqual(shades.map((one) => 255 - one))
  expect(readPng((await ask(`${FIRST}/rendered?viewport=4,4`, PNG)).rawPayload)).toHaveLength(16)

  const jpeg = await ask(`${FIRST}/rendered`)
  expect(jpeg.headers['content-type']).toBe('image/jpeg')
  expect([...jpeg.rawPayload.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
  const known = { 'if-none-match': String(jpeg.headers.etag) }
  expect((await ask(`${FIRST}/rendered`, known)).statusCode).toBe(304)
  expect((await ask('studies/1.2.3/thumbnail')).headers['content-type']).toBe('image/jpeg')

  for (const [url, status] of [
    [`${FIRST}/rendered?window=1`, 400],
    [`${FIRST}/rendered?window=1,0`, 400],
    [`${FIRST}/rendered?annotation=patient`, 400],
    [`${FIRST}/frames/2/rendered`, 404],
    [`${FIRST}/frames/1,2/rendered`, 400],
  ] as const)
    expect([url, (await ask(url)).statusCode]).toEqual([url, status])
  expect((await ask(`${FIRST}/rendered`, { accept: 'image/gif' })).statusCode).toBe(406)
})

test('what claims to be huge, or is not what it claims, is refused before it is unpacked', async () => {
  const { ask } = await anImagingNode()
  const sides = (side: number) =>
    ({ '00280010': ['US', [side]], '00280011': ['US', [side]] }) as const
  const packed = await packed16()
  await ask.stow(
    aSlice({ more: sides(65_000) }),
    aSlice({ number: 2, syntax: '4.201', pixels: [packed], more: sides(4096) }),
    aSlice({ number: 3, syntax: '4.201', pixels: [packed.slice(0, 60)] }),
    aSlice({ number: 4, syntax: '4.100', pixels: [packed] }),
    aSlice({ number: 5, more: { '00280004': ['CS', 'PALETTE COLOR'] } }),
    aSlice({ number: 6, syntax: '4.201', pixels: [packed] }),
  )
  const status = async (number: number) =>
    (await ask(`${SERIES}/instances/1.2.3.1.${number}/rendered`, PNG)).statusCode
  expect(await Promise.all([1, 2, 3, 4, 5, 6].map(status))).toEqual([413, 422, 422, 406, 406, 200])
})

test('HTJ2K: a rendition has the very same samples, whatever the frame is kept in', async () => {
  const { ask, node, clock } = await anImagingNode()
  const noise = bytesOf(Uint16Array.from({ length: 256 }, (_, at) => (at * 40_503) % 65_536))
  const signed = { '00280103': ['US', [1]] } as const
  await ask.stow(
    aSlice({ pixels: noise }),
    aSlice({ number: 2, pixels: noise, more: signed }),
    aSlice({ number: 3, syntax: '5', pixels: [anRle(noise)] }),
    aSlice({ number: 4, syntax: '4.201', pixels: [await packed16()] }),
  )
  clock.advance(10)
  expect(await sealSettled(node)).toBe(1)
  const accept = `image/jphc; transfer-syntax=${HTJ2K}`
  for (const number of [1, 2, 3]) {
    const address = `${SERIES}/instances/1.2.3.1.${number}`
    const file = (await ask(address, { accept: 'application/dicom' })).rawPayload
    const { dataSet } = readFrom(file, readHeader(file.length))
    const picture = pictureOf(dataSet, true)
    if (!picture) throw new Error('No picture')
    const answer = await ask(`${address}/frames/1`, { accept })
    expect(answer.headers['content-type']).toBe(accept)
    const { bytes } = await unpackFrame(answer.rawPayload, picture, HTJ2K, wasmCodecs)
    expect(Buffer.compare(bytes, noise)).toBe(0)
    const piece = await ask(`${address}/frames/1`, { accept, range: 'bytes=0-3' })
    expect([piece.statusCode, [...piece.rawPayload]]).toEqual([206, [0xff, 0x4f, 0xff, 0x51]])
  }
  // What came in HTJ2K goes out as it came; who asks for anything gets the original.
  const kept = await ask(`${SERIES}/instances/1.2.3.1.4/frames/1`, { accept: 'image/jphc' })
  expect(Buffer.compare(kept.rawPayload, await packed16())).toBe(0)
  const any = await ask(`${FIRST}/frames/1`, { accept: 'application/octet-stream' })
  expect(Buffer.compare(any.rawPayload, noise)).toBe(0)
})

test('a packed file: out of fewer bytes the very same file, and what is changed on the way is another file', async () => {
  const { ask, node } = await anImagingNode()
  // Sixteen kinds of grey and a shape in it: neither noise nor nothing.
  const shapes = bytesOf(
    Uint16Array.from({ length: 4096 }, (_, at) => (at % 64 > 20 ? at % 16 : 900)),
  )
  const large = { '00280010': ['US', [64]], '00280011': ['US', [64]] } as const
  const bytes8 = {
    '00280100': ['US', [8]],
    '00280101': ['US', [8]],
    '00280102': ['US', [7]],
  } as const
  const rgb = {
    '00280002': ['US', [3]],
    '00280004': ['CS', 'RGB'],
    '00280006': ['US', [0]],
  } as const
  const flat = {
    '00280002': ['US', [3]],
    '00280004': ['CS', 'RGB'],
    '00280006': ['US', [1]],
  } as const
  const odd = {
    '00280010': ['US', [61]],
    '00280011': ['US', [61]],
    '00280008': ['IS', '3'],
  } as const
  const files = [
    aSlice({ pixels: shapes, more: large }),
    aSlice({ number: 2, pixels: shapes, more: { ...large, '00280103': ['US', [1]] } }),
    aSlice({ number: 3, syntax: '', pixels: shapes, more: large }),
    // Three frames of an odd number of bytes, and the byte by which they are padded.
    aSlice({ number: 4, pixels: shadesOf(61 * 61 * 3 + 1), more: { ...bytes8, ...odd } }),
    aSlice({ number: 5, pixels: shadesOf(64 * 64 * 3), more: { ...large, ...bytes8, ...rgb } }),
    aSlice({ number: 6, pixels: shadesOf(64 * 64 * 3), more: { ...large, ...bytes8, ...flat } }),
    aSlice({ number: 7, syntax: '4.201', pixels: [await packed16()] }),
    aSlice({ number: 8, pixels: noise(), more: {} }),
  ]
  expect((await ask.stow(...files)).statusCode).toBe(200)
  const get = (number: number, more = {}) =>
    ask(`${SERIES}/instances/1.2.3.1.${number}`, { accept: PACKED_OR_WHOLE, ...more })
  for (const number of [1, 2, 3, 4, 5]) {
    const file = files[number - 1] as Uint8Array
    const { headers, rawPayload } = await get(number)
    expect([number, headers['content-type'], headers.vary]).toEqual([number, PACKED_TYPE, 'Accept'])
    expect(rawPayload.length).toBeLessThan(file.length * 0.6)
    const again = await rebuildFile(rawPayload, file.length, wasmCodecs)
    expect(Buffer.compare(again, file)).toBe(0)
  }
  // What is kept by colours, or packed already, or would be no smaller, goes out as it came.
  for (const number of [6, 7, 8]) {
    const { headers, rawPayload } = await get(number)
    expect(headers['content-type']).toContain('application/dicom;')
    expect(Buffer.compare(rawPayload, files[number - 1] as Uint8Array)).toBe(0)
  }
  // Who does not ask for it gets the file, and a piece of it is a piece.
  const whole = await get(1, { accept: 'application/dicom' })
  expect(Buffer.compare(whole.rawPayload, files[0] as Uint8Array)).toBe(0)
  const piece = await get(1, { range: 'bytes=0-3' })
  expect([piece.statusCode, piece.body]).toEqual([206, 'RQP1'])
  const known = { 'if-none-match': String((await get(1)).headers.etag) }
  expect((await get(1, known)).statusCode).toBe(304)

  // A byte of it is changed: it is another file, or none; only in a comment of the code stream the same.
  const file = files[0] as Uint8Array
  const honest = (await get(1)).rawPayload
  const isFile = async (bytes: Uint8Array, size = file.length) =>
    rebuildFile(bytes, size, wasmCodecs).then(
      (made) => Buffer.compare(made, file) === 0,
      () => false,
    )
  expect(await isFile(honest)).toBe(true)
  const same: number[] = []
  for (let at = 0; at < honest.length; at += 97) {
    const changed = Uint8Array.from(honest)
    changed[at] = (changed[at] as number) ^ 1
    if (await isFile(changed)) same.push(at)
  }
  expect(honest.length / 97).toBeGreaterThan(10)
  expect(same.length).toBeLessThanOrEqual(1)
  expect(await isFile(honest.subarray(0, -1))).toBe(false)
  expect(await isFile(Buffer.concat([honest, honest]))).toBe(false)
  // Nothing larger than the file is unpacked, whatever is claimed.
  await expect(rebuildFile(honest, file.length - 1, wasmCodecs)).rejects.toThrow('broken')

  // A frame that was damaged where it lies ready is made again.
  const ready = join(node.cacheDir, 'htj2k')
  const names = readdirSync(ready, { recursive: true, withFileTypes: true })
  for (const one of names)
    if (one.isFile()) writeFileSync(join(one.parentPath, one.name), Buffer.alloc(80, 1))
  expect(names.some((one) => one.isFile())).toBe(true)
  expect(await isFile((await get(1)).rawPayload)).toBe(true)
})

function packed16() {
  const picture = {
    ...{ rows: 16, columns: 16, samples: 1, bitsAllocated: 16, bitsStored: 16, frames: 1 },
    ...{ signed: false, planar: false, photometric: 'MONOCHROME2' },
  }
  const look = { slope: 1, intercept: 0, windows: [], exact: false, spacing: undefined }
  return pack({ bytes: ramp, picture, look, syntax: '1.2.840.10008.1.2.1' })
}

function bytesOf({ buffer }: Uint16Array<ArrayBuffer>) {
  return new Uint8Array(buffer)
}

/** Grey by grey, in runs of eight. */
function shadesOf(size: number) {
  return Uint8Array.from({ length: size }, (_, at) => (at >> 3) % 40)
}

function noise() {
  return bytesOf(Uint16Array.from({ length: 256 }, (_, at) => (at * 40_503) % 65_536))
}

/** Two segments, the high bytes first, without any repetition. */
function anRle(samples: Uint8Array) {
  const plane = (from: number) => samples.filter((_, at) => at % 2 === from)
  const segment = (bytes: Uint8Array) => [
    127,
    ...bytes.subarray(0, 128),
    127,
    ...bytes.subarray(128),
  ]
  const [high, low] = [segment(plane(1)), segment(plane(0))]
  const head = new Uint32Array(16)
  head.set([2, 64, 64 + high.length])
  return Uint8Array.from([...new Uint8Array(head.buffer), ...high, ...low])
}

/** Shades of a grey PNG in which each row is the difference to the one above. */
function readPng(png: Buffer) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const lines = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)))
  const shades: number[] = []
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const above = row === 0 ? 0 : (shades[(row - 1) * width + column] as number)
      shades.push(((lines[row * (width + 1) + 1 + column] as number) + above) % 256)
    }
  return shades
}
