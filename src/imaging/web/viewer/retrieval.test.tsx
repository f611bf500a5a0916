import { createHash, webcrypto } from 'node:crypto'
import { expect, test } from 'vitest'
import { Refusal } from '#platform/model/refusal.ts'
import { createRetrieval, type Retrieval } from './retrieval.ts'
import { countFiles, isGrowing } from './snapshot.ts'
import type { StudySource } from './study-source.ts'
import { NotNow } from './trouble.ts'

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

test('one on which the connection always breaks keeps no other back, and is named', async () => {
  let tries = 0
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const retrieval = aRetrieval(
    async ({ uid }) => {
      if (uid !== '3') await arrived
      else if (++tries === 2) arrive()
      if (uid === '3') throw new TypeError('network error')
      return bytesOf(uid)
    },
    [1, 80],
  )
  retrieval.start()
  await rest(retrieval, 'stopped')
  expect(countFiles(retrieval.snapshot())).toMatchObject({ verified: 4, failed: 1 })
  expect(retrieval.snapshot().files.get('3')).toBe('failed')
  expect(tries).toBe(3)
})

test('who cannot just now is asked again no sooner than it says, and not without end', async () => {
  const asked: number[] = []
  let isBusy = true
  const retrieval = aRetrieval(async ({ uid }) => {
    asked.push(performance.now())
    if (isBusy) throw new NotNow('node-unreachable', 503, { afterMs: 60 })
    return bytesOf(uid)
  })
  retrieval.start()
  await rest(retrieval, 'stopped')
  // Four lanes, each once and at most twice again; the fifth file was not asked for at all.
  expect(asked.length).toBeLessThanOrEqual(12)
  expect((asked[4] ?? 0) - (asked[0] ?? 0)).toBeGreaterThan(55)
  expect(retrieval.snapshot().problem).toMatchObject({ code: 'node-unreachable' })
  expect(countFiles(retrieval.snapshot())).toMatchObject({ verified: 0, failed: 0 })
  isBusy = false
  retrieval.start()
  await rest(retrieval, 'done')
})

test('whoever leaves during a pause is not asked for anything more', async () => {
  const asked: string[] = []
  const retrieval = aRetrieval(
    async ({ uid }) => {
      asked.push(uid)
      throw new TypeError('network error')
    },
    [3_600_000],
  )
  retrieval.start()
  await expect.poll(() => asked.length).toBe(4)
  retrieval.stop()
  await rest(retrieval, 'stopped')
  expect(asked).toHaveLength(4)
})

test('an opening that is gone ends it all, and what is here stays', async () => {
  const asked: string[] = []
  const retrieval = aRetrieval(async ({ uid }) => {
    asked.push(uid)
    if (asked.length === 1) return bytesOf(uid)
    throw new Refusal('no-such-opening', 404)
  })
  retrieval.start()
  await rest(retrieval, 'stopped')
  expect(asked).toHaveLength(4)
  expect(retrieval.snapshot().problem).toMatchObject({ code: 'no-such-opening' })
  await expect.poll(() => retrieval.bytesOf('3')).toEqual(bytesOf('3'))
  expect([...retrieval.snapshot().files.values()]).not.toContain('loading')
})

test('what is taken back in the middle is gone, also what was just on its way', async () => {
  const arriving: (() => void)[] = []
  const retrieval = aRetrieval(async ({ uid }) => {
    if (uid === '3') return bytesOf(uid)
    if (uid === '5') throw new Refusal('session-ended', 410)
    await new Promise<void>((resolve) => arriving.push(resolve))
    return bytesOf(uid)
  })
  retrieval.start()
  await rest(retrieval, 'taken-back')
  for (const arrive of arriving) arrive()
  await new Promise((resolve) => setTimeout(resolve, 20))
  for (const uid of ['1', '2', '3', '4', '5']) expect(retrieval.bytesOf(uid)).toBeUndefined()
  expect(retrieval.snapshot()).toMatchObject({ state: 'taken-back', bytes: 0 })

  // The same when everything was here already, and somebody else says so.
  const whole = aRetrieval(async ({ uid }) => bytesOf(uid))
  whole.start()
  await rest(whole, 'done')
  whole.forget(new Refusal('no-ticket'))
  expect(whole.snapshot()).toMatchObject({ state: 'taken-back', bytes: 0 })
  expect(whole.bytesOf('3')).toBeUndefined()
})

