import { expect, onTestFinished, test, vi } from 'vitest'
import { openedStudy } from './study-source.ts'

const place = { series: '1', uid: '1.1', size: 8 }
const ever = () => new AbortController().signal

/** A server whose answer comes in pieces; undefined is a piece that never comes. */
function aServerThatSends(pieces: readonly (Uint8Array | undefined)[]) {
  const seen = { pulled: 0, isCancelled: false }
  vi.stubGlobal('fetch', async (_url: string, { signal }: RequestInit) => {
    const body = new ReadableStream<Uint8Array>(
      {
        start(out) {
          signal?.addEventListener('abort', () => out.error(signal.reason))
        },
        async pull(out) {
          const piece = pieces[seen.pulled++]
          if (piece) out.enqueue(piece)
          else if (seen.pulled > pieces.length) out.close()
          else await new Promise(() => {})
        },
        cancel() {
          seen.isCancelled = true
        },
      },
      { highWaterMark: 0 },
    )
    return { ok: true, body, headers: new Headers() }
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  return seen
}

function fakeTime() {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
}

test('a file of which nothing more comes counts as a broken connection; one that is only slow does not', async () => {
  fakeTime()
  aServerThatSends([Uint8Array.of(1, 2), undefined])
  const silent = openedStudy('o').file(place, { signal: ever(), again: false, packed: false })
  const refused = expect(silent).rejects.toBeInstanceOf(TypeError)
  await vi.advanceTimersByTimeAsync(31_000)
  await refused

  vi.stubGlobal('fetch', async () => {
    const body = new ReadableStream<Uint8Array>({
      async start(out) {
        for (let at = 0; at < 8; at++) {
          await new Promise((resolve) => setTimeout(resolve, 20_000))
          out.enqueue(Uint8Array.of(at))
        }
        out.close()
      },
    })
    return { ok: true, body, headers: new Headers() }
  })
  const slow = openedStudy('o').file(place, { signal: ever(), again: false, packed: false })
  await vi.advanceTimersByTimeAsync(170_000)
  expect([...(await slow).bytes]).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

test('nobody answers at all: that too is over after a while, the manifest as well', async () => {
  fakeTime()
  vi.stubGlobal(
    'fetch',
    (_url: string, { signal }: RequestInit) =>
      new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error)),
      ),
  )
  onTestFinished(() => void vi.unstubAllGlobals())
  const asked = [
    openedStudy('o').manifest(ever()),
    openedStudy('o').file(place, { signal: ever(), again: false, packed: false }),
  ]
  const refused = asked.map((one) => expect(one).rejects.toBeInstanceOf(TypeError))
  await vi.advanceTimersByTimeAsync(31_000)
  await Promise.all(refused)
})

test('of a file that is longer than the manifest says, no more is held than shows it', async () => {
  const seen = aServerThatSends(Array.from({ length: 1000 }, () => new Uint8Array(5)))
  const { bytes } = await openedStudy('o').file(place, {
    signal: ever(),
    again: false,
    packed: false,
  })
  expect([bytes.length, seen.pulled, seen.isCancelled]).toEqual([10, 2, true])
})

test('who turns away is waited for no longer', async () => {
  aServerThatSends([Uint8Array.of(1), undefined])
  const control = new AbortController()
  const waiting = openedStudy('o').file(place, {
    signal: control.signal,
    again: false,
    packed: false,
  })
  setTimeout(() => control.abort(new Error('turned away')), 10)
  await expect(waiting).rejects.toThrow('turned away')
})

test('a no is told with its sentence; one that is for now only, with how long', async () => {
  const answers = [
    Response.json({ code: 'damaged', title: '文件已损坏' }, { status: 500 }),
    Response.json({ code: 'slow-down' }, { status: 429, headers: { 'retry-after': '7' } }),
    new Response('<html>', { status: 502 }),
  ]
  vi.stubGlobal('fetch', async () => answers.shift())
  onTestFinished(() => void vi.unstubAllGlobals())
  const ask = () => openedStudy('o').file(place, { signal: ever(), again: false, packed: false })
  await expect(ask()).rejects.toMatchObject({ code: 'damaged', message: '文件已损坏' })
  await expect(ask()).rejects.toMatchObject({ code: 'slow-down', afterMs: 7_000 })
  await expect(ask()).rejects.toMatchObject({ code: 'internal-error', status: 502, afterMs: 0 })
})

test('fewer bytes are asked for where they will do, and what came is what the answer says it is', async () => {
  const asked: string[] = []
  const types = ['application/vnd.renqiao.packed-dicom', 'application/dicom', 'application/dicom']
  vi.stubGlobal('fetch', async (_url: string, { headers }: RequestInit) => {
    asked.push((headers as Record<string, string>).accept ?? '')
    const type = types.shift() ?? ''
    return new Response(new Uint8Array(3), { headers: { 'content-type': type } })
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  const came = []
  // The second node knows nothing of it, and gives the file.
  for (const packed of [true, true, false]) {
    const options = { signal: ever(), again: false, packed }
    came.push((await openedStudy('o').file(place, options)).isPacked)
  }
  expect(came).toEqual([true, false, false])
  expect(asked).toEqual([
    'application/vnd.renqiao.packed-dicom, application/dicom;q=0.9',
    'application/vnd.renqiao.packed-dicom, application/dicom;q=0.9',
    'application/dicom',
  ])
})
