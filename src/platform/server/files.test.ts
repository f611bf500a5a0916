import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, open, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { createFileStore } from './files.ts'

const MEGABYTE = 1024 * 1024

async function aStore() {
  const root = await mkdtemp(join(tmpdir(), 'renqiao-files-'))
  onTestFinished(() => rm(root, { recursive: true }))
  const store = createFileStore(root)
  const put = (content: Buffer) => store.put(inPieces(content), MEGABYTE)
  const list = async () => {
    const entries = await readdir(root, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  }
  return { ...store, put, root, list }
}

async function* inPieces(content: Buffer) {
  for (let at = 0; at < content.length; at += 10_000) yield content.subarray(at, at + 10_000)
}

test('what was put in comes out as it was, whole or in part', async () => {
  const { put, get, has } = await aStore()
  const content = randomBytes(123_456)
  const { digest, size } = await put(content)
  expect(digest).toBe(createHash('sha256').update(content).digest('hex'))
  expect([size, await has(digest)]).toEqual([123_456, true])
  expect(await buffer(await get(digest))).toEqual(content)
  expect(await buffer(await get(digest, { first: 100, last: 199 }))).toEqual(
    content.subarray(100, 200),
  )
})

test('the same content is kept once, and nothing else stays behind', async () => {
  const { put, list } = await aStore()
  const content = randomBytes(1000)
  await Promise.all([put(content), put(content), put(content)])
  expect(await list()).toHaveLength(1)
})

test('nobody else on the machine may read it', async () => {
  const { put, list } = await aStore()
  await put(Buffer.from('x'))
  const [path] = await list()
  expect(((await stat(String(path))).mode & 0o077).toString(8)).toBe('0')
})

test('what is too large is refused, and leaves nothing', async () => {
  const { put, list } = await aStore()
  await put(Buffer.alloc(MEGABYTE))
  const tooLarge = put(Buffer.alloc(MEGABYTE + 1))
  await expect(tooLarge).rejects.toMatchObject({ code: 'too-large', status: 413 })
  expect(await list()).toHaveLength(1)
})

test('an upload that breaks off leaves nothing', async () => {
  const { list, root } = await aStore()
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half')
      throw new Error('connection lost')
    })(),
  )
  await expect(createFileStore(root).put(broken, MEGABYTE)).rejects.toThrow('connection lost')
  expect(await list()).toEqual([])
})

test('one changed bit anywhere is noticed before a byte goes out, and putting it in again heals it', async () => {
  const { put, get, list } = await aStore()
  const content = randomBytes(50_000)
  const { digest } = await put(content)
  const file = await open(String((await list())[0]), 'r+')
  await file.write(Buffer.from([content.readUInt8(40_000) ^ 1]), 0, 1, 40_000)
  await file.close()

  await expect(get(digest)).rejects.toThrow('damaged')
  await expect(get(digest, { first: 0, last: 9 })).rejects.toThrow('damaged')
  await put(content)
  expect(await buffer(await get(digest))).toEqual(content)
})

test('no name from outside leads out of the store', async () => {
  const { get, has, root } = await aStore()
  await writeFile(join(root, 'secret'), 'secret')
  const names = fc.oneof(
    fc.string(),
    fc.constantFrom('../secret', '..%2fsecret', '/etc/passwd', 'secret', `${'a'.repeat(63)}\0`),
    fc.stringMatching(/^[0-9A-F]{64}$/),
    fc.stringMatching(/^[0-9a-f]{64}\n$/),
  )
  await fc.assert(
    fc.asyncProperty(names, async (name) => {
      await expect(get(name)).rejects.toMatchObject({ code: 'no-such-file', status: 404 })
    }),
    { examples: [['../../secret'], [`${'0'.repeat(64)}`]] },
  )
  expect(() => has('../secret')).toThrow()
})

test('what a crash left behind is swept away, what is being written is not', async () => {
  const { root, sweep, list, put } = await aStore()
  await put(Buffer.from('x'))
  await writeFile(join(root, 'drafts', 'left'), 'half')
  await sweep()
  expect(await list()).toHaveLength(2)
  await sweep(-1)
  expect(await list()).toHaveLength(1)
})
