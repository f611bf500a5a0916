import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addTie, listConsents } from '#people/model/contract-ties.ts'
import { aPatient } from '#people/server/testing.ts'
import * as contract from '../model/contract.ts'
import { aNetwork, aPreparation, aSentReferral, signed } from './testing.ts'

test('个人信息保护法第二十三条：没有单独同意，或同意里的接收方不是这一家，就不能把信息提供给它', async () => {
  const network = await aNetwork()
  const { ask, house, caseId, patient, grant } = network
  const prepared = await ask(house.worker, contract.prepareReferral, aPreparation(network))
  const send = {
    ...{ caseId, referralId: prepared.id, digest: prepared.digest, version: 1 },
    consent: null,
  }
  expect(await ask(house.worker, contract.sendReferral, send)).toMatchObject({
    ...{ code: 'consent-missing', field: 'consent' },
  })
  const told = { givenBy: patient.id, evidence: signed }
  const inOneBreath = { ...send, consent: { ...told, separate: false } }
  expect(await ask(house.worker, contract.sendReferral, inOneBreath)).toMatchObject({
    ...{ status: 409, code: 'separate-consent-needed' },
  })
  const asked = { ...send, consent: { ...told, separate: true } }
  expect(await ask(house.worker, contract.sendReferral, asked)).toMatchObject({ status: 200 })

  const { consents } = await ask(house.worker, listConsents, { personId: patient.id })
  expect(consents).toMatchObject([
    {
      ...{ purpose: 'referral', dataClasses: ['identity', 'shared'], separate: true },
      recipients: [{ kind: 'organisation', name: grant.content.provider.name, contact: '项目部' }],
    },
  ])
  const to = { name: '另一家', contact: '电话', institutionId: null }
  const elsewhere = aPreparation(network, { resourceId: null, to })
  const second = await ask(house.worker, contract.prepareReferral, elsewhere)
  expect(
    await ask(house.worker, contract.sendReferral, {
      ...{ ...send, referralId: second.id, digest: second.digest },
    }),
  ).toMatchObject({ code: 'consent-for-other-recipient' })
})

test('个人信息保护法第二十九条：同意里没有写到的敏感信息种类，不能放进转介包一起发', async () => {
  const network = await aNetwork()
  const { ask, house, caseId } = network
  await aSentReferral(network)
  const items = [{ kind: 'money' as const, text: '自付四万元' }]
  const prepared = await ask(house.worker, contract.prepareReferral, {
    ...aPreparation(network, { items }),
  })
  const send = { caseId, referralId: prepared.id, digest: prepared.digest, version: 1 }
  const refused = await ask(house.worker, contract.sendReferral, { ...send, consent: null })
  expect(refused).toMatchObject({ code: 'consent-for-other-data' })
})

test('个人信息保护法第三十一条：不满十四周岁，由监护人同意；孩子自己点头不算', async () => {
  const network = await aNetwork({ name: '李朵朵', sex: 'female', birthDate: '2019-06-01' })
  const { ask, house, caseId, patient, db } = network
  const prepared = await ask(house.worker, contract.prepareReferral, aPreparation(network))
  const send = { caseId, referralId: prepared.id, digest: prepared.digest, version: 1 }
  const byTheChild = { givenBy: patient.id, evidence: signed, separate: true }
  expect(
    await ask(house.worker, contract.sendReferral, { ...send, consent: byTheChild }),
  ).toMatchObject({ status: 409, code: 'guardian-consent-needed' })
  const { referrals } = await ask(house.worker, contract.listCaseReferrals, { caseId })
  expect(referrals).toMatchObject([{ state: 'prepared', sentAt: null }])

  const mother = await aPatient(db, house.worker, { name: '李云', sex: 'female' })
  const tie = { personId: patient.id, otherId: mother.id, kind: 'mother' as const }
  await ask(house.worker, addTie, { ...tie, guardian: true, livesWith: true })
  const byHer = { ...byTheChild, givenBy: mother.id }
  expect(await ask(house.worker, contract.sendReferral, { ...send, consent: byHer })).toMatchObject(
    {
      referral: { state: 'sent' },
    },
  )
})

test('what was shown is what is sent: another digest sends nothing, and nobody writes the bytes anew', async () => {
  const network = await aNetwork()
  const { ask, house, caseId, patient, db } = network
  const prepared = await ask(house.worker, contract.prepareReferral, aPreparation(network))
  const consent = { givenBy: patient.id, evidence: signed, separate: true }
  const send = { caseId, referralId: prepared.id, version: 1, consent }
  expect(
    await ask(house.worker, contract.sendReferral, { ...send, digest: 'a'.repeat(64) }),
  ).toMatchObject({ code: 'other-package', field: 'digest' })
  const rewrite = sql`update referrals.referral set package = '\\x00' where id = ${prepared.id}`
  await expect(rewrite.execute(db)).rejects.toThrow(/permission denied/)
})
