import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { lookUp } from '#imaging-hub/model/contract.ts'
import { SOMEBODY } from '#imaging-hub/model/testing.ts'
import {
  aHub,
  aMemberNode,
  aSliceOf,
  type TestHub,
  type TestNode,
} from '#imaging-hub/server/testing.ts'
import {
  queueAnnouncements,
  sealSettled,
  sendAnnouncements,
  syncWithHub,
} from '#imaging-node/server/index.ts'
import { AccountId, type Actor, type Role } from '#platform/model/actor.ts'
import { enterAs } from '#platform/server/gate.ts'
import { createHttp } from '#platform/server/http.ts'
import { as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { bindCode, registerImaging, routes } from './index.ts'

const care = {
  purpose: 'CAREMGT' as const,
  practitioner: { id: 'worker', role: 'social-worker' as const },
  person: { code: SOMEBODY, proof: 'card' as const },
  encounter: null,
}
const OTHER = '10000000000000000708463178'

test('a doctor with the patient in hand looks, opens and reads; nobody else does, and the patient sees who did', async () => {
  const { hub, node, product, doctor, patient, other } = await aNetwork()
  const slices = [1, 2, 3].map((number) => aSliceOf(SOMEBODY, '1.2.3', number))
  await node.ask.stow(...slices, aSliceOf(OTHER, '4.5.6'))
  await seal(node, hub)

  const { id: encounter } = await product.ok(doctor, 'encounters', aVisit('M1'))
  const looked = await product.ok(doctor, 'look-ups', { encounter })
  expect(looked.studies).toMatchObject([{ studyUid: '1.2.3', instanceCount: 3, node: 'sanming' }])
  expect(looked.nodes).toMatchObject([{ node: 'sanming', health: 'online' }])

  const [{ manifest: digest }] = looked.studies
  const study = { node: 'sanming', studyUid: '1.2.3', manifest: digest }
  const { opening } = await product.ok(doctor, 'openings', { encounter, ...study })
  const manifest = await product.get(doctor, `openings/${opening}/manifest`)
  expect(manifest.json()).toMatchObject({ resourceType: 'ImagingStudy', numberOfInstances: 3 })
  expect(manifest.headers['x-manifest-indexed']).toBe('yes')
  const file = `openings/${opening}/files/1.2.3.1/1.2.3.1.2`
  expect((await product.get(doctor, file)).rawPayload.equals(slices[1] as Uint8Array)).toBe(true)
  const receipt = { instances: 3, verified: 3, corrupt: 0 }
  expect(await product.ok(doctor, `openings/${opening}/receipt`, receipt)).toEqual({ taken: true })

  // The opening belongs to who made it, and to its study.
  const colleague = { ...doctor, accountId: AccountId.parse(randomUUID()) }
  expect((await product.get(colleague, file)).statusCode).toBe(404)
  expect((await product.get(patient, file)).statusCode).toBe(404)
  const strange = await product.get(doctor, `openings/${opening}/files/4.5.6.1/4.5.6.1.1`)
  expect(strange.statusCode).toBe(404)
  expect(
    (await product.post(doctor, 'openings', { encounter, ...study, studyUid: '4.5.6' })).json(),
  ).toMatchObject({ code: 'no-ticket' })
  // Another house has no such patient; without an encounter nobody is looked up.
  expect((await product.post(other, 'look-ups', { encounter })).statusCode).toBe(404)
  expect((await product.get(other, 'encounters')).json().encounters).toEqual([])
  expect((await product.post(patient, 'look-ups', { encounter })).statusCode).toBe(403)
  await product.ok(doctor, `encounters/${encounter}/end`, {})
  expect((await product.post(doctor, 'look-ups', { encounter })).json().code).toBe('encounter-over')

  const mine = await product.ok(patient, 'own/look-ups', {})
  expect(mine.studies).toMatchObject([{ studyUid: '1.2.3' }])
  expect((await product.ok(patient, 'own/openings', study)).opening).toBeTruthy()
  const { accesses } = await product.ok(patient, 'own/accesses', {})
  expect(accesses.map(({ purpose }: { purpose: string }) => purpose)).toEqual(
    expect.arrayContaining(['TREAT', 'PATRQT']),
  )
  expect(
    (await product.post({ ...patient, accountId: colleague.accountId }, 'own/look-ups', {})).json()
      .code,
  ).toBe('no-own-code')

  // A social worker learns of exams only as long as the patient allows it.
  const knows = () => hub.aMember().then((call) => call(lookUp, care))
  expect((await knows()).studies).toEqual([])
  for (let time = 0; time < 2; time++)
    await product.ok(patient, 'own/consent/care', { careAllowed: true })
  expect(await product.ok(patient, 'own/consent', {})).toEqual({ careAllowed: true })
  expect((await knows()).studies).toMatchObject([{ studyUid: '1.2.3', ops: ['meta'] }])
  await product.ok(patient, 'own/consent/care', { careAllowed: false })
  expect((await knows()).studies).toEqual([])

  // The hub falls: what is open stays open, and a look-up says that nothing is known.
  hub.wire.up = false
  expect((await product.get(doctor, file)).statusCode).toBe(200)
  expect((await product.post(patient, 'own/look-ups', {})).json().code).toBe('hub-unreachable')
})

test('without a network the pages say so in a sentence', async () => {
  const { product, doctor } = await aProduct(undefined)
  const { id: encounter } = await product.ok(doctor, 'encounters', aVisit('M1'))
  const answer = await product.post(doctor, 'look-ups', { encounter })
  expect([answer.statusCode, answer.json().code]).toEqual([503, 'no-hub'])
  expect(answer.json().title).toContain('没有接入影像云')
  const again = await product.post(doctor, 'encounters', aVisit('M1'))
  expect(again.json()).toMatchObject({ code: 'encounter-known', field: 'number' })
})

function aVisit(number: string) {
  return { number, name: '沈云田', kind: 'outpatient', code: SOMEBODY, proof: 'e-voucher' }
}

async function seal({ node, clock }: TestNode, hub: TestHub) {
  clock.advance(5)
  hub.clock.advance(5)
  await sealSettled(node)
  await syncWithHub(node)
  await queueAnnouncements(node)
  await sendAnnouncements(node)
}

async function aNetwork() {
  const hub = await aHub()
  const node = await aMemberNode(hub)
  const member = await hub.aMember()
  return { hub, node, ...(await aProduct({ call: member, node, clock: hub.clock })) }
}

type Given = {
  call: Awaited<ReturnType<TestHub['aMember']>>
  node: TestNode
  clock: TestHub['clock']
}

/** The product before a network; requests to the node stay in the process. */
async function aProduct(given: Given | undefined) {
  const { db } = await freshDatabase()
  const deps = testDeps(given ? { now: given.clock.now } : {})
  let current: Actor | undefined
  const gate = () => enterAs(current as Actor)
  const app = createHttp({ db, deps, gate, routes })
  registerImaging(app, {
    ...{ db, deps, gate, hub: given?.call },
    fetch: async (url, { method = 'GET', headers, body }) => {
      if (!given) throw new Error('There is no node')
      const { pathname } = new URL(url)
      const answer = await given.node.app.inject({
        ...{ method: method as 'GET', url: pathname, headers: headers as Record<string, string> },
        ...(body ? { payload: body as string } : {}),
      })
      const said = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
      return new Response(new Uint8Array(answer.rawPayload), {
        ...{ status: answer.statusCode, headers: said as [string, string][] },
      })
    },
  })
  onTestFinished(() => app.close())
  const doctor = anActor('doctor', randomUUID())
  const other = anActor('doctor', randomUUID())
  const patient = anActor('insured', null)
  const clerk = anActor('insurance-clerk', null)
  await as(db, clerk, (tx) =>
    bindCode(tx, clerk, { accountId: patient.accountId, code: SOMEBODY }, deps),
  )
  const headers = () => ({ 'idempotency-key': randomUUID() })
  const product = {
    get(actor: Actor, path: string) {
      current = actor
      return app.inject({ url: `/api/imaging/${path}` })
    },
    post(actor: Actor, path: string, payload: object) {
      current = actor
      return app.inject({
        method: 'POST',
        url: `/api/imaging/${path}`,
        headers: headers(),
        payload,
      })
    },
    async ok(actor: Actor, path: string, payload: object) {
      const answer = await product.post(actor, path, payload)
      if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.body}`)
      return answer.json()
    },
  }
  return { product, doctor, other, patient }
}

function anActor(role: Role, institutionId: string | null) {
  return {
    ...{ accountId: AccountId.parse(randomUUID()), personId: null, name: '某人', role },
    ...{ institutionId, districtCode: null, departmentId: null },
  } as Actor
}
