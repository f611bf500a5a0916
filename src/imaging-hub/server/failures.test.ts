import { sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  act,
  queueAnnouncements,
  sealSettled,
  sendAnnouncements,
  syncWithHub,
  tellGiven,
  withdrawStudy,
} from '#imaging-node/server/index.ts'
import {
  breakGlass,
  keepConsent,
  listAccesses,
  lookUp,
  reviewBreakGlass,
  sendReceipts,
  withdrawConsent,
} from '../model/contract.ts'
import { BY_PATIENT, SOMEBODY, TREATMENT } from '../model/testing.ts'
import { compareAudits } from './compare-audits.ts'
import { setMembership } from './directory.ts'
import { changeSigningKey } from './signing-keys.ts'
import { aSliceOf } from './testing.ts'
import {
  anOpenSession,
  aTicket,
  aWorld,
  deeds,
  glass,
  PICTURE,
  remembered,
  tell,
  tick,
} from './world/testing.ts'

test('node down: look-ups answer at once with since when and whom to call, and there is no ticket', async () => {
  const world = await aWorld()
  world.hub.clock.advance(3)
  const { studies, nodes } = await world.doctor(lookUp, TREATMENT)
  expect(studies).toHaveLength(2)
  expect(nodes).toMatchObject([{ health: 'down', phone: '0598-12345' }])
  expect(nodes[0]?.downSince).toBe(nodes[0]?.lastContactAt)
  expect(await aTicket(world)).toMatchObject({
    tickets: [],
    refused: [{ reason: 'node-down', phone: '0598-12345' }],
  })
})

test('hub down: running sessions go on, tickets that are out are redeemed, uploads queue on disk and catch up', async () => {
  const world = await aWorld()
  const session = await anOpenSession(world)
  const { tickets } = await aTicket(world, {}, '1.2.4')
  world.hub.wire.up = false
  await expect(syncWithHub(world.node.node)).rejects.toMatchObject({ code: 'hub-unreachable' })
  expect((await session.ask(PICTURE)).statusCode).toBe(200)
  expect((await world.requester.redeem(world.node, tickets[0]?.ticket ?? '')).status).toBe(200)
  for (const study of ['1.3.1', '1.3.2']) {
    await world.node.ask.stow(aSliceOf(SOMEBODY, study))
    tick(world.hub, world.node, 2)
    await sealSettled(world.node.node)
    await queueAnnouncements(world.node.node)
    await expect(sendAnnouncements(world.node.node)).rejects.toMatchObject({ status: 503 })
  }
  world.hub.wire.up = true
  await tell(world.node)
  expect((await world.doctor(lookUp, TREATMENT)).studies).toHaveLength(4)
})

test('member suspended: look-ups, tickets and the breaking of glass refused at once, sessions ended', async () => {
  const world = await aWorld()
  const session = await anOpenSession(world)
  const { tickets } = await aTicket(world, {}, '1.2.4')
  const { hub } = world
  await hub.act((tx) => setMembership(tx, { org: '121000004000000001' }, 'suspended', hub.hub.deps))
  const no = { code: 'member-not-active' }
  await expect(world.doctor(lookUp, TREATMENT)).rejects.toMatchObject(no)
  await expect(aTicket(world)).rejects.toMatchObject(no)
  await expect(world.doctor(breakGlass, glass(world))).rejects.toMatchObject(no)
  await syncWithHub(world.node.node)
  const opened = await world.requester.redeem(world.node, tickets[0]?.ticket ?? '')
  expect(opened).toMatchObject({ status: 403, code: 'ticket-taken-back' })
  const { rows } = await sql<{ why: string }>`select ended_because as why
    from imaging_node.session`.execute(world.node.owner)
  expect(rows).toEqual([{ why: 'member' }])
  expect(await remembered(world, session)).toBe(401)
})

test('consent withdrawn mid-session: the session ends with the next word from the hub', async () => {
  const world = await aWorld()
  const deny = { decision: 'deny' as const, from: '2026-01-01' as never }
  const permit = { decision: 'permit' as const, from: '2026-01-01' as never }
  const consent = await world.doctor(keepConsent, {
    ...BY_PATIENT,
    ...{ consent: null, provisions: [permit] },
  })
  await syncWithHub(world.node.node)
  const { tickets } = await aTicket(world)
  expect(tickets).toHaveLength(1)
  const session = await anOpenSession(world)
  await world.doctor(withdrawConsent, { ...BY_PATIENT, consent: consent.id })
  await world.doctor(keepConsent, { ...BY_PATIENT, consent: null, provisions: [deny] })
  const hidden = await world.doctor(lookUp, TREATMENT)
  expect(hidden).toMatchObject({ studies: [], withheld: 2 })
  expect((await aTicket(world)).refused).toMatchObject([{ reason: 'not-available' }])
  // A ticket from before opens nothing any more, once the node has heard.
  await syncWithHub(world.node.node)
  expect(await remembered(world, session)).toBe(401)
  const old = await world.requester.redeem(world.node, tickets[0]?.ticket ?? '')
  expect(old).toMatchObject({ code: 'ticket-taken-back' })

  const broken = await world.doctor(breakGlass, glass(world))
  expect(broken.reviewDueAt).toBe('2026-03-05T02:02:00.000Z')
  const more = { purpose: 'BTG', breakGlass: broken.breakGlass, encounter: null }
  const other = { ...more, practitioner: { id: 'dr-2', role: 'doctor' } }
  await expect(aTicket(world, other)).rejects.toMatchObject({ code: 'glass-not-broken' })
  const emergency = await aTicket(world, more)
  await syncWithHub(world.node.node)
  const opened = await world.requester.redeem(world.node, emergency.tickets[0]?.ticket ?? '')
  expect(opened.status).toBe(200)
  expect(await deeds(world.node.owner, '%glass-broken')).toHaveLength(2)
  const asked = { person: TREATMENT.person, breakGlass: broken.breakGlass, text: '已核对' }
  const review = { ...asked, outcome: 'justified' as const }
  await expect(
    world.doctor(reviewBreakGlass, { ...review, reviewer: 'dr-1' }),
  ).rejects.toMatchObject({ code: 'not-by-oneself' })
  await expect(
    world.doctor(reviewBreakGlass, { ...review, reviewer: 'officer' }),
  ).resolves.toBeTruthy()
})

