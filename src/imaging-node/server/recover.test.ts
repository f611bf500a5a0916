import { expect, test } from 'vitest'
import { keepDraft } from './ingest.ts'
import { type Written, writeTogether } from './keeper.ts'
import { recover } from './recover.ts'
import { anImagingNode, aSlice, aToken } from './testing.ts'

async function* once(bytes: Uint8Array) {
  yield bytes
}

test('a start after a fall waits for what the dead process still has under way in the database', async () => {
  const { node, owner, ask } = await anImagingNode()
  const client = { id: (await aToken(node, ['stow'])).id, ops: ['stow'] as const }
  const sending = { client, study: undefined, told: new Set<string>() }
  const written = await node.blobs.receive(once(aSlice()), 10_000)
  // The process dies before it can clear its draft away, and its statement goes on.
  const draft = { ...written, done: () => written.file.close() }
  const recovering = await owner.transaction().execute(async (tx) => {
    const keep: typeof node.keep = async (entry) => {
      const { rows } = await writeTogether([entry], node.deps.now()).execute(tx)
      return rows[0] as Written
    }
    await keepDraft({ ...node, keep }, draft, sending)
    let over = false
    const promise = recover(node).then((count) => {
      over = true
      return count
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(over).toBe(false)
    return { promise }
  })
  expect(await recovering.promise).toBe(1)
  const back = await ask('studies/1.2.3/series/1.2.3.1/instances/1.2.3.1.1')
  expect(back.statusCode).toBe(200)
})

test('what was on disk and in no row goes', async () => {
  const { node } = await anImagingNode()
  const written = await node.blobs.receive(once(aSlice()), 10_000)
  await written.keep()
  await written.file.close()
  expect(await recover(node)).toBe(1)
  expect(await node.blobs.open(written.digest, written.size)).toBe(undefined)
  expect(await recover(node)).toBe(0)
})
