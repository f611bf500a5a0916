import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createBlobStore } from './blobs.ts'
import { readParts } from './multipart.ts'
import { anImagingNode, aSlice, asking, openDoor } from './testing.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const SERIES = 'studies/1.2.3/series/1.2.3.1'
const FIRST = `${SERIES}/instances/1.2.3.1.1`

interface Answer {
  readonly headers: Record<string, unknown>
  readonly rawPayload: Buffer
}

async function partsOf({ headers, rawPayload }: Answer) {
  const boundary = /boundary=(\w+)/.exec(String(headers['content-type']))?.[1] ?? ''
  const parts: { type: string | undefined; bytes: Buffer }[] = []
  const source = (async function* () {
    // In small pieces, so that marks are cut through.
    for (let at = 0; at < rawPayload.length; at += 1000) yield rawPayload.subarray(at, at + 1000)
  })()
  for await (const { headers: heading, body } of readParts(source, boundary)) {
    const chunks: Buffer[] = []
    for await (const chunk of body) chunks.push(chunk)
    parts.push({ type: heading.get('content-type'), bytes: Buffer.concat(chunks) })
  }
  return parts
}

test('what comes out is what went in, byte for byte: study, series, instance, and any range of it', async () => {
  const { ask } = await anImagingNode()
  const slices = [1, 2, 3].map((number) => aSlice({ number, side: 32 }))
  await ask.stow(...slices, aSlice({ study: '4.5' }))
  for (const [url, expected] of [
    ['studies/1.2.3', slices],
    [SERIES, slices],
    [FIRST, slices.slice(0, 1)],
  ] as const) {
    const answer = await ask(url, { accept: 'multipart/related; type="application/dicom"' })
    expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length))
    const parts = await partsOf(answer)
    expect(parts.map(({ bytes }) => sha256(bytes))).toEqual(expected.map(sha256))
    const again = await ask(url, { 'if-none-match': String(answer.headers.etag) })
    expect([answer.statusCode, again.statusCode]).toEqual([200, 304])
  }

  const [whole = new Uint8Array()] = slices
  const accept = 'application/dicom'
  const single = await ask(FIRST, { accept })
  expect(single.headers).toMatchObject({ etag: `"${sha256(whole)}"`, 'accept-ranges': 'bytes' })
  const size = whole.length
  for (const [range, from, to] of [
    ['bytes=0-99', 0, 100],
    ['bytes=100-', 100, size],
    ['bytes=-7', size - 7, size],
    [`bytes=10-${size + 5}`, 10, size],
  ] as const) {
    const piece = await ask(FIRST, { accept, range })
    expect([piece.statusCode, piece.headers['content-range']]).toEqual([
      206,
      `bytes ${from}-${to - 1}/${size}`,
    ])
    expect(piece.rawPayload.equals(whole.subarray(from, to))).toBe(true)
  }
  expect((await ask(FIRST, { accept, range: `bytes=${size}-` })).statusCode).toBe(416)
  const other = { accept, range: 'bytes=0-9', 'if-range': '"other"' }
  expect((await ask(FIRST, other)).rawPayload.length).toBe(size)

  for (const url of ['studies/9.9', `${SERIES}9`, `${FIRST}9`, `studies/4.5/series/1.2.3.1`])
    expect((await ask(url)).statusCode).toBe(404)
  expect((await ask('studies/1.2.x')).json().code).toBe('bad-uid')
  const wish = 'multipart/related; type="application/dicom"; transfer-syntax=1.2.840.10008.1.2.4.90'
  expect((await ask(FIRST, { accept: wish })).statusCode).toBe(406)
})

test('files of several chunks come out whole, together and in any piece', async () => {
  const { ask } = await anImagingNode()
  // Of 512 KB, 2 MB and 2 MB; a chunk is of 1 MB.
  const slices = [512, 1024, 1024].map((side, at) =>
    aSlice({ number: at + 1, side, pixels: noise(side * side * 2) }),
  )
  await ask.stow(...slices)
  const parts = await partsOf(await ask('studies/1.2.3'))
  expect(parts.map(({ bytes }) => sha256(bytes))).toEqual(slices.map(sha256))
  const [, large = new Uint8Array()] = slices
  const accept = 'application/dicom'
  const [from, to] = [1_000_000, 1_100_000]
  const range = { accept, range: `bytes=${from}-${to - 1}` }
  const piece = await ask(`${SERIES}/instances/1.2.3.1.2`, range)
  expect(piece.rawPayload.equals(large.subarray(from, to))).toBe(true)
  const [frame] = await partsOf(await ask(`${SERIES}/instances/1.2.3.1.3/frames/1`))
  expect(frame && sha256(frame.bytes)).toBe(sha256(noise(1024 * 1024 * 2)))
})

function noise(length: number) {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) % 251)
}

