import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sendBatch, sync } from '#imaging-node/model/hub-calls.ts'
import { lookUp, lookUpMany } from '../model/contract.ts'
import { aRow, SOMEBODY, TREATMENT } from '../model/testing.ts'
import { listNodeStates } from './nodes.store.ts'
import { beginEpoch, mergePeople, moveToEpoch } from './persons.ts'
import { aHub } from './testing.ts'

const OTHER = '10000000000000000708463999'

test('duplicate / out-of-order / missing batch: the same answer again, a gap with its number, lower revisions and conflicts told', async () => {
  const world = await aHub()
  const node = await world.aListedNode('sanming')
  const first = { seq: 1, rows: [aRow(), aRow({ studyUid: '1.2.4' })] }
  const answer = await node(sendBatch, first)
  expect(answer).toEqual({
    outcome: 'applied',
    seq: 1,
    added: 2,
    revised: 0,
    ignored: 0,
    conflicts: [],
  })
  expect(await node(sendBatch, first)).toEqual(answer)
  expect(await node(sendBatch, { seq: 3, rows: [aRow({ studyUid: '1.2.5' })] })).toEqual({
    ...{ outcome: 'gap', expected: 2 },
  })
  expect(await node(sendBatch, { seq: 1, rows: [aRow()] })).toEqual({
    outcome: 'differs',
    expected: 2,
  })
  const second = await node(sendBatch, {
    seq: 2,
    rows: [
      aRow({ rev: 3, manifest: 'cd'.repeat(32) }),
      aRow({ rev: 2, manifest: 'cd'.repeat(32) }),
      aRow({ studyUid: '1.2.4', manifest: 'cd'.repeat(32) }),
    ],
  })
  expect(second).toMatchObject({
    revised: 1,
    ignored: 1,
    conflicts: [{ studyUid: '1.2.4', rev: 1 }],
  })
  const third = { seq: 3, rows: [aRow({ studyUid: '1.2.6' }), aRow({ studyUid: '1.2.6', rev: 2 })] }
  expect(await node(sendBatch, third)).toMatchObject({ added: 1, revised: 1, ignored: 0 })
  const { rows } = await sql<{ count: string; codes: string }>`select count(*),
    string_agg(encode(code, 'escape'), '') as codes from imaging_hub.study`.execute(world.owner)
  expect(rows[0]?.count).toBe('3')
  expect(rows[0]?.codes).not.toContain(SOMEBODY)

  // What the operator sees of it: how much waits, and how far it came.
  const state = async (said: object) => {
    await node(sync, { at: world.clock.now(), after: 0, waiting: 12, answerMs: 5, ...said })
    return world.act((tx) => listNodeStates(tx, world.clock.now()))
  }
  const line = { node: 'sanming', waiting: 12, batch: 3 }
  expect(await state({})).toMatchObject([{ ...line, health: 'online', downSince: null }])
  const since = world.clock.now()
  expect(await state({ storeDown: true })).toMatchObject([{ health: 'down', downSince: since }])
  world.clock.advance(1)
  expect(await state({ storeDown: true })).toMatchObject([{ health: 'down', downSince: since }])
  expect(await state({ storeDown: false })).toMatchObject([{ ...line, health: 'online' }])
})

test('code collision (same minute): two rows, one code, flagged; parts that become known are no new row', async () => {
  const world = await aHub()
  const node = await world.aListedNode('sanming')
  const doctor = await world.aMember()
  await node(sendBatch, { seq: 1, rows: [aRow(), aRow({ studyUid: '1.2.4' })] })
  const found = await doctor(lookUp, TREATMENT)
  expect(found.studies.map(({ studyUid, sharesCode }) => [studyUid, sharesCode])).toEqual([
    ['1.2.3', true],
    ['1.2.4', true],
  ])
  const { code } = aRow()
  const corrected = aRow({ rev: 2, code: code.replace('-000000000-', '-0000000CT-') })
  await node(sendBatch, { seq: 2, rows: [corrected] })
  const later = await doctor(lookUp, TREATMENT)
  expect(later.studies).toHaveLength(2)
  expect(later.studies.some(({ sharesCode }) => sharesCode)).toBe(false)
})

test('study deleted by law/patient: a tombstone with its reason, told to the treating side', async () => {
  const world = await aHub()
  const node = await world.aListedNode('sanming')
  const doctor = await world.aMember()
  await node(sendBatch, { seq: 1, rows: [aRow()] })
  await node(sendBatch, { seq: 2, rows: [aRow({ rev: 2, state: 'withdrawn', reason: 'law' })] })
  const found = await doctor(lookUp, TREATMENT)
  expect(found.studies).toMatchObject([{ state: 'withdrawn', withdrawnBecause: 'law', ops: [] }])
  // A social worker hears nothing of it.
  const ward = { ...TREATMENT, purpose: 'CAREMGT' as const }
  const worker = { ...ward, practitioner: { id: 'sw-1', role: 'social-worker' as const } }
  expect((await doctor(lookUp, worker)).studies).toEqual([])
})

