import { createHash, webcrypto } from 'node:crypto'
import { expect, test } from 'vitest'
import { Refusal } from '#platform/model/refusal.ts'
import { countFiles, createRetrieval, type Retrieval } from './retrieval.ts'
import type { StudySource } from './study-source.ts'

Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true })

const bytesOf = (uid: string) => new Uint8Array(Buffer.from(`file ${uid}`))
const digestOf = (uid: string) => createHash('sha256').update(bytesOf(uid)).digest('hex')

test('what is not what the manifest says is asked for once more, and then named, not shown', async () => {
  const asked: string[] = []
  const retrieval = aRetrieval(async ({ uid }, { again }) => {
    asked.push(`${uid}${again ? ' again' : ''}`)
    // The second only on the way; the fourth for good.
    if (uid === '2' && !again) return bytesOf('x')
    return uid === '4' ? bytesOf('y') : bytesOf(uid)
  })
  retrieval.start()
  await rest(retrieval, 'flawed')
  expect(countFiles(retrieval.snapshot())).toMatchObject({ total: 5, verified: 4, corrupt: 1 })
  expect(retrieval.bytesOf('2')).toEqual(bytesOf('2'))
  expect(retrieval.bytesOf('4')).toBeUndefined()
  expect(asked.filter((one) => one.includes('again')).toSorted()).toEqual(['2 again', '4 again'])
  // The middle one comes first.
  expect(asked[0]).toBe('3')
})

test('after a broken link it goes on from the last verified file', async () => {
  let isCut = false
  const asked: string[] = []
  const retrieval = aRetrieval(async ({ uid }) => {
    if (isCut) throw new TypeError('Failed to fetch')
    asked.push(uid)
    if (asked.length === 3) isCut = true
    return bytesOf(uid)
  })
  retrieval.start()
  await rest(retrieval, 'stopped')
  const { verified } = countFiles(retrieval.snapshot())
  expect(verified).toBeGreaterThan(0)
  expect(verified).toBeLessThan(5)
  expect(retrieval.snapshot().problem).toBeInstanceOf(TypeError)
  isCut = false
  retrieval.start()
  await rest(retrieval, 'done')
  expect([...asked].sort()).toEqual(['1', '2', '3', '4', '5'])
  expect(retrieval.snapshot().problem).toBeUndefined()
})

test('one file that the node cannot give keeps no other back; an ended session ends it all', async () => {
  const damaged = aRetrieval(async ({ uid }) => {
    if (uid === '3') throw new Refusal('damaged', 500)
    return bytesOf(uid)
  })
  damaged.start()
  await rest(damaged, 'stopped')
  expect(countFiles(damaged.snapshot())).toMatchObject({ verified: 4, failed: 1 })

  const asked: string[] = []
  const over = aRetrieval(async ({ uid }) => {
    asked.push(uid)
    throw new Refusal('session-expired', 410)
  })
  over.start()
  await rest(over, 'stopped')
  expect(asked.length).toBeLessThanOrEqual(4)
  expect(over.snapshot().problem).toMatchObject({ code: 'session-expired' })
})

function aRetrieval(file: StudySource['file']): Retrieval {
  const instances = ['1', '2', '3', '4', '5'].map((uid) => ({
    ...{ uid, series: '9', number: Number(uid), size: bytesOf(uid).length, digest: digestOf(uid) },
  }))
  const series = [{ uid: '9', number: 1, modality: 'CT', instances }]
  const manifest = async () => ({ isIndexed: true, version: 1, started: undefined, series })
  return createRetrieval({ manifest, file }, [1, 1])
}

function rest(retrieval: Retrieval, state: string) {
  return expect.poll(() => retrieval.snapshot().state).toBe(state)
}