test('metadata: as JSON without the picture, gzipped when wished, with addresses for long values', async () => {
  const { ask } = await anImagingNode()
  const table = new Uint8Array(5000).fill(7)
  await ask.stow(
    aSlice({ more: { '00282000': ['OB', table] } }),
    aSlice({ number: 2, more: { '00089215': ['SQ', [{ '00282000': ['OB', table] }]] } }),
  )
  const plain = await ask('studies/1.2.3/metadata', { accept: 'application/dicom+json' })
  expect(plain.headers['content-type']).toMatch('application/dicom+json')
  const [first, second] = plain.json()
  expect(first).toMatchObject({
    '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Wang^Xiaodong', Ideographic: '王^小东' }] },
    '00280010': { vr: 'US', Value: [16] },
    '00282000': { vr: 'OB', BulkDataURI: `http://node.test/dicom-web/${FIRST}/bulkdata/00282000` },
  })
  expect(first['7FE00010']).toBeUndefined()
  const zipped = await ask('studies/1.2.3/metadata', { 'accept-encoding': 'gzip' })
  expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.body)
  expect((await ask(`${SERIES}/metadata`)).body).toBe(plain.body)
  expect((await ask(`${FIRST}/metadata`)).json()).toEqual([first])

  const inItem = second['00089215'].Value[0]['00282000'].BulkDataURI
  for (const address of [first['00282000'].BulkDataURI, inItem]) {
    const value = await ask(new URL(address).pathname)
    expect(value.rawPayload.equals(table)).toBe(true)
  }
  const known = { 'if-none-match': String(plain.headers.etag) }
  expect((await ask('studies/1.2.3/metadata', known)).statusCode).toBe(304)
  await ask.stow(aSlice({ number: 3 }))
  expect((await ask('studies/1.2.3/metadata', known)).json()).toHaveLength(3)
  expect((await ask('studies/1.2.3/metadata', { accept: 'text/html' })).statusCode).toBe(406)
})

test('frames: native and compressed, one or several, as they are kept', async () => {
  const { ask } = await anImagingNode()
  const two = { '00280008': ['IS', '2'] } as const
  const picture = Uint8Array.from({ length: 1024 }, (_, at) => at % 251)
  const fragments = [Uint8Array.of(1, 2, 3, 4), Uint8Array.of(5, 6)]
  await ask.stow(
    aSlice({ more: two, pixels: picture }),
    aSlice({ number: 2, more: two, syntax: '4.90', pixels: fragments }),
    aSlice({ number: 3, syntax: '4.90', pixels: fragments }),
  )
  const frames = await partsOf(await ask(`${FIRST}/frames/2,1`))
  expect(frames.map(({ bytes }) => bytes)).toEqual([
    Buffer.from(picture.subarray(512)),
    Buffer.from(picture.subarray(0, 512)),
  ])
  const octets = await ask(`${FIRST}/frames/1`, {
    accept: 'application/octet-stream',
    range: 'bytes=2-3',
  })
  expect([octets.statusCode, [...octets.rawPayload]]).toEqual([206, [2, 3]])

  const packed = await partsOf(await ask(`${SERIES}/instances/1.2.3.1.2/frames/2`))
  expect(packed).toEqual([
    {
      type: 'image/jp2; transfer-syntax=1.2.840.10008.1.2.4.90',
      bytes: Buffer.from([5, 6]),
    },
  ])
  // One frame in two fragments is one picture.
  const single = await ask(`${SERIES}/instances/1.2.3.1.3/frames/1`, { accept: 'image/jp2' })
  expect([...single.rawPayload]).toEqual([1, 2, 3, 4, 5, 6])

  expect((await ask(`${FIRST}/frames/3`)).statusCode).toBe(404)
  expect((await ask(`${FIRST}/frames/x`)).statusCode).toBe(400)
  const raw = { accept: 'application/octet-stream' }
  expect((await ask(`${SERIES}/instances/1.2.3.1.2/frames/1`, raw)).statusCode).toBe(406)
})

test('a file that was damaged on disk is not sent as a picture', async () => {
  const { ask, node, folder, said, token } = await anImagingNode()
  const slice = aSlice()
  await ask.stow(slice)
  const digest = sha256(slice)
  const damaged = Buffer.from(slice)
  damaged[damaged.length - 1] = 99
  writeFileSync(join(folder, 'blobs', digest.slice(0, 2), digest), damaged)
  // What was just written counts as whole; who starts again looks again.
  const later = asking(openDoor({ ...node, blobs: createBlobStore(folder) }), token)
  for (const url of [FIRST, `${FIRST}/frames/1`, SERIES]) {
    const answer = await later(url, { accept: '*/*' })
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'damaged'])
  }
  expect(said.join()).toContain('imaging-blob-damaged')
})

test('GBK under a false flag is read right, and a device that is known needs no guess', async () => {
  const wang = Uint8Array.of(0xcd, 0xf5, 0xd0, 0xa1, 0xb6, 0xab)
  const declared = (term: string) => ({ '00080005': ['CS', term] }) as const
  const charsets = new Map([['CT09', 'GB18030']])
  const { ask } = await anImagingNode({}, charsets)
  await ask.stow(
    aSlice({ name: wang, more: declared('ISO_IR 100') }),
    aSlice({
      ...{ study: '4.5', name: wang },
      more: { ...declared('ISO_IR 144'), '00081010': ['SH', 'CT09'] },
    }),
  )
  for (const study of ['1.2.3', '4.5']) {
    const [metadata] = (await ask(`studies/${study}/metadata`)).json()
    expect(metadata['00100010'].Value).toEqual([{ Alphabetic: '王小东' }])
    expect(metadata['00080005'].Value).toEqual(['ISO_IR 192'])
  }
  expect((await ask('studies?fuzzymatching=true&PatientName=王小')).json()).toHaveLength(2)
})
