import { expect, test, vi } from 'vitest'
import { createDecoder } from './decoder.ts'
import { aSliceFile, packedAs, someWorkers } from './testing.ts'
import { webCodecs } from './web-codecs.ts'

const FRAME = 512

test('decoded pictures take no more memory than is allowed, and what was dropped is decoded again', async () => {
  const workers = someWorkers()
  const decoder = createDecoder({ count: 160, bytes: 3 * FRAME })
  const look = (uid: string) => decoder.frame(uid, aSliceFile(), 1)
  for (const uid of ['1', '2', '3']) await look(uid)
  for (const uid of ['1', '2', '3']) await look(uid)
  expect(workers[0]?.tasks).toBe(3)
  // The fourth takes the place of the one that was longest unused.
  await look('4')
  await look('2')
  await look('3')
  expect(workers[0]?.tasks).toBe(4)
  await look('1')
  expect(workers[0]?.tasks).toBe(5)
})

test('of one picture that is larger than everything allowed there is still the one', async () => {
  const workers = someWorkers()
  const decoder = createDecoder({ count: 160, bytes: 10 })
  for (let time = 0; time < 2; time++) await decoder.frame('1', aSliceFile(), 1)
  expect(workers[0]?.tasks).toBe(1)
})

test('when the thread falls, who waits is told so, and the next picture has another', async () => {
  const workers = someWorkers({ decoder: () => new Promise(() => {}) })
  const decoder = createDecoder()
  const packed = aSliceFile({ syntax: '4.80', pixels: [packedAs('jpeg-ls')] })
  const waiting = decoder.frame('1', packed, 1)
  const told = expect(waiting).rejects.toMatchObject({ code: 'no-codec' })
  await expect.poll(() => workers[0]?.tasks).toBe(1)
  workers[0]?.fall()
  await told
  expect(workers[0]?.isOver).toBe(true)
  const { decoded, patient } = await decoder.frame('2', aSliceFile(), 1)
  expect([decoded.kind, patient, workers.length]).toEqual(['grey', '沈云田', 2])
})

test('a codec that did not arrive is fetched again with the next picture', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    if (asked.length === 1) throw new TypeError('Failed to fetch')
    return { ok: false, status: 502 }
  })
  await expect(webCodecs.decoder('jpeg')).rejects.toThrow('Failed to fetch')
  await expect(webCodecs.decoder('jpeg')).rejects.toThrow('502')
  await expect(webCodecs.decoder('jpeg')).rejects.toThrow('502')
  expect(asked).toHaveLength(3)
  vi.unstubAllGlobals()
})
