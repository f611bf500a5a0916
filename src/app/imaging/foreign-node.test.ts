import { expect, test } from 'vitest'
import { aProduct, aVisit, seal } from '#imaging/server/testing.ts'
import { requestTickets } from '#imaging-hub/model/contract.ts'
import { SOMEBODY, TREATMENT } from '#imaging-hub/model/testing.ts'
import { aHub, aMemberNode, aRequester } from '#imaging-hub/server/testing.ts'
import {
  act,
  createFollower,
  createPacs,
  createPacsBlobStore,
  makeClient,
  sealSettled,
  syncWithHub,
} from '#imaging-node/server/index.ts'
import { aSlice } from '#imaging-node/server/testing.ts'
import { toInstant } from '#platform/model/time.ts'
import { testDeps } from '#platform/server/testing.ts'
import { readPacs } from '../node-arguments.ts'
import {
  anOrthanc,
  aStandIn,
  type Filed,
  type ForeignPacs,
  filed,
  findOrthanc,
} from './foreign/testing.ts'
import { aPlace, startNode } from './testing.ts'

const ORTHANC = findOrthanc() ? 'Orthanc' : 'Orthanc (skipped: it or its DICOMweb is not installed)'

/** 沈^云田, as a device wrote it that says that it writes Latin. */
const GBK = Buffer.from('5368656e5e59756e7469616e3dc9f25ed4c6ccef', 'hex')

const CT = [1, 2, 3].map((number) => filed('1.2.3', number))
const before = { '00080020': ['DA', '20240105'], '00080005': ['CS', 'ISO_IR 100'] } as const
const OLD = [
  filed('1.2.4', 1, { name: GBK, more: before }),
  filed('1.2.4', 2, { name: GBK, more: before }),
] as const
const SOMEBODY_ELSES = filed('4.5.6', 1, { person: '10000000000000000708463178' })
const LATE = [filed('1.2.5', 1), filed('1.2.5', 2)] as const

/** The proxy before a PACS, a hub, and the product of a hospital elsewhere. */
async function aWorld(pacs: ForeignPacs) {
  const hub = await aHub()
  const parts: { means?: Parameters<typeof createFollower>[1] } = {}
  const node = await aMemberNode(hub, 'sanming', ({ db, deps, log, folder }) => {
    const asked = createPacs(pacs, log)
    const blobs = createPacsBlobStore(folder, { db, deps, pacs: asked, cacheBytes: 1024 ** 3 })
    parts.means = { pacs: asked, blobs }
    return blobs
  })
  const { means } = parts
  if (!means) throw new Error('There is no store')
  const openFollower = () => createFollower(node.node, means)
  const member = await hub.aMember()
  const { product, doctor } = await aProduct({ call: member, node, clock: hub.clock })
  const { id: encounter } = await product.ok(doctor, 'encounters', aVisit('M1'))
  const lookUp = () => product.ok(doctor, 'look-ups', { encounter })
  const openings = async (studyUid: string) => {
    const { studies } = await lookUp()
    const known = studies.find((one: { studyUid: string }) => one.studyUid === studyUid)
    const manifest = known?.manifest ?? '0'.repeat(64)
    return product.post(doctor, 'openings', { encounter, node: 'sanming', studyUid, manifest })
  }
  const fileIn = (opening: string, { series, sop }: Filed) =>
    product.get(doctor, `openings/${opening}/files/${series}/${sop}`)
  return { hub, node, member, openFollower, product, doctor, lookUp, openings, fileIn }
}

test.skipIf(!findOrthanc())(
  `a foreign node is retrieved from through the hub: ${ORTHANC}`,
  async () => {
    await retrieve(await anOrthanc())
  },
  60_000,
)

test('a foreign node is retrieved from through the hub: the least that calls itself DICOMweb', async () => {
  await retrieve(await aStandIn())
})

test('npm run proxy follows a PACS by itself, and does not start with its password among the arguments', async () => {
  const [pacs, place] = [await aStandIn(), await aPlace()]
  await pacs.store(...CT)
  const withPassword = pacs.url.replace('//', '//name:password@')
  expect(() => readPacs(withPassword)).toThrow('PACS_AUTHORIZATION')
  const node = await startNode(place, {
    ...{ entry: 'imaging-proxy', args: ['--pacs', pacs.url] },
    env: { PACS_AUTHORIZATION: pacs.authorization },
  })
  const wish = { name: '测试', ops: ['qido'], days: 1 } as const
  const deps = testDeps({ now: () => toInstant(new Date()) })
  const { token } = await act({ db: place.owner }, (tx) => makeClient(tx, wish, deps))
  const headers = { authorization: `Bearer ${token}` }
  const count = async () => {
    const found = await fetch(`${node.url}/instances`, { headers })
    return ((await found.json()) as unknown[]).length
  }
  await expect.poll(count, { timeout: 15_000 }).toBe(3)
}, 60_000)

