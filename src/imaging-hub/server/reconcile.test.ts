import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { compareBuckets, reconcileDays, sendBatch } from '#imaging-node/model/hub-calls.ts'
import type { IndexRow } from '#imaging-node/model/index-row.ts'
import {
  queueAnnouncements,
  reconcile,
  sealSettled,
  sendAnnouncements,
} from '#imaging-node/server/index.ts'
import { lookUp } from '../model/contract.ts'
import { aRow, SOMEBODY, TREATMENT } from '../model/testing.ts'
import { listWaitingRepairs, settleRepair } from './reconcile.ts'
import { aHub, aMemberNode, aSliceOf } from './testing.ts'

test('drift index↔node: only differing buckets are descended into; a small repair is done, a large one waits for a person', async () => {
  const world = await aHub()
  const call = await world.aListedNode('sanming')
  const rows = Array.from({ length: 400 }, (_, at) => {
    const day = String((at % 25) + 1).padStart(2, '0')
    return aRow({ studyUid: `1.2.${at}`, minute: `202${at % 3}03${day}1015` })
  })
  await call(sendBatch, { seq: 1, rows })

  // Within the limit: one is missing, one was changed, one is not the node's.
  await sql`delete from imaging_hub.study where study_uid = '1.2.7'`.execute(world.owner)
  await sql`update imaging_hub.study set print = 1 where study_uid = '1.2.8'`.execute(world.owner)
  const kept = rows.filter(({ studyUid }) => studyUid !== '1.2.9')
  expect(await repair(call, kept)).toMatchObject({
    ...{ state: 'applied', plan: { add: 1, revise: 1, retire: 1, rows: 399 } },
  })
  expect(await repair(call, kept)).toBeUndefined()
  const doctor = await world.aMember()
  const found = await doctor(lookUp, TREATMENT)
  expect(found.studies.find(({ studyUid }) => studyUid === '1.2.9')).toMatchObject({
    ...{ state: 'withdrawn', withdrawnBecause: 'missing' },
  })

  // The node came back empty: nothing is taken out of the index until somebody has said so.
  const empty = await repair(call, [])
  expect(empty).toMatchObject({ state: 'waiting', plan: { add: 0, retire: 399 } })
  expect(await world.act(listWaitingRepairs)).toMatchObject([{ name: 'sanming' }])
  const { studies } = await doctor(lookUp, TREATMENT)
  expect(studies.filter(({ state }) => state === 'sealed')).toHaveLength(399)
  const run = empty?.run ?? ''
  await world.act((tx) => settleRepair(world.hub, tx, { run, by: '王主任', apply: true }))
  const after = await doctor(lookUp, TREATMENT)
  expect(after.studies.filter(({ state }) => state === 'sealed')).toHaveLength(0)

  // What is there again is told again, and counts although its number is no higher.
  expect(await call(sendBatch, { seq: 2, rows: kept })).toMatchObject({ revised: 399 })
  expect(await repair(call, kept)).toBeUndefined()
})

test('index and node from backups find each other again: numbers, rows, and whose a study is', async () => {
  const world = await aHub()
  const { node, ask, clock } = await aMemberNode(world)
  const doctor = await world.aMember()
  const keep = async (...files: Uint8Array[]) => {
    await ask.stow(...files)
    clock.advance(2)
    world.clock.advance(2)
    await sealSettled(node)
    await queueAnnouncements(node)
    await sendAnnouncements(node)
  }
  await keep(aSliceOf(SOMEBODY, '1.2.3', 5))
  expect(await reconcile(node)).toBeUndefined()

  // The hub forgets all it was told.
  await sql`delete from imaging_hub.study`.execute(world.owner)
  await sql`delete from imaging_hub.batch`.execute(world.owner)
  await sql`update imaging_hub.node set batch = 0`.execute(world.owner)
  await keep(aSliceOf(SOMEBODY, '1.2.4', 5))
  const asked = async () =>
    (await doctor(lookUp, TREATMENT)).studies.map(({ studyUid }) => studyUid).sort()
  expect(await asked()).toEqual(['1.2.4'])
  const plan = await reconcile(node)
  expect(plan).toMatchObject({ state: 'waiting', plan: { add: 1, retire: 0, rows: 1 } })
  const run = plan?.run ?? ''
  await world.act((tx) => settleRepair(world.hub, tx, { run, by: '王主任', apply: true }))
  expect(await asked()).toEqual(['1.2.3', '1.2.4'])
  expect(await reconcile(node)).toBeUndefined()

  // Another instance says that the study is somebody else's (the least one describes it).
  const other = '10000000000000000708463999'
  await keep(aSliceOf(other, '1.2.4', 1))
  expect(await asked()).toEqual(['1.2.3'])
  const elsewhere = { ...TREATMENT, person: { ...TREATMENT.person, code: other } }
  expect((await doctor(lookUp, elsewhere)).studies).toMatchObject([{ studyUid: '1.2.4' }])
  expect(await reconcile(node)).toBeUndefined()
})

type Call = Awaited<ReturnType<Awaited<ReturnType<typeof aHub>>['aListedNode']>>

/** What a node does that has just these rows. */
async function repair(call: Call, rows: readonly IndexRow[]) {
  const { rowPrint } = await import('#imaging-node/server/index.ts')
  const dayOf = ({ code }: IndexRow) => code.slice(27, 35)
  const asked: string[] = []
  const differing = async (within: string, digits: number) => {
    asked.push(within)
    const groups = new Map<string, bigint[]>()
    for (const row of rows.filter((one) => dayOf(one).startsWith(within))) {
      const key = dayOf(row).slice(0, digits)
      groups.set(key, [...(groups.get(key) ?? []), BigInt.asUintN(64, BigInt(rowPrint(row)))])
    }
    const buckets = [...groups].map(([key, prints]) => ({
      ...{ key, count: prints.length },
      print: prints
        .reduce((sum, print) => sum ^ print, 0n)
        .toString(16)
        .padStart(16, '0'),
    }))
    return (await call(compareBuckets, { within, buckets })).differing
  }
  const days: string[] = []
  for (const year of await differing('', 4))
    for (const month of await differing(year, 6)) days.push(...(await differing(month, 8)))
  if (days.length === 0) return undefined
  // Years that agree are not asked about again.
  expect(asked.length).toBeLessThanOrEqual(1 + 2 * 3)
  const some = rows.filter((row) => days.includes(dayOf(row)))
  return call(reconcileDays, { days, rows: some })
}
