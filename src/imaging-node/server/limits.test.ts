import { createHash } from 'node:crypto'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { constants, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { BlobStore } from './blobs.ts'
import { anImagingNode, aSlice, asking, openDoor } from './testing.ts'

const FIRST = 'studies/1.2.3/series/1.2.3.1/instances/1.2.3.1.1'
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Of each instance that was not taken, why. */
const reasonsIn = (body: string) =>
  ['00081198', '0008119A'].flatMap((sequence) =>
    (JSON.parse(body)[sequence]?.Value ?? []).map(
      (item: Record<string, { Value: unknown[] }>) => item['00000902']?.Value[0],
    ),
  )

test('disk full in the middle: what has no room is named, what was acknowledged is there, nothing is half', async () => {
  const { node, ask, token } = await anImagingNode()
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  let room = 1
  /** As a disk that fills up while bytes come, or when they are to be made durable. */
  const blobsOf = (step: 'receive' | 'sync'): BlobStore => ({
    ...node.blobs,
    async receive(source, limit) {
      if (step === 'receive' && room-- <= 0) throw full
      const draft = await node.blobs.receive(source, limit)
      const hasRoom = step === 'receive' || room-- > 0
      return hasRoom ? draft : { ...draft, sync: () => Promise.reject(full) }
    },
  })
  for (const [step, study] of [
    ['receive', '1.1'],
    ['sync', '1.2'],
  ] as const) {
    room = 1
    const door = asking(openDoor({ ...node, blobs: blobsOf(step) }), token)
    const [first, second] = [aSlice({ study }), aSlice({ study, number: 2 })]
    const answer = await door.stow(first, second)
    expect(answer.statusCode).toBe(202)
    expect(reasonsIn(answer.body)).toEqual(['disk-full'])
    expect((await ask(`studies/${study}/instances`)).json()).toHaveLength(1)
    const there = (bytes: Uint8Array) => node.blobs.open(sha256(bytes), bytes.length)
    const kept = await there(first)
    expect(kept).toBeDefined()
    await kept?.close()
    expect(await there(second)).toBeUndefined()
    expect((await ask.stow(second)).statusCode).toBe(200)
  }
  expect(await node.blobs.leftovers()).toEqual([])
})

test('a header that claims a million frames, a small file that hides a large one: refused with a reason, at once', async () => {
  const { ask } = await anImagingNode()
  const million = { '00280008': ['IS', '1000000'] } as const
  const parts = [new Uint8Array(64), new Uint8Array(64)]
  const kept = await ask.stow(
    aSlice({ more: million }),
    aSlice({ number: 2, more: million, syntax: '4.90', pixels: parts }),
  )
  expect(kept.statusCode).toBe(200)
  for (const number of [1, 2]) {
    const address = `studies/1.2.3/series/1.2.3.1/instances/1.2.3.1.${number}`
    for (const frame of [1, 999_999]) {
      const answer = await ask(`${address}/frames/${frame}`)
      expect([answer.statusCode, answer.json().code]).toEqual([406, 'no-frames'])
    }
  }
  const bomb = aBomb(200)
  expect(bomb.length).toBeLessThan(400_000)
  const answer = await ask.stow(bomb, aSlice({ number: 3 }))
  expect(answer.statusCode).toBe(202)
  expect(reasonsIn(answer.body)).toEqual(['header-too-large'])
  expect((await ask('instances')).json()).toHaveLength(3)
})

/** A deflated data set that goes on with zeros, so many megabytes of them. */
function aBomb(megabytes: number) {
  const flush = { finishFlush: constants.Z_FULL_FLUSH }
  const [native, deflated] = ['1', '1.99'].map((syntax) => {
    const file = Buffer.from(aSlice({ number: 9, syntax }))
    return { file, at: 128 + 4 + 12 + file.readUInt32LE(128 + 4 + 8) }
  })
  if (!native || !deflated) throw new Error('There are two')
  const megabyte = deflateRawSync(Buffer.alloc(1024 * 1024), flush)
  return Buffer.concat([
    deflated.file.subarray(0, deflated.at),
    deflateRawSync(native.file.subarray(native.at), flush),
    ...Array.from({ length: megabytes }, () => megabyte),
  ])
}

test('whoever turns away in the middle frees the node: nothing is read on, no file stays open', async () => {
  const { node, token } = await anImagingNode()
  let [opened, closed] = [0, 0]
  const blobs: BlobStore = {
    ...node.blobs,
    async open(digest, size) {
      const file = await node.blobs.open(digest, size)
      if (!file) return undefined
      opened++
      const close = file.close.bind(file)
      file.close = async () => {
        closed++
        await close()
      }
      return file
    },
  }
  const app = openDoor({ ...node, blobs })
  const ask = asking(app, token)
  await ask.stow(aSlice({ side: 2048 }))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const headers = { authorization: `Bearer ${token}`, accept: 'application/dicom' }
  const url = `http://127.0.0.1:${port}/dicom-web/${FIRST}`
  await new Promise<void>((resolve, reject) => {
    const asked = get(url, { headers }, (answer) => {
      answer.on('error', () => {})
      answer.once('data', () => {
        asked.destroy()
        resolve()
      })
    })
    asked.on('error', reject)
  })
  await expect.poll(() => [opened, closed]).toEqual([1, 1])
  expect((await ask(FIRST, { accept: 'application/dicom' })).statusCode).toBe(200)
})
