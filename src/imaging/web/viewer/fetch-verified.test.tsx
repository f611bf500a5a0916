import { createHash, webcrypto } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Fault } from './faults.ts'
import { NotShown } from './faults.ts'
import { createVerifier } from './fetch-verified.ts'

Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true })

const { signal } = new AbortController()
const bytesOf = (uid: string) => new Uint8Array(Buffer.from(`file ${uid}`))
const listed = (uid: string) => {
  const bytes = bytesOf(uid)
  const digest = createHash('sha256').update(bytes).digest('hex')
  return { uid, series: '9', number: 1, size: bytes.length, digest }
}

/** A node that packs: of each file it says what comes packed and what comes whole. */
function aNode(
  comes: (uid: string, packed: boolean) => string = (uid) => uid,
  fault: (packed: string) => Fault | undefined = () => undefined,
) {
  const seen = { asked: [] as string[], refused: 0 }
  const source = {
    manifest: () => Promise.reject(new Error('Nobody asks for it')),
    async file({ uid }: { uid: string }, { packed, again }: { packed: boolean; again: boolean }) {
      seen.asked.push(`${uid}${packed ? ' packed' : ''}${again ? ' again' : ''}`)
      return { isPacked: packed, bytes: bytesOf(comes(uid, packed)) }
    },
  }
  const verify = createVerifier(
    source,
    async (packed) => {
      const why = fault(Buffer.from(packed).toString())
      if (why) throw new NotShown(why)
      return packed
    },
    () => seen.refused++,
  )
  return { seen, get: (uid: string) => verify(listed(uid), signal) }
}

test('a packed file that is not the one of the manifest is refused, and the file itself fetched', async () => {
  const { seen, get } = aNode(
    // Of the second something else comes, of the third something that cannot be unpacked.
    (uid, packed) => (packed && uid === '2' ? 'x' : packed && uid === '3' ? '?' : uid),
    (packed) => (packed.includes('?') ? 'broken' : undefined),
  )
  for (const uid of ['1', '2', '3']) expect(await get(uid)).toEqual(bytesOf(uid))
  expect(seen.refused).toBe(2)
  expect(seen.asked).toEqual(['1 packed', '2 packed', '2', '3 packed', '3'])
})

test('the file itself has its two tries as ever, and is not shown when it is wrong both times', async () => {
  const { seen, get } = aNode(() => 'x')
  expect(await get('1')).toBeUndefined()
  expect(seen.asked).toEqual(['1 packed', '1', '1 again'])
  expect(seen.refused).toBe(1)
})

test('where all packed files are wrong, or nothing here unpacks them, no more of them are asked for', async () => {
  const wrong = aNode((uid, packed) => (packed ? 'x' : uid))
  for (const uid of ['1', '2', '3', '4']) expect(await wrong.get(uid)).toEqual(bytesOf(uid))
  expect(wrong.seen.asked.slice(-3)).toEqual(['3 packed', '3', '4'])
  expect(wrong.seen.refused).toBe(3)

  const bare = aNode(undefined, () => 'no-codec')
  for (const uid of ['1', '2']) expect(await bare.get(uid)).toEqual(bytesOf(uid))
  expect(bare.seen.asked).toEqual(['1 packed', '1', '2'])
  // Nothing was wrong with what came.
  expect(bare.seen.refused).toBe(0)
})