test('what the node signs for later joins what is here; until then what is here is not the whole', async () => {
  const asked: string[] = []
  let [version, isHeld] = [1, false]
  const source = (): StudySource => ({
    manifest: async () => ({
      ...{ isIndexed: true, version, started: undefined },
      series: aSeries(version === 1 ? ['1', '2', '3'] : ['0', '1', '2', '3', '4']),
    }),
    arrived: async () => 5,
    async file({ uid }, { signal }) {
      asked.push(uid)
      if (uid === '3' && isHeld)
        await new Promise((_, reject) => signal.addEventListener('abort', reject))
      return { isPacked: false, bytes: bytesOf(uid) }
    },
  })
  const retrieval = createRetrieval(source(), async (packed) => packed, [1, 1])
  retrieval.start()
  await rest(retrieval, 'done')
  expect(isGrowing(retrieval.snapshot())).toBe(false)
  await retrieval.look()
  expect(isGrowing(retrieval.snapshot())).toBe(true)
  expect(retrieval.snapshot()).toMatchObject({ arrived: 5, state: 'done' })
  version = 2
  await retrieval.look()
  await rest(retrieval, 'done')
  expect(countFiles(retrieval.snapshot())).toMatchObject({ total: 5, verified: 5 })
  expect(isGrowing(retrieval.snapshot())).toBe(false)
  // What was here was not fetched again.
  expect([...asked].sort()).toEqual(['0', '1', '2', '3', '4'])

  // Whoever stopped it sees how much there is, and is not overruled.
  ;[version, isHeld, asked.length] = [1, true, 0]
  const stopped = createRetrieval(source(), async (packed) => packed, [1, 1])
  stopped.start()
  await expect.poll(() => countFiles(stopped.snapshot()).verified).toBe(2)
  stopped.stop()
  await rest(stopped, 'stopped')
  version = 2
  await stopped.look()
  expect(countFiles(stopped.snapshot())).toMatchObject({ total: 5, verified: 2 })
  expect(stopped.snapshot().state).toBe('stopped')
  isHeld = false
  stopped.start()
  await rest(stopped, 'done')
  expect([...asked].sort()).toEqual(['0', '1', '2', '3', '3', '4'])
})

test('who is told while looking for more that it was taken back sees nothing any more', async () => {
  const source = {
    manifest: async () => ({
      ...{ isIndexed: true, version: 1, started: undefined, series: aSeries(['1']) },
    }),
    arrived: async () => {
      throw new Refusal('session-ended', 410)
    },
    file: async () => ({ isPacked: false, bytes: bytesOf('1') }),
  }
  const retrieval = createRetrieval(source, async (packed) => packed, [1, 1])
  retrieval.start()
  await rest(retrieval, 'done')
  await retrieval.look()
  expect(retrieval.snapshot().state).toBe('taken-back')
  expect(retrieval.bytesOf('1')).toBeUndefined()
})

type FileOptions = Parameters<StudySource['file']>[1]

function aRetrieval(
  bytes: (place: { uid: string }, options: FileOptions) => Promise<Uint8Array<ArrayBuffer>>,
  pauses = [1, 1],
): Retrieval {
  const series = aSeries(['1', '2', '3', '4', '5'])
  const manifest = async () => ({ isIndexed: true, version: 1, started: undefined, series })
  const source: StudySource = {
    manifest,
    file: async (place, options) => ({ isPacked: false, bytes: await bytes(place, options) }),
  }
  return createRetrieval(source, async (packed) => packed, pauses)
}

function aSeries(uids: readonly string[]) {
  const instances = uids.map((uid) => ({
    ...{ uid, series: '9', number: Number(uid), size: bytesOf(uid).length, digest: digestOf(uid) },
  }))
  return [{ uid: '9', number: 1, modality: 'CT', instances }]
}

function rest(retrieval: Retrieval, state: string) {
  return expect.poll(() => retrieval.snapshot().state).toBe(state)
}