test('person code merged/split: old and new code find everything; a new key for persons changes nothing', async () => {
  const world = await aHub()
  const node = await world.aListedNode('sanming')
  const doctor = await world.aMember()
  await node(sendBatch, { seq: 1, rows: [aRow(), aRow({ studyUid: '1.9', person: OTHER })] })
  const other = { ...TREATMENT, person: { ...TREATMENT.person, code: OTHER } }
  const uids = async (asked = TREATMENT) =>
    (await doctor(lookUp, asked)).studies.map(({ studyUid }) => studyUid).sort()
  expect([await uids(), await uids(other)]).toEqual([['1.2.3'], ['1.9']])
  await world.act((tx) => mergePeople(world.hub, tx, OTHER, SOMEBODY))
  expect([await uids(), await uids(other)]).toEqual([
    ['1.2.3', '1.9'],
    ['1.2.3', '1.9'],
  ])

  await world.act(beginEpoch)
  expect([await uids(), await uids(other)]).toEqual([
    ['1.2.3', '1.9'],
    ['1.2.3', '1.9'],
  ])
  await node(sendBatch, { seq: 2, rows: [aRow({ studyUid: '1.8' })] })
  while ((await world.act((tx) => moveToEpoch(world.hub, tx, 1))) > 0);
  await node(sendBatch, { seq: 3, rows: [aRow({ studyUid: '1.7', person: OTHER })] })
  const all = ['1.2.3', '1.7', '1.8', '1.9']
  expect([await uids(), await uids(other)]).toEqual([all, all])
  const { rows } = await sql<{ deed: string }>`select distinct action as deed from audit.entry
    where action like 'imaging-hub.merge%' order by 1`.execute(world.owner)
  expect(rows.map(({ deed }) => deed)).toEqual(['imaging-hub.merge-from', 'imaging-hub.merge-to'])
})

test('a ward list: many patients at once, each as if asked for alone, in the order of the list', async () => {
  const world = await aHub()
  const node = await world.aListedNode('sanming')
  const doctor = await world.aMember()
  await node(sendBatch, { seq: 1, rows: [aRow(), aRow({ studyUid: '1.9', person: OTHER })] })
  const { purpose, practitioner, person, encounter } = TREATMENT
  const nobody = { code: '9'.repeat(26), proof: 'register' as const }
  const found = await doctor(lookUpMany, {
    ...{ purpose, practitioner },
    people: [
      { person: nobody, encounter },
      { person, encounter },
      { person: { ...person, code: OTHER }, encounter: null },
    ],
  })
  expect(found.people.map(({ studies, refused }) => [studies.length, refused])).toEqual([
    [0, null],
    [1, null],
    [0, 'no-encounter'],
  ])
  expect(found.nodes).toMatchObject([{ node: 'sanming', health: 'unknown' }])
})

test('a signature is over who, where and what: anything else is refused', async () => {
  const world = await aHub()
  await world.aListedNode('sanming')
  const doctor = await world.aMember()
  await expect(doctor(lookUp, TREATMENT)).resolves.toBeTruthy()
  const stranger = await world.aMember('121000004000000003')
  world.clock.advance(0)
  await sql`update imaging_hub.member set keys = array['${sql.raw('A'.repeat(43))}']
    where org = '121000004000000003'`.execute(world.owner)
  await expect(stranger(lookUp, TREATMENT)).rejects.toMatchObject({ code: 'not-signed' })
  await expect(doctor(sendBatch, { seq: 1, rows: [aRow()] })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const bare = await world.app.inject({ method: 'POST', url: lookUp.path, payload: TREATMENT })
  expect(bare.statusCode).toBe(401)
})

test('everything about a patient is kept by the hashed person, first in every key', async () => {
  const { owner } = await aHub()
  const { rows } = await sql<{ key: string; columns: string[]; persons: boolean }>`
    select c.relname || '.' || i.relname as key,
      array(select a.attname::text from unnest(x.indkey) with ordinality k(n, at)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n order by k.at) as columns,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'pid') as persons
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    where c.relnamespace = 'imaging_hub'::regnamespace and x.indisunique order by 1`.execute(owner)
  const small = ['batch', 'bulletin', 'epoch', 'member', 'node', 'reconciliation', 'signing_key']
  const wrong = rows.filter(({ key, columns, persons }) =>
    persons ? columns[0] !== 'pid' : !small.includes(key.split('.')[0] ?? ''),
  )
  expect(wrong).toEqual([])
  // Planted: the same question finds a key that begins with something else.
  expect(rows.filter(({ columns }) => columns[0] === 'name')).toHaveLength(1)
})

test('a look-up goes by the key, whatever the size of the index: types agree with those of the columns', async () => {
  const { owner } = await aHub()
  const { rows } = await sql<Record<string, string>>`set enable_seqscan = off;
    explain select rev from imaging_hub.study where pid = any('{00000000-0000-8000-8000-000000000000}'::uuid[])`.execute(
    owner,
  )
  expect(JSON.stringify(rows)).toMatch(/Index Cond: \(pid = ANY/)
})
