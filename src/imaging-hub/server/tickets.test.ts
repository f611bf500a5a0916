import { expect, test } from 'vitest'
import { syncWithHub } from '#imaging-node/server/index.ts'
import { openDoor } from '#imaging-node/server/testing.ts'
import { lookUp } from '../model/contract.ts'
import { TREATMENT } from '../model/testing.ts'
import { aRequester } from './testing.ts'
import {
  anOpenSession,
  aTicket,
  aWorld,
  deeds,
  EVERYTHING,
  PICTURE,
  tick,
  uid,
} from './world/testing.ts'

test('ticket replayed: second redeem 409, both parties audited, alarm', async () => {
  const world = await aWorld()
  const found = await world.doctor(lookUp, TREATMENT)
  expect(found.studies.map(({ studyUid, ops }) => [studyUid, ops])).toEqual([
    ['1.2.3', EVERYTHING],
    ['1.2.4', EVERYTHING],
  ])
  const session = await anOpenSession(world)
  expect(session.status).toBe(200)
  expect((await session.ask(PICTURE)).statusCode).toBe(200)
  for (let times = 0; times < 3; times++)
    expect(await world.requester.redeem(world.node, session.ticket?.ticket ?? '')).toMatchObject({
      ...{ status: 409, code: 'ticket-used' },
    })
  const said = await deeds(world.node.owner, 'imaging-node.ticket-re%')
  expect(
    said
      .map(({ action }) => action.slice(13))
      .slice(0, 2)
      .sort(),
  ).toEqual([...['ticket-refused', 'ticket-replayed']])
  expect(world.node.said.join()).toContain('imaging-ticket-replayed')
})

test('ticket stolen: useless without the bound key; a proof serves one request', async () => {
  const world = await aWorld()
  const { tickets } = await aTicket(world)
  const thief = aRequester(world.node.clock)
  const ticket = tickets[0]?.ticket ?? ''
  expect(await thief.redeem(world.node, ticket)).toMatchObject({
    status: 403,
    code: 'key-not-bound',
  })
  const { session } = await world.requester.redeem(world.node, ticket)
  expect((await thief.asker(world.node, session)(PICTURE)).statusCode).toBe(401)
  const { app, node } = world.node
  const url = `/dicom-web/${PICTURE}`
  const ask = (dpop: string) =>
    app.inject({ url, headers: { authorization: `DPoP ${session}`, dpop } })
  const proof = world.requester.prove('GET', `${node.publicUrl}${url}`, session)
  expect((await ask(proof)).statusCode).toBe(200)
  expect((await ask(proof)).json()).toMatchObject({ code: 'proof-used' })
  const elsewhere = world.requester.prove('GET', `${node.publicUrl}/other`, session)
  expect((await ask(elsewhere)).json()).toMatchObject({ code: 'proof-wrong' })
  const [head, body] = ticket.split('.')
  const forged = JSON.parse(Buffer.from(body ?? '', 'base64url').toString())
  forged.studies = ['1.2.9']
  const text = Buffer.from(JSON.stringify(forged)).toString('base64url')
  const bent = `${head}.${text}.${ticket.split('.')[2]}`
  expect(await world.requester.redeem(world.node, bent)).toMatchObject({
    code: 'ticket-not-trusted',
  })
})

test('ticket for other study / node: 403 with reason code, and not a word whether there is such a study', async () => {
  const world = await aWorld()
  const { ask, session } = await anOpenSession(world)
  const answers = await Promise.all(
    ['1.2.4', '1.2.9', '1.2.99'].map((study) => ask(`studies/${study}/metadata`)),
  )
  expect(answers.map((one) => [one.statusCode, one.json().code])).toEqual(
    Array(3).fill([403, 'not-in-session']),
  )
  const search = await ask('studies')
  expect(search.json()).toHaveLength(1)
  expect(search.headers['x-total-count']).toBe('1')
  expect((await ask('/changes')).statusCode).toBe(403)

  const other = { ...world.node, node: { ...world.node.node, name: 'xiongan' } }
  const elsewhere = await aTicket(world, {}, '1.2.4')
  const door = { node: other.node, app: openDoor(other.node) }
  expect(await world.requester.redeem(door, elsewhere.tickets[0]?.ticket ?? '')).toMatchObject({
    ...{ status: 403, code: 'ticket-for-other-node' },
  })
  // Not this patient's, not there at all: the hub gives the same reason.
  const none = await aTicket(world, { studies: [uid('1.2.9'), uid('1.2.99')] })
  expect(none.refused.map(({ reason }) => reason)).toEqual(['not-available', 'not-available'])
  expect(none.tickets).toEqual([])
  // Descriptions only: pictures are refused.
  const meta = await aTicket(world, { ops: ['meta'] })
  const narrow = await world.requester.redeem(world.node, meta.tickets[0]?.ticket ?? '')
  const look = world.requester.asker(world.node, narrow.session)
  expect((await look('studies/1.2.3/metadata')).statusCode).toBe(200)
  expect((await look(PICTURE)).json()).toMatchObject({ code: 'session-too-narrow' })
  expect(session).toMatch(/^rqs_/)
})

test('clock skew: ±30 s tolerated, expired is expired; more than five minutes and the node counts as degraded', async () => {
  const world = await aWorld()
  const late = (await aTicket(world)).tickets[0]?.ticket ?? ''
  const later = (await aTicket(world)).tickets[0]?.ticket ?? ''
  world.node.clock.advance(2.4)
  expect((await world.requester.redeem(world.node, late)).status).toBe(200)
  world.node.clock.advance(0.2)
  expect(await world.requester.redeem(world.node, later)).toMatchObject({ code: 'ticket-expired' })
  world.node.clock.advance(-3.4)
  const fresh = (await aTicket(world)).tickets[0]?.ticket ?? ''
  expect(await world.requester.redeem(world.node, fresh)).toMatchObject({ code: 'ticket-early' })
  world.node.clock.advance(-5)
  await syncWithHub(world.node.node)
  expect((await world.doctor(lookUp, TREATMENT)).nodes).toMatchObject([{ health: 'degraded' }])
})

test('a session goes on by a new ticket, ends by itself, by its owner, and with a share', async () => {
  const world = await aWorld()
  const session = await anOpenSession(world)
  tick(world.hub, world.node, 20)
  await syncWithHub(world.node.node)
  const { tickets } = await aTicket(world)
  const on = await world.requester.redeem(world.node, tickets[0]?.ticket ?? '', session.session)
  expect(on).toMatchObject({ status: 200, session: session.session })
  tick(world.hub, world.node, 20)
  await syncWithHub(world.node.node)
  expect((await session.ask(PICTURE)).statusCode).toBe(200)
  expect((await session.ask('/sessions/mine', 'DELETE')).statusCode).toBe(204)
  expect((await session.ask(PICTURE)).json()).toMatchObject({ code: 'session-ended' })

  const until = world.hub.clock.now().replace('42:', '45:')
  const share = await aTicket(world, { until })
  const opened = await world.requester.redeem(world.node, share.tickets[0]?.ticket ?? '')
  expect(opened.expiresAt).toBe(until)
  const ask = world.requester.asker(world.node, opened.session)
  expect((await ask(PICTURE)).statusCode).toBe(200)
  tick(world.hub, world.node, 4)
  expect((await ask(PICTURE)).json()).toMatchObject({ code: 'session-expired' })
})