test('hub key rotation/compromise: overlap, and then sessions of the lost key end', async () => {
  const world = await aWorld()
  const { hub } = world
  const before = await anOpenSession(world)
  await hub.act((tx) => changeSigningKey(hub.hub, tx))
  // The node knew the next key already: nothing was told to it by hand.
  const { tickets } = await aTicket(world)
  expect((await world.requester.redeem(world.node, tickets[0]?.ticket ?? '')).status).toBe(200)
  await syncWithHub(world.node.node)
  expect((await before.ask(PICTURE)).statusCode).toBe(200)
  const stolen = await aTicket(world)
  await hub.act((tx) => changeSigningKey(hub.hub, tx, { compromised: true }))
  await syncWithHub(world.node.node)
  expect(await world.requester.redeem(world.node, stolen.tickets[0]?.ticket ?? '')).toMatchObject({
    code: 'ticket-not-trusted',
  })
  const { rows } = await sql<{ why: string | null }>`select ended_because as why
    from imaging_node.session order by opened_at, id`.execute(world.node.owner)
  expect(rows.map(({ why }) => why)).toEqual([null, 'key'])
})

test('audit at source and recipient are held against tickets; the patient reads who looked', async () => {
  const world = await aWorld()
  const { hub, node, doctor } = world
  const seen = await anOpenSession(world)
  await seen.ask(PICTURE)
  const unseen = (await aTicket(world, {}, '1.2.4')).tickets[0]
  await tellGiven(node.node)
  const { jti = '', patient = '' } = seen.ticket ?? {}
  const at = hub.clock.now()
  const counts = { instances: 1, verified: 1, corrupt: 0 }
  await doctor(sendReceipts, {
    receipts: [
      { patient, ticket: jti, studyUid: '1.2.3', at, ...counts },
      { patient, ticket: unseen?.jti ?? '', studyUid: '1.2.4', at, ...counts, corrupt: 1 },
    ],
  })
  expect(await hub.act((tx) => compareAudits(hub.hub, tx))).toEqual({ corrupt: 1 })
  // Planted: pixels that no ticket opened.
  await sql`insert into imaging_hub.given values (${patient}, gen_random_uuid(), '1.2.3', 'pixels', 1,
    ${at})`.execute(hub.owner)
  tick(hub, node, 60 * 25)
  expect(await hub.act((tx) => compareAudits(hub.hub, tx))).toEqual({
    ...{ 'pixels-without-ticket': 1, 'ticket-without-pixels': 1 },
    ...{ 'source-only': 1, 'recipient-only': 1 },
  })
  const { accesses, total } = await doctor(listAccesses, { ...BY_PATIENT, limit: 10 })
  expect(total).toBe(2)
  expect(accesses.map(({ purpose, given, studies }) => [purpose, given, studies])).toEqual([
    ['TREAT', [], ['1.2.4']],
    ['TREAT', ['pixels'], ['1.2.3']],
  ])
})

test('pages of members ask across origins, others do not; a withdrawn study is there for nobody', async () => {
  const { hub, node, doctor } = await aWorld()
  const preflight = (origin: string) =>
    node.app.inject({
      ...{ method: 'OPTIONS', url: `/dicom-web/${PICTURE}` },
      headers: { origin, 'access-control-request-method': 'GET' },
    })
  const yes = await preflight('https://hospital.test')
  expect([yes.statusCode, yes.headers['access-control-allow-origin']]).toEqual([
    ...[204, 'https://hospital.test'],
  ])
  const no = await preflight('https://elsewhere.test')
  expect(no.headers['access-control-allow-origin']).toBeUndefined()

  await act(node.node, (tx) =>
    withdrawStudy(tx, { studyUid: '1.2.3', reason: 'patient' }, node.clock.now()),
  )
  expect((await node.ask('studies/1.2.3/metadata')).statusCode).toBe(404)
  expect((await node.ask('studies/1.2.3/manifest')).statusCode).toBe(404)
  expect((await node.ask('studies')).json()).toHaveLength(2)
  await tell(node)
  const { studies } = await doctor(lookUp, TREATMENT)
  expect(studies.map(({ state }) => state)).toEqual(['withdrawn', 'sealed'])
  expect(hub.said.join()).not.toContain(SOMEBODY)
})

test('manifest digest ≠ index: the node’s newer signed version follows, the old one stays addressable', async () => {
  const world = await aWorld()
  const session = await anOpenSession(world)
  const digestIn = async () => (await world.doctor(lookUp, TREATMENT)).studies.at(0)?.manifest
  const before = await digestIn()
  await world.node.ask.stow(aSliceOf(SOMEBODY, '1.2.3', 2))
  tick(world.hub, world.node, 2)
  await sealSettled(world.node.node)
  const newer = await session.ask('studies/1.2.3/manifest')
  expect([newer.headers['x-manifest-version'], newer.headers.etag]).not.toEqual([
    '1',
    `"${before}"`,
  ])
  expect((await session.ask('studies/1.2.3/manifests/1')).headers.etag).toBe(`"${before}"`)
  await tell(world.node)
  expect(`"${await digestIn()}"`).toBe(newer.headers.etag)
})
