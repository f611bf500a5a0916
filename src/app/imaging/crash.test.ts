import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aSlice } from '#imaging-node/server/testing.ts'
import { aPlace, aToken, digestsIn, filesIn, startNode, stow } from './testing.ts'

const rounds = Number(process.env.PROOF_ROUNDS ?? 1)

test('a fall between the disk and the commit leaves nothing half; what was acknowledged stays', async () => {
  const place = await aPlace()
  let node = await startNode(place)
  const headers = await aToken(place)
  const acknowledged = aSlice()
  expect((await stow(node.url, headers, acknowledged)).status).toBe(200)

  // The database keeps the second instance waiting: on disk it is whole, and nobody was told. The
  // next process starts while that is so: what the dead one had asked for may still be committed.
  const starting = await place.owner.transaction().execute(async (tx) => {
    await sql`lock table imaging_node.instance in exclusive mode`.execute(tx)
    const sent = stow(node.url, headers, aSlice({ number: 2 })).catch(() => undefined)
    while (filesIn(place.folder).blobs.length < 2) await sleep(5)
    await sleep(100)
    await node.kill()
    expect(await sent).toBeUndefined()
    expect(filesIn(place.folder).drafts).toHaveLength(1)
    const next = startNode(place)
    await Promise.race([next, sleep(2500)])
    return { next }
  })
  node = await starting.next
  const digest = createHash('sha256').update(acknowledged).digest('hex')
  const digests = await digestsIn(place)
  expect(digests).toContain(digest)
  expect(filesIn(place.folder)).toEqual({ blobs: digests, drafts: [] })
  const found = await fetch(`${node.url}/instances`, { headers })
  expect(await found.json()).toHaveLength(digests.length)
  expect((await stow(node.url, headers, aSlice({ number: 2 }))).status).toBe(200)

  // At any other moment, while several arrive at once.
  for (let round = 0; round < rounds; round++) {
    const kept: string[] = []
    const slices = Array.from({ length: 60 }, (_, index) =>
      aSlice({ study: `1.${round + 5}`, number: index + 1, side: 128 }),
    )
    const sending = Promise.all(
      [0, 1, 2].map(async (lane) => {
        for (const slice of slices.filter((_, index) => index % 3 === lane)) {
          const answer = await stow(node.url, headers, slice).catch(() => undefined)
          if (answer?.ok) kept.push(createHash('sha256').update(slice).digest('hex'))
        }
      }),
    )
    await sleep(Math.random() * 400)
    await node.kill()
    await sending
    node = await startNode(place)
    const there = await digestsIn(place)
    expect(there).toEqual(expect.arrayContaining(kept))
    expect(filesIn(place.folder)).toEqual({ blobs: there, drafts: [] })
  }
}, 600_000)
