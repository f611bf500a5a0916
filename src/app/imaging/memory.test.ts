import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { act, makeClient } from '#imaging-node/server/index.ts'
import { aSlice } from '#imaging-node/server/testing.ts'
import { toInstant } from '#platform/model/time.ts'
import { testDeps } from '#platform/server/testing.ts'
import { aPlace, type NodeProcess, startNode, stow } from './testing.ts'

const megabytes = Number(process.env.PROOF_ROUNDS ?? 96)

test('a body of any size passes through the same small memory, in and out', async () => {
  const place = await aPlace()
  const node = await startNode(place)
  const { token } = await act({ db: place.owner }, (tx) =>
    makeClient(
      tx,
      { name: '测试', ops: ['stow', 'wado'], days: 1 },
      testDeps({ now: () => toInstant(new Date()) }),
    ),
  )
  const headers = { authorization: `Bearer ${token}` }
  expect((await stow(node.url, headers, aSlice({ study: '7.7' }))).status).toBe(200)
  const before = peakOf(node)

  const chunk = Buffer.alloc(1024 * 1024)
  const { head, uid } = aHugeHead(megabytes * chunk.length)
  const hash = createHash('sha256').update(head)
  async function* body() {
    yield head
    for (let at = 0; at < megabytes; at++) {
      chunk.fill(at % 256)
      hash.update(chunk)
      yield Buffer.from(chunk)
    }
  }
  const status = await send(`${node.url}/studies`, headers, body())
  expect(status).toBe(200)
  const inside = `studies/1.2.3/series/1.2.3.1/instances/${uid}`
  const back = await fetch(`${node.url}/${inside}`, {
    headers: { ...headers, accept: 'application/dicom' },
  })
  const returned = createHash('sha256')
  for await (const piece of back.body as unknown as AsyncIterable<Uint8Array>)
    returned.update(piece)
  expect(returned.digest('hex')).toBe(hash.digest('hex'))
  const grown = peakOf(node) - before
  process.stdout.write(`${megabytes} MB in and out: the peak of memory grew by ${grown} MB\n`)
  expect(grown).toBeLessThan(120)
}, 600_000)

/** All of a slice up to where its picture begins, which is said to be so long. */
function aHugeHead(length: number) {
  const uid = '1.2.3.1.1'
  const file = Buffer.from(aSlice({ pixels: new Uint8Array(8) }))
  file.writeUInt32LE(length, file.length - 12)
  return { head: file.subarray(0, -8), uid }
}

function send(url: string, headers: Record<string, string>, body: AsyncIterable<Buffer>) {
  return new Promise<number | undefined>((resolve, reject) => {
    const all = { ...headers, 'content-type': 'application/dicom' }
    const ask = request(url, { method: 'POST', headers: all }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode))
    })
    ask.on('error', reject)
    Readable.from(body).pipe(ask)
  })
}

/** The most memory that the process ever held, in megabytes. */
function peakOf({ process: { pid } }: NodeProcess) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024)
}
