import { type KeyObject, sign } from 'node:crypto'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { keepConsent } from '#imaging-hub/model/contract.ts'
import { BY_PATIENT, HOSPITAL, SOMEBODY, UNIT } from '#imaging-hub/model/testing.ts'
import { aHub, aMemberNode, aSliceOf, type TestNode } from '#imaging-hub/server/testing.ts'
import {
  kidOf,
  publicX,
  queueAnnouncements,
  sealSettled,
  sendAnnouncements,
  signingKeyOf,
  syncWithHub,
} from '#imaging-node/server/index.ts'
import { aSlice, openDoor } from '#imaging-node/server/testing.ts'
import { aProduct, aVisit, seal } from './testing.ts'

/** A patient in hand with a study in Sanming; the way to the node can be changed underneath. */
async function aWorld() {
  const hub = await aHub()
  const node = await aMemberNode(hub)
  const member = await hub.aMember(HOSPITAL, ['TREAT', 'PATRQT', 'HPAYMT'])
  await node.ask.stow(aSliceOf(SOMEBODY, '1.2.3'))
  await seal(node, hub)
  const place = { ...node }
  const { product, doctor, other, patient, auditor } = await aProduct({
    ...{ call: member, node: place, clock: hub.clock },
  })
  const { id: encounter } = await product.ok(doctor, 'encounters', aVisit('M1'))
  const [{ manifest }] = (await product.ok(doctor, 'look-ups', { encounter })).studies
  const study = { encounter, node: 'sanming', studyUid: '1.2.3', manifest }
  return { hub, node, place, member, product, doctor, other, patient, auditor, study }
}

const gone = { inject: () => Promise.reject(new Error('ECONNREFUSED')) } as never
const PICTURE = 'files/1.2.3.1/1.2.3.1.1'

test('node down: the sentence names the phone; a node of which the hub does not know it yet is told as well', async () => {
  const { hub, place, product, doctor, study } = await aWorld()
  const { app } = place
  place.app = gone
  const early = await product.post(doctor, 'openings', study)
  expect([early.statusCode, early.json().code]).toEqual([503, 'node-unreachable'])
  expect(early.json().title).toContain('检查仍在那里')

  place.app = app
  const { opening } = await product.ok(doctor, 'openings', study)
  place.app = gone
  const middle = await product.get(doctor, `openings/${opening}/${PICTURE}`)
  expect([middle.statusCode, middle.json().code]).toEqual([503, 'node-unreachable'])
  hub.clock.advance(3)
  const late = await product.post(doctor, 'openings', study)
  expect([late.statusCode, late.json().code]).toEqual([503, 'node-down'])
  expect(late.json().title).toContain('电话 0598-12345')
})

test('whoever turns away is waited for by nobody: the request to the node is broken off as well', async () => {
  const { place, product, doctor, study } = await aWorld()
  const { opening } = await product.ok(doctor, 'openings', study)
  place.app = { inject: () => new Promise(() => {}) } as never
  await product.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = product.app.server.address() as AddressInfo
  const before = product.asked.length
  const url = `http://127.0.0.1:${port}/api/imaging/openings/${opening}/${PICTURE}`
  const asking = get(url)
  const over = new Promise((resolve) => asking.once('error', resolve))
  await expect.poll(() => product.asked.length).toBe(before + 1)
  const signal = product.asked.at(-1)?.signal
  expect(signal?.aborted).toBe(false)
  asking.destroy()
  await over
  await expect.poll(() => signal?.aborted).toBe(true)
})

test('manifest digest ≠ index: the newer manifest is given out, and said to be newer', async () => {
  const { hub, node, product, doctor, study } = await aWorld()
  await node.ask.stow(aSliceOf(SOMEBODY, '1.2.3', 2))
  node.clock.advance(2)
  hub.clock.advance(2)
  await sealSettled(node.node)
  // Sealed, and the index has not heard of it.
  await syncWithHub(node.node)
  const { opening } = await product.ok(doctor, 'openings', study)
  const answer = await product.get(doctor, `openings/${opening}/manifest`)
  expect(answer.headers['x-manifest-indexed']).toBe('no')
  expect(answer.json().numberOfInstances).toBe(2)
})

test('study still arriving: how many there are by now is told, and only what is signed for is listed', async () => {
  const { hub, node, place, product, doctor, other, study } = await aWorld()
  const { opening } = await product.ok(doctor, 'openings', study)
  const look = async () => [
    (await product.get(doctor, `openings/${opening}/arrived`)).json().instances,
    (await product.get(doctor, `openings/${opening}/manifest`)).json().numberOfInstances,
  ]
  expect(await look()).toEqual([1, 1])
  // Of somebody else’s study nothing is counted, nor is anything of it told.
  await node.ask.stow(aSliceOf(SOMEBODY, '1.2.3', 2), aSliceOf(SOMEBODY, '1.2.9'))
  expect(await look()).toEqual([2, 1])
  const told = await product.get(doctor, `openings/${opening}/arrived`)
  expect(told.json()).toEqual({ instances: 2 })
  await seal(node, hub)
  expect(await look()).toEqual([2, 2])
  expect((await product.get(other, `openings/${opening}/arrived`)).statusCode).toBe(404)
  place.app = gone
  const down = await product.get(doctor, `openings/${opening}/arrived`)
  expect([down.statusCode, down.json().code]).toEqual([503, 'node-unreachable'])
})

