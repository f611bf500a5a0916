import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aDicomFile } from '#dicom/model/testing.ts'
import type { Db } from '#platform/server/db.ts'
import { aBody, anImagingNode, aSlice, BOUNDARY } from './testing.ts'

const type = `multipart/related; type="application/dicom"; boundary=${BOUNDARY}`
const reasons = (body: string, sequence: string) =>
  (JSON.parse(body)[sequence]?.Value ?? []).map((item: Record<string, { Value: unknown[] }>) => [
    item['00081155']?.Value[0],
    item['00081197']?.Value[0],
    item['00000902']?.Value[0],
  ])

/** The hashes of all files that lie in the store. */
function blobsIn(folder: string) {
  return readdirSync(join(folder, 'blobs'), { recursive: true })
    .map((name) => String(name).split('/').at(-1) ?? '')
    .filter((name) => name.length === 64)
    .sort()
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('the same instance again gets the same answer, and is there once', async () => {
  const { ask, folder } = await anImagingNode()
  const slice = aSlice()
  const first = await ask.stow(slice)
  expect(first.statusCode).toBe(200)
  expect(JSON.parse(first.body)['00081199'].Value[0]['00081190'].Value).toEqual([
    'http://node.test/dicom-web/studies/1.2.3/series/1.2.3.1/instances/1.2.3.1.1',
  ])
  const again = await ask.stow(slice, slice)
  expect(again.statusCode).toBe(200)
  expect((await ask.stow(slice)).body).toBe(first.body)
  expect(blobsIn(folder)).toEqual([sha256(slice)])
  expect(readdirSync(join(folder, 'drafts'))).toEqual([])
})

test('another picture under the same UID is refused, kept aside and told; the first one stays', async () => {
  const { ask, folder } = await anImagingNode()
  const [first, other] = [aSlice({ shade: 1 }), aSlice({ shade: 2 })]
  await ask.stow(first)
  const refused = await ask.stow(other)
  expect(refused.statusCode).toBe(409)
  expect(reasons(refused.body, '00081198')).toEqual([['1.2.3.1.1', 0x0111, 'uid-conflict']])
  const address = 'studies/1.2.3/series/1.2.3.1/instances/1.2.3.1.1'
  const kept = await ask(address, { accept: 'application/dicom' })
  expect(kept.rawPayload.equals(first)).toBe(true)
  expect(blobsIn(folder)).toEqual([sha256(first), sha256(other)].sort())
  const { changes } = (await ask('/changes')).json()
  expect(changes.map((one: { kind: string }) => one.kind)).toEqual(['grew', 'conflict'])
  // Also under the same UID in another study, of which then nothing remains.
  const strayed = await ask.stow(aSlice({ study: '9.9', sop: '1.2.3.1.1' }))
  expect(strayed.statusCode).toBe(409)
  expect((await ask('studies?StudyInstanceUID=9.9')).json()).toEqual([])
})

test('of several parts each gets its own answer: what is broken is named with its reason', async () => {
  const { ask } = await anImagingNode()
  const whole = aSlice()
  const parts = [
    whole,
    Buffer.from('not a picture'),
    aSlice({ number: 2 }).subarray(0, 900),
    aSlice({ number: 3, more: { '00080018': ['UI', '1.2.x'] } }),
    aDicomFile({
      elements: { '00080018': ['UI', '1.2.9'] },
      meta: { '00020010': ['UI', '1.2.9'] },
    }),
    aSlice({ number: 4, pixels: new Uint8Array(8) }).subarray(0, -4),
  ]
  const answer = await ask.stow(...parts)
  expect(answer.statusCode).toBe(202)
  expect(JSON.parse(answer.body)['00081199'].Value).toHaveLength(1)
  expect(reasons(answer.body, '0008119A').map((reason: unknown[]) => reason.slice(1))).toEqual([
    [0xc000, 'not-dicom'],
    [0xc000, 'truncated'],
    [0xc000, 'bad-uid'],
    [0xc122, 'unknown-transfer-syntax'],
    [0xc000, 'truncated'],
  ])
})

test('what belongs to another study than the address says is refused', async () => {
  const { ask } = await anImagingNode()
  const answer = await ask.post('studies/7.7', aBody([aSlice()]), { 'content-type': type })
  expect(answer.statusCode).toBe(409)
  expect(reasons(answer.body, '00081198')).toEqual([['1.2.3.1.1', 0xa900, 'other-study']])
  expect((await ask('studies')).json()).toEqual([])
})

test('a body that ends too early: what was whole is kept, the rest is named', async () => {
  const { ask } = await anImagingNode()
  const body = aBody([aSlice(), aSlice({ number: 2 })], '')
  const answer = await ask.post('studies', body.subarray(0, -100), { 'content-type': type })
  expect(answer.statusCode).toBe(202)
  expect(reasons(answer.body, '0008119A')).toEqual([[undefined, 0xc000, 'cut-off']])
  expect((await ask('instances')).json()).toHaveLength(1)
})

test('limits: an instance that is too large is refused, and the next one is taken', async () => {
  const { ask, folder } = await anImagingNode({ instance: 4000 })
  const answer = await ask.stow(aSlice({ side: 64 }), aSlice({ number: 2 }))
  expect(answer.statusCode).toBe(202)
  expect(reasons(answer.body, '0008119A')).toEqual([[undefined, 0xa700, 'too-large']])
  expect(blobsIn(folder)).toHaveLength(1)
  expect((await ask.post('studies', '', { 'content-type': 'multipart/related' })).statusCode).toBe(
    400,
  )
  expect((await ask.post('studies', '{}', { 'content-type': 'application/json' })).statusCode).toBe(
    400,
  )
})

test('a disk without room says so before anything is taken', async () => {
  const { ask, folder } = await anImagingNode({ reserve: Number.MAX_SAFE_INTEGER })
  const answer = await ask.stow(aSlice())
  expect([answer.statusCode, answer.json().code]).toEqual([507, 'disk-full'])
  expect(blobsIn(folder)).toEqual([])
})

test('in whatever order, pieces and repetitions instances arrive, the store is the same', async () => {
  const slices = [1, 2, 3, 4, 5, 6].map((number) =>
    aSlice({
      ...{ number, series: number % 2 ? '1.2.3.1' : '1.2.3.2' },
      name: number === 4 ? 'Wang^Xiao Dong' : 'Wang^Xiaodong=王^小东',
      more: { '00080060': ['CS', number % 2 ? 'CT' : 'SR'], '00081030': ['LO', `头颅 ${number}`] },
    }),
  )
  const expected = await fill(slices.map((slice) => [slice]))
  const requests = fc
    .tuple(
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
      fc.array(fc.nat(5), { maxLength: 4 }),
      fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }),
    )
    .map(([order, again, cuts]) => {
      const groups: number[][] = [[]]
      for (const [at, index] of [...order, ...again].entries()) {
        if (cuts[at] === 0) groups.push([])
        groups.at(-1)?.push(index)
      }
      return groups.filter((group) => group.length > 0)
    })
  await fc.assert(
    fc.asyncProperty(requests, fc.boolean(), async (groups, atOnce) => {
      const sent = groups.map((group) => group.map((index) => slices[index] as Uint8Array))
      expect(await fill(sent, atOnce)).toEqual(expected)
    }),
    { numRuns: Number(process.env.PROOF_ROUNDS ?? 4) },
  )
}, 120_000)

/** Sends to a new node, and tells everything that is there afterwards but times and ids. */
async function fill(requests: readonly (readonly Uint8Array[])[], atOnce = false) {
  const { ask, owner, folder } = await anImagingNode()
  const send = async (slices: readonly Uint8Array[]) =>
    expect((await ask.stow(...slices)).statusCode).toBe(200)
  if (atOnce) await Promise.all(requests.map(send))
  else for (const slices of requests) await send(slices)
  return { blobs: blobsIn(folder), rows: await rowsOf(owner) }
}

async function rowsOf(owner: Db) {
  const { rows } = await sql`select
    (select jsonb_agg(to_jsonb(s) - '{id,first_at,arrived_at}'::text[]) from imaging_node.study s) as studies,
    (select jsonb_agg(to_jsonb(e) - '{id,study_id}'::text[] order by series_uid)
      from imaging_node.series e) as series,
    (select jsonb_agg(to_jsonb(i) - '{id,study_id,series_id,client_id,kept_at}'::text[] order by sop_uid)
      from imaging_node.instance i) as instances,
    (select jsonb_agg(token order by token) from imaging_node.name_token) as tokens`.execute(owner)
  return rows
}
