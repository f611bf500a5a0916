import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type BlobStore, createBlobStore } from './blobs.ts'
import { recover } from './recover.ts'
import { createS3BlobStore } from './s3-blobs.ts'
import { putInParts } from './s3-parts.ts'
import { aFolder, anImagingNode, aSlice, asking, openDoor } from './testing.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

interface Place {
  /** Where the store keeps its files, in the end. */
  readonly files: string
  /** Opened anew: nothing was fetched or compared yet. */
  readonly open: () => BlobStore
}

const KINDS: readonly (readonly [string, () => Promise<Place>])[] = [
  [
    'on the file system',
    async () => {
      const folder = aFolder()
      return { files: join(folder, 'blobs'), open: () => createBlobStore(folder) }
    },
  ],
  ['in S3', aBucket],
]

beforeAll(() => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' })
})

describe.each(KINDS)('a store of files %s', (_name, aPlace) => {
  test('keeps bytes under their hash, hands out what is whole, and nothing else', async () => {
    const place = await aPlace()
    const store = place.open()
    const bytes = Buffer.alloc(300_000, 'abc')
    const keep = async () => {
      const draft = await store.receive(inPieces(bytes), 1_000_000)
      await draft.sync()
      await draft.keep()
      await draft.done()
      return draft
    }
    const { digest, size } = await keep()
    expect([digest, size]).toEqual([sha256(bytes), bytes.length])
    await keep()
    expect(await read(store, digest, size)).toEqual(bytes)
    expect(await store.leftovers()).toEqual([])
    expect(await store.freeBytes()).toBeGreaterThan(0)
    expect(await store.open(sha256(Buffer.from('other')), 1)).toBeUndefined()
    await expect(store.receive(inPieces(bytes), 1_000)).rejects.toThrow('')

    // Whoever starts again looks again.
    spoil(place.files, digest)
    expect(await place.open().open(digest, size)).toBeUndefined()
    await store.delete(digest)
    expect(await store.open(digest, size)).toBeUndefined()
  })

  test('what a fall left behind is found, and what nobody names goes', async () => {
    const place = await aPlace()
    const { node } = await anImagingNode()
    const store = place.open()
    const draft = await store.receive(inPieces(Buffer.from('half')), 100)
    await draft.keep()
    expect(await recover({ ...node, blobs: place.open() })).toBe(1)
    expect(await store.leftovers()).toEqual([])
    expect(await place.open().open(draft.digest, draft.size)).toBeUndefined()
    await draft.done()
  })

  test('serves a node: in, out, a range, a frame; damaged bytes are refused', async () => {
    const place = await aPlace()
    const { node, token } = await anImagingNode()
    const ask = asking(openDoor({ ...node, blobs: place.open() }), token)
    const slice = aSlice({ side: 64 })
    expect((await ask.stow(slice)).statusCode).toBe(200)
    const address = 'studies/1.2.3/series/1.2.3.1/instances/1.2.3.1.1'
    const accept = 'application/dicom'
    const later = () => asking(openDoor({ ...node, blobs: place.open() }), token)
    expect((await later()(address, { accept })).rawPayload.equals(slice)).toBe(true)
    const piece = await later()(address, { accept, range: 'bytes=130-139' })
    expect(piece.rawPayload.equals(slice.subarray(130, 140))).toBe(true)
    expect((await later()(`${address}/frames/1`)).statusCode).toBe(200)
    spoil(place.files, sha256(slice))
    const damaged = await later()(address, { accept })
    expect([damaged.statusCode, damaged.json().code]).toEqual([500, 'damaged'])
  })
})

test('on the file system what was damaged is moved aside, and what is sent again takes its place', async () => {
  const folder = aFolder()
  const { node, token } = await anImagingNode()
  const later = () => asking(openDoor({ ...node, blobs: createBlobStore(folder) }), token)
  const slice = aSlice({ side: 64 })
  await later().stow(slice)
  spoil(join(folder, 'blobs'), sha256(slice))
  const address = 'studies/1.2.3/series/1.2.3.1/instances/1.2.3.1.1'
  const accept = 'application/dicom'
  // Two at once find it out, and nobody is told that it is whole.
  const both = later()
  for (const answer of await Promise.all([both(address, { accept }), both(address, { accept })]))
    expect(answer.json().code).toBe('damaged')
  expect(readdirSync(join(folder, 'damaged'))).toEqual([sha256(slice)])
  expect((await later().stow(slice)).statusCode).toBe(200)
  expect((await later()(address, { accept })).rawPayload.equals(slice)).toBe(true)
})

test('a file that is too large for one request goes to S3 in parts', async () => {
  const { s3, bucket } = await aServer()
  const path = join(aFolder(), 'large')
  const bytes = Buffer.alloc(11 * 1024 ** 2, 'parts')
  writeFileSync(path, bytes)
  const place = { Bucket: bucket, Key: 'ab/large' }
  await putInParts(s3, place, { path, size: bytes.length, part: 5 * 1024 ** 2 })
  const { Body } = await s3.send(new GetObjectCommand(place))
  const stored = Buffer.from((await Body?.transformToByteArray()) ?? [])
  expect([stored.length, stored.equals(bytes)]).toEqual([bytes.length, true])
})

async function aBucket(): Promise<Place> {
  const { endpoint, files, bucket } = await aServer()
  const folder = aFolder()
  return {
    files,
    open() {
      rmSync(join(folder, 'blob-cache'), { recursive: true, force: true })
      const where = { bucket, endpoint, prefix: 'node/', region: 'us-east-1' }
      return createS3BlobStore(folder, { ...where, cacheBytes: 10_000_000 })
    },
  }
}

/** An S3 server of this process; it does not refuse a second writing under a name. */
async function aServer() {
  const S3rver = createRequire(import.meta.url)('s3rver') as new (
    options: object,
  ) => {
    run(): Promise<{ port: number }>
    close(): Promise<void>
  }
  const [files, bucket] = [aFolder(), 'images']
  const options = { port: 0, address: '127.0.0.1', silent: true, directory: files }
  const server = new S3rver({ ...options, configureBuckets: [{ name: bucket }] })
  const { port } = await server.run()
  onTestFinished(() => server.close())
  const endpoint = `http://127.0.0.1:${port}`
  const s3 = new S3Client({
    ...{ region: 'us-east-1', endpoint, forcePathStyle: true },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
  onTestFinished(() => s3.destroy())
  return { endpoint, files, bucket, s3 }
}

function objectsIn(folder: string) {
  const names = readdirSync(folder, { recursive: true }).map(String)
  return names.filter((name) => !/metadata|md5/.test(name)).map((name) => join(folder, name))
}

/** Somebody changes what lies there. */
function spoil(folder: string, digest: string) {
  const path = objectsIn(folder).find((name) => name.includes(digest))
  if (!path) throw new Error('There is no such file')
  const bytes = readFileSync(path)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(path, bytes)
}

async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

async function read(store: BlobStore, digest: string, size: number) {
  const file = await store.open(digest, size)
  if (!file) return undefined
  try {
    return await file.readFile()
  } finally {
    await file.close()
  }
}