test('same UID, other pixels: what a node found at odds reaches the auditor, and once is enough', async () => {
  const { node, product, auditor } = await aWorld()
  const line = {
    ...{ number: 'A1', code: SOMEBODY, institution: UNIT, institutionName: '某院', device: '' },
    ...{ item: 'CT-PLAIN', itemName: 'CT 平扫', modality: 'CT', bodyPart: '000000000' },
    ...{ orderedAt: '2026-03-01T02:00:00.000Z', examAt: '2026-03-01T02:15:00.000Z', reason: null },
  }
  await product.ok(auditor, 'charges', { lines: [line] })
  const atOdds = async () => {
    await queueAnnouncements(node.node)
    await sendAnnouncements(node.node)
    await product.ok(auditor, 'checks', {})
    const { signals } = (await product.get(auditor, 'signals?rule=R4')).json()
    return signals.map(({ weight, institution }: Record<string, string>) => [weight, institution])
  }
  expect(await atOdds()).toEqual([])
  for (const shade of [77, 78]) {
    const other = aSlice({ study: '1.2.3', shade, more: { '00100020': ['LO', SOMEBODY] } })
    expect((await node.ask.stow(other)).statusCode).toBe(409)
    expect(await atOdds()).toEqual([['high', UNIT]])
  }
})

test('a manifest that its node did not sign, or that is of another study, opens nothing', async () => {
  const { hub, node, place, product, doctor, patient, study } = await aWorld()
  await node.ask.stow(aSliceOf(SOMEBODY, '1.2.9'))
  hub.clock.advance(2)
  node.clock.advance(2)
  await sealSettled(node.node)
  await syncWithHub(node.node)
  const { opening } = await product.ok(doctor, 'openings', study)
  const { encounter: _, ...own } = study
  const mine = (await product.ok(patient, 'own/openings', own)).opening
  const look = () => product.get(doctor, `openings/${opening}/manifest`)
  const honest = place.app
  expect((await look()).statusCode).toBe(200)

  /** The node as somebody on the way makes it speak: one answer is another. */
  const forge = (change: (answer: Sworn) => Partial<Sworn>) => {
    const inject = async (asked: { url: string }) => {
      const answer = await honest.inject(asked as never)
      if (!asked.url.endsWith('/manifest')) return answer
      const signature = String(answer.headers['x-jws-signature'])
      const forged = change({ body: answer.body, signature })
      const { body = answer.body, signature: other = signature } = forged
      const headers = { ...answer.headers, 'x-jws-signature': other }
      return { statusCode: 200, headers, rawPayload: Buffer.from(body) }
    }
    place.app = { inject } as never
  }
  const stranger = signingKeyOf(Buffer.alloc(32, 77))
  const another = await sworn(node, '1.2.9')
  for (const change of [
    ({ body }: Sworn) => ({ body: body.replace('"valueDecimal":', '"valueDecimal":1') }),
    () => ({ signature: '' }),
    ({ body }: Sworn) => ({ signature: signedBy(stranger, body) }),
    () => another,
  ]) {
    forge(change)
    const refused = await look()
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'manifest-not-signed'])
    expect(refused.json().title).toContain('没有打开')
    const zip = await product.get(patient, `openings/${mine}/zip`)
    expect(zip.json().code).toBe('manifest-not-signed')
  }
  place.app = honest
  expect((await look()).statusCode).toBe(200)
})

test('consent withdrawn mid-session: the page is told that it was ended, not that something is missing', async () => {
  const { node, place, member, product, doctor, study } = await aWorld()
  const { opening } = await product.ok(doctor, 'openings', study)
  expect((await product.get(doctor, `openings/${opening}/${PICTURE}`)).statusCode).toBe(200)
  const deny = { decision: 'deny' as const, from: '2026-01-01' as never }
  await member(keepConsent, { ...BY_PATIENT, consent: null, provisions: [deny] })
  await syncWithHub(node.node)
  // As after five seconds, for so long a node remembers who was good.
  place.app = openDoor(node.node)
  const over = await product.get(doctor, `openings/${opening}/${PICTURE}`)
  expect([over.statusCode, over.json().code]).toEqual([410, 'session-ended'])
  const renewal = await product.post(doctor, `openings/${opening}/renewal`, {})
  expect(renewal.json().code).toBe('no-ticket')
})

interface Sworn {
  readonly body: string
  readonly signature: string
}

/** A manifest of another study, which the node did sign. */
async function sworn({ ask }: TestNode, study: string): Promise<Sworn> {
  const { body, headers } = await ask(`studies/${study}/manifest`)
  return { body, signature: String(headers['x-jws-signature']) }
}

function signedBy(key: KeyObject, body: string) {
  const header = { alg: 'EdDSA', kid: kidOf(publicX(key)), typ: 'JOSE' }
  const head = Buffer.from(JSON.stringify(header)).toString('base64url')
  const signed = Buffer.from(`${head}.${Buffer.from(body).toString('base64url')}`)
  return `${head}..${sign(null, signed, key).toString('base64url')}`
}
