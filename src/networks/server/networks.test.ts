import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openCase } from '#casework/model/contract.ts'
import { routes as casework, getCase } from '#casework/server/index.ts'
import { aCase } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { aFrontDoor, anActor, as, freshDatabase } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import type { NetworkId } from '../model/network.ts'
import { routes, supportOf } from './index.ts'
import { aNetwork, someNetwork } from './testing.ts'

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const { worker, lead, id } = await anInstitution(db)
  const ask = aFrontDoor(db, [...casework, ...routes])
  const patient = await aPatient(db, worker)
  const file = await aCase(db, worker, patient.id)
  const colleague = anActor({ institutionId: id })
  return { db, owner, ask, worker, lead, colleague, patient, file, caseId: file.id }
}

function drawn(page: { networkId: NetworkId | null }) {
  return page.networkId as NetworkId
}

test('the first drawing begins the network, the river tells of it, and the next adds a version', async () => {
  const { ask, worker, caseId } = await aHouse()
  expect(await ask(worker, contract.readNetwork, { caseId })).toMatchObject({
    ...{ version: 0, network: null, isTeam: true },
  })

  const network = someNetwork()
  const first = await ask(worker, contract.beginNetwork, { caseId, network })
  expect(first).toMatchObject({ status: 200, version: 1, network })
  expect(first.support).toEqual({ known: 1, supporting: 1 })
  const page = await ask(worker, openCase, { caseId })
  expect(page.river[0]).toMatchObject({ deed: 'networks.draw', ref: first.networkId })

  const networkId = drawn(first)
  const change = { caseId, networkId, network: someNetwork({ ties: [] }), version: 1 }
  expect(await ask(worker, contract.drawNetwork, change)).toMatchObject({
    ...{ status: 200, version: 2, support: { known: 1, supporting: 0 } },
  })
  const { versions } = await ask(worker, contract.listVersions, { caseId, networkId })
  expect(versions.map(({ n, network: { ties } }) => [n, ties.length])).toEqual([
    [2, 0],
    [1, 1],
  ])
})

test('of two who draw at the same moment, the second is told, and nothing is lost', async () => {
  const { db, ask, worker, file, caseId } = await aHouse()
  const { networkId } = await aNetwork(db, worker, file)
  const change = { caseId, networkId: networkId as NetworkId, version: 1 }

  const answers = await Promise.all(
    ['姨妈', '舅舅'].map((called) => {
      const [mother] = someNetwork().members
      const network = someNetwork({ members: mother ? [{ ...mother, called }] : [] })
      return ask(worker, contract.drawNetwork, { ...change, network })
    }),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
})

test('of two who begin at the same moment, one begins', async () => {
  const { ask, worker, caseId } = await aHouse()
  const given = { caseId, network: someNetwork() }

  const answers = await Promise.all([
    ask(worker, contract.beginNetwork, given),
    ask(worker, contract.beginNetwork, given),
  ])
  expect(answers.map(({ code }) => code).filter(Boolean)).toEqual(['network-exists'])
})

test('the head of the house learns two numbers and no name, and draws nothing', async () => {
  const { db, ask, worker, lead, file, caseId } = await aHouse()
  const { networkId } = await aNetwork(db, worker, file)

  const heads = await ask(lead, contract.readNetwork, { caseId })
  expect(heads).toMatchObject({
    isTeam: false,
    network: null,
    support: { known: 1, supporting: 1 },
  })
  expect(JSON.stringify(heads)).not.toContain('母亲')
  const change = { caseId, networkId: networkId as NetworkId, network: someNetwork(), version: 1 }
  for (const answer of [
    await ask(lead, contract.drawNetwork, change),
    await ask(lead, contract.listVersions, { caseId, networkId: networkId as NetworkId }),
  ])
    expect(answer).toMatchObject({ status: 403, code: 'team-only' })
})

test('with the first wall gone, the database still hides what is drawn, and keeps it from being changed', async () => {
  const { db, owner, worker, lead, colleague, file } = await aHouse()
  await aNetwork(db, worker, file)
  const elsewhere = anActor({ role: 'lead', institutionId: randomUUID() as never })

  async function seen(actor: typeof worker, table: string) {
    const { rows } = await as(db, actor, (tx) => sql`select from ${sql.raw(table)}`.execute(tx))
    return rows.length
  }
  expect(await seen(worker, 'networks.version')).toBe(1)
  expect(await seen(lead, 'networks.network')).toBe(1)
  for (const stranger of [lead, colleague, elsewhere])
    expect(await seen(stranger, 'networks.version')).toBe(0)
  const change = sql`update networks.version set network = '{}'`
  await expect(as(db, worker, (tx) => change.execute(tx))).rejects.toThrow('permission denied')
  await expect(change.execute(owner)).rejects.toThrow('is not changed')
})

test('an impossible family is refused with a code and the field', async () => {
  const { ask, worker, caseId } = await aHouse()
  const given = { caseId, network: someNetwork({ households: [['m1'], ['m1']] }) }

  expect(await ask(worker, contract.beginNetwork, given)).toMatchObject({
    ...{ status: 409, code: 'two-households', field: 'households' },
  })
})

test('a registered person is linked only where the worker may see the person', async () => {
  const { db, ask, worker, caseId } = await aHouse()
  const sister = await aPatient(db, worker, { name: '贺小满' })
  const { worker: other } = await anInstitution(db)
  const stranger = await aPatient(db, other)
  const [mother] = someNetwork().members
  const linked = (personId: typeof sister.id) =>
    someNetwork({ members: mother ? [{ ...mother, personId }] : [] })

  const network = linked(stranger.id)
  expect(await ask(worker, contract.beginNetwork, { caseId, network })).toMatchObject({
    ...{ status: 409, code: 'no-such-person' },
  })
  const fine = await ask(worker, contract.beginNetwork, { caseId, network: linked(sister.id) })
  expect(fine).toMatchObject({ status: 200 })
})

test('statistics get the numbers through the door', async () => {
  const { db, worker, file } = await aHouse()
  const support = () =>
    as(db, worker, async (tx) => supportOf(tx, await getCase(tx, worker, file.id)))

  expect(await support()).toBeUndefined()
  await aNetwork(db, worker, file)
  expect(await support()).toEqual({ known: 1, supporting: 1 })
})
