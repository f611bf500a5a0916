import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { lookUp } from '#imaging-hub/model/contract.ts'
import { SOMEBODY } from '#imaging-hub/model/testing.ts'
import { aSliceOf } from '#imaging-hub/server/testing.ts'
import { PACKED_OR_WHOLE, PACKED_TYPE, readPacked } from '#imaging-node/model/packed-file.ts'
import { syncWithHub } from '#imaging-node/server/index.ts'
import { AccountId, NOBODY } from '#platform/model/actor.ts'
import { aNetwork, aProduct, aVisit, seal } from './testing.ts'

const care = {
  purpose: 'CAREMGT' as const,
  practitioner: { id: 'worker', role: 'social-worker' as const },
  person: { code: SOMEBODY, proof: 'card' as const },
  encounter: null,
}
const OTHER = '10000000000000000708463178'

test('a doctor with the patient in hand looks, opens and reads; nobody else does, and the patient sees who did', async () => {
  const { hub, node, product, doctor, patient, other, reviewer } = await aNetwork()
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
  // In fewer bytes for who asks so, and out of them the same file.
  const packed = await product.get(doctor, file, { accept: PACKED_OR_WHOLE })
  expect(packed.headers['content-type']).toBe(PACKED_TYPE)
  const { length } = slices[1] as Uint8Array
  expect(packed.rawPayload.length).toBeLessThan(length)
  const pieces = readPacked(packed.rawPayload, length)
  expect(pieces.map(({ isPacked }) => isPacked)).toEqual([false, true])
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

  // The glass: what was said behind it is reviewed by somebody else, and the patient sees it.
  const { id: again } = await product.ok(doctor, 'encounters', aVisit('M2'))
  const reason = { reason: 'unconscious', text: '昏迷送来，家属联系不上，需要既往影像' }
  const late = await product.post(doctor, `encounters/${again}/glass`, reason)
  expect(late.json().code).toBe('prove-yourself-again')
  product.prove()
  const short = await product.post(doctor, `encounters/${again}/glass`, { ...reason, text: '急' })
  expect(short.statusCode).toBe(400)
  const glass = await product.ok(doctor, `encounters/${again}/glass`, reason)
  expect((await product.get(doctor, `encounters/${again}/glass`)).json().glass.id).toBe(glass.id)
  expect((await product.ok(doctor, `glass/${glass.id}/look-ups`, {})).studies).toHaveLength(1)
  expect((await product.post(other, `glass/${glass.id}/look-ups`, {})).statusCode).toBe(404)
  const behind = await product.ok(doctor, `glass/${glass.id}/openings`, study)
  expect(
    (await product.get(doctor, `openings/${behind.opening}/manifest`)).json().resourceType,
  ).toBe('ImagingStudy')
  const told = await product.ok(patient, 'own/accesses', {})
  expect(told.accesses.some(({ brokeGlass }: { brokeGlass: boolean }) => brokeGlass)).toBe(true)
  const waiting = (await product.get(reviewer, 'glass')).json()
  expect(waiting).toMatchObject({ total: 1, glasses: [{ doctor: '某人', reviewedAt: null }] })
  const verdict = { outcome: 'justified', text: '确属抢救' }
  await product.ok(reviewer, `glass/${glass.id}/review`, verdict)
  const twice = await product.post(reviewer, `glass/${glass.id}/review`, verdict)
  expect(twice.json().code).toBe('reviewed-already')
  expect((await product.get(doctor, 'glass')).statusCode).toBe(403)

  // The half hour: what is still allowed goes on, with the same opening; after the treatment it does not.
  const inHand = await product.ok(doctor, 'openings', { encounter: again, ...study })
  const pass = (minutes: number) => {
    hub.clock.advance(minutes)
    node.clock.advance(minutes)
    return syncWithHub(node.node)
  }
  await pass(25)
  const renewed = await product.ok(doctor, `openings/${inHand.opening}/renewal`, {})
  expect(renewed.expiresAt > inHand.expiresAt).toBe(true)
  await pass(25)
  const still = `openings/${inHand.opening}/files/1.2.3.1/1.2.3.1.2`
  expect((await product.get(doctor, still)).statusCode).toBe(200)
  expect((await product.post(other, `openings/${inHand.opening}/renewal`, {})).statusCode).toBe(404)
  await product.ok(doctor, `encounters/${again}/end`, {})
  const ended = await product.post(doctor, `openings/${inHand.opening}/renewal`, {})
  expect(ended.json().code).toBe('encounter-over')
  await pass(10)
  expect((await product.get(doctor, still)).statusCode).toBe(404)

  // A share: secret and code, counted, taken back at the node; and the whole study as a file.
  const wish = { ...study, what: 'CT', forWhom: '外地医生', days: 2, most: 2 }
  const shared = await product.ok(patient, 'own/shares', wish)
  const open = (secret: string, code: string) =>
    product.post(NOBODY, 'shared/openings', { secret, code })
  const wrong = shared.code === '000000' ? '000001' : '000000'
  for (const no of [await open(shared.secret, wrong), await open('x'.repeat(43), shared.code)])
    expect([no.statusCode, no.json().code]).toEqual([404, 'no-such-share'])
  const guest = (await open(shared.secret, shared.code)).json()
  const look = `openings/${guest.opening}/files/1.2.3.1/1.2.3.1.2`
  const withPass = { 'x-opening-pass': guest.pass }
  expect((await product.get(NOBODY, look, withPass)).statusCode).toBe(200)
  expect((await product.get(NOBODY, look)).statusCode).toBe(403)
  expect((await product.get(NOBODY, look, { 'x-opening-pass': 'guess' })).statusCode).toBe(404)
  const [line] = (await product.get(patient, 'own/shares')).json().shares
  expect(line).toMatchObject({ used: 1, most: 2, looks: [hub.clock.now()] })
  expect(
    (await product.post(patient, 'own/shares', { ...wish, studyUid: '4.5.6' })).json().code,
  ).toBe('not-your-study')
  await product.ok(patient, `own/shares/${shared.id}/revocation`, {})
  expect((await product.get(NOBODY, look, withPass)).statusCode).toBe(404)
  expect((await open(shared.secret, shared.code)).statusCode).toBe(404)
  const cut = await sql<{ why: string }>`select ended_because as why
    from imaging_node.session`.execute(hub.owner)
  expect(cut.rows.map(({ why }) => why)).toContain('session')
  const brief = await product.ok(patient, 'own/shares', { ...wish, days: 1, most: 1 })
  expect((await open(brief.secret, brief.code)).statusCode).toBe(200)
  expect((await open(brief.secret, brief.code)).statusCode).toBe(404)
  const guessed = await product.ok(patient, 'own/shares', wish)
  const bad = guessed.code === '000000' ? '000001' : '000000'
  for (let time = 0; time < 10; time++) await open(guessed.secret, bad)
  expect((await open(guessed.secret, guessed.code)).statusCode).toBe(404)

  const toLoad = await product.ok(patient, 'own/openings', study)
  const zip = await product.get(patient, `openings/${toLoad.opening}/zip`)
  const unpacked = await fromBufferPromise(zip.rawPayload)
  const files: [string, Buffer][] = []
  for await (const entry of unpacked.eachEntry()) {
    const pieces: Buffer[] = []
    for await (const piece of await unpacked.openReadStreamPromise(entry))
      pieces.push(piece as Buffer)
    files.push([entry.fileName, Buffer.concat(pieces)])
  }
  expect(files.map(([name]) => name)).toEqual([
    'manifest.json',
    ...[1, 2, 3].map((number) => `series-1/0000${number}.dcm`),
  ])
  expect(files[2]?.[1].equals(slices[1] as Uint8Array)).toBe(true)
  expect((await product.get(other, `openings/${toLoad.opening}/zip`)).statusCode).toBe(403)

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
  const mineOpen = await product.ok(patient, 'own/openings', study)
  hub.wire.up = false
  const kept = `openings/${mineOpen.opening}/files/1.2.3.1/1.2.3.1.2`
  expect((await product.get(patient, kept)).statusCode).toBe(200)
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