async function retrieve(pacs: ForeignPacs) {
  const world = await aWorld(pacs)
  const { hub, node, openFollower, product, doctor, lookUp, openings, fileIn } = world
  const follower = await openFollower()
  await pacs.store(...CT, ...OLD, SOMEBODY_ELSES)
  expect(await follower.follow()).toBe(6)
  expect([await follower.follow(), follower.unfinished()]).toEqual([0, []])
  await seal(node, hub)

  // The doctor finds what the patient has, and every byte is as it was stored.
  const { studies, nodes } = await lookUp()
  expect(studies).toMatchObject([
    { studyUid: '1.2.3', instanceCount: 3, examAt: '2026-03-01T10:15' },
    { studyUid: '1.2.4', instanceCount: 2 },
  ])
  expect(nodes).toMatchObject([{ health: 'online', downSince: null }])
  const { opening } = (await openings('1.2.3')).json()
  const manifest = await product.get(doctor, `openings/${opening}/manifest`)
  expect(manifest.json().numberOfInstances).toBe(3)
  for (const file of CT)
    expect((await fileIn(opening, file)).rawPayload.equals(file.bytes)).toBe(true)
  const found = await node.ask(`studies?PatientID=${SOMEBODY}`)
  expect(found.json().map((one: Named) => one['00100010'].Value[0].Ideographic)).toEqual([
    ...['沈^云田', '沈^云田'],
  ])

  // A ticket opens its study and no other, there or not; nothing is taken in past the PACS.
  expect((await openings('4.5.6')).json().code).toBe('no-ticket')
  const { ask } = await aSession(world)
  expect((await ask('studies/1.2.3/metadata')).statusCode).toBe(200)
  for (const study of ['4.5.6', '9.9.9'])
    expect((await ask(`studies/${study}/metadata`)).json().code).toBe('not-in-session')
  expect((await node.ask.stow(aSlice())).json().code).toBe('stow-not-here')

  // Changed behind everybody’s back: named, on record once, and never shown. The others are.
  pacs.spoil(OLD[0])
  const { opening: old } = (await openings('1.2.4')).json()
  for (let time = 0; time < 2; time++) {
    const damaged = await fileIn(old, OLD[0])
    expect([damaged.statusCode, damaged.json().code]).toEqual([500, 'damaged'])
  }
  expect((await fileIn(old, OLD[1])).statusCode).toBe(200)
  const { changes } = (await node.ask('/changes')).json()
  expect(changes.filter(({ kind }: { kind: string }) => kind === 'conflict')).toHaveLength(1)

  // What the PACS cannot give is not passed over: the study is not sealed as whole, not even by the next process.
  await pacs.store(LATE[0])
  expect(await follower.follow()).toBe(1)
  await pacs.store(LATE[1])
  pacs.lose(LATE[1])
  expect(await follower.follow()).toBe(0)
  node.clock.advance(2)
  hub.clock.advance(2)
  for (const one of [follower, await openFollower()]) {
    expect(one.unfinished()).toEqual(['1.2.5'])
    expect(await sealSettled(node.node, one.unfinished())).toBe(0)
  }

  // The PACS falls: the studies stay, and whoever asks is told who is down and whom to call.
  await pacs.stop()
  const silent = await fileIn(old, OLD[0])
  expect([silent.statusCode, silent.json().code]).toEqual([503, 'pacs-unreachable'])
  expect(silent.json().title).toContain('检查仍在那里')
  expect((await fileIn(old, OLD[1])).statusCode).toBe(200)
  await expect(follower.follow()).rejects.toMatchObject({ code: 'pacs-unreachable' })
  await syncWithHub(node.node)
  const since = hub.clock.now()
  node.clock.advance(1)
  hub.clock.advance(1)
  await syncWithHub(node.node)
  const down = await lookUp()
  expect(down.studies).toHaveLength(2)
  expect(down.nodes).toMatchObject([{ health: 'down', downSince: since, phone: '0598-12345' }])
  expect((await openings('1.2.3')).json()).toMatchObject({ code: 'node-down' })

  await pacs.start()
  await follower.follow()
  await syncWithHub(node.node)
  expect((await lookUp()).nodes).toMatchObject([{ health: 'online', downSince: null }])
  expect((await openings('1.2.3')).statusCode).toBe(200)

  // Nobody is told where the PACS is, or how one gets in.
  const metadata = await node.ask('studies/1.2.3/metadata')
  const outward = [found, manifest, metadata, silent].map(({ headers, body }) => [headers, body])
  for (const secret of [new URL(pacs.url).host, pacs.authorization.slice(6)])
    for (const [said, isTold] of [
      [outward, false],
      // Planted.
      [[outward, pacs], true],
    ] as const)
      expect(JSON.stringify([said, node.said]).includes(secret)).toBe(isTold)
}

interface Named {
  readonly '00100010': { readonly Value: readonly [{ readonly Ideographic: string }] }
}

async function aSession({ node, member }: Awaited<ReturnType<typeof aWorld>>) {
  const requester = aRequester(node.clock)
  const { tickets } = await member(requestTickets, {
    ...{ ...TREATMENT, keyThumbprint: requester.thumbprint, ops: ['meta', 'frames', 'study'] },
    studies: [{ node: 'sanming', studyUid: '1.2.3' }],
  })
  const { session } = await requester.redeem(node, tickets[0]?.ticket ?? '')
  return { ask: requester.asker(node, session) }
}
