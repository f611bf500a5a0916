import { expect, test } from 'vitest'
import * as ofCase from '../model/contract-case.ts'
import { openApplication } from '../model/contract-funder.ts'
import { aFundedWard } from './testing.ts'

test('个人信息保护法第二十三条：送给资助方以前，本人的同意要写明这个接收方和送什么', async () => {
  const { ask, worker, caseId, fund, agree, write, begin } = await aFundedWard()
  await write()
  const { id: applicationId } = await begin()
  const which = { caseId, applicationId, dossierVersion: 1, version: 1 }
  const send = () => ask(worker, ofCase.stepApplication, { ...which, step: 'submit' })

  expect(await agree('')).toMatchObject({ code: 'recipient-not-named' })
  await agree('别的基金')
  expect(await send()).toMatchObject({ status: 409, code: 'consent-for-other-recipient' })
  await agree(fund.name, { dataClasses: ['operational'] })
  expect(await send()).toMatchObject({ code: 'consent-for-other-data' })
  expect((await ask(fund.officer, openApplication, { applicationId })).status).toBe(404)
  await agree()
  expect(await send()).toMatchObject({ status: 200, state: 'submitted' })
  expect((await ask(fund.officer, openApplication, { applicationId })).status).toBe(200)
})

test('个人信息保护法第二十九条：经济和健康信息要单独同意，一揽子同意或别的用途的同意不算', async () => {
  const { ask, worker, caseId, fund, agree, write, begin } = await aFundedWard()
  await write()
  const { id: applicationId } = await begin()
  const which = { caseId, applicationId, dossierVersion: 1, version: 1 }
  const send = () => ask(worker, ofCase.stepApplication, { ...which, step: 'submit' })

  expect(await agree(fund.name, { separate: false })).toMatchObject({
    code: 'separate-consent-needed',
  })
  await agree(fund.name, { purpose: 'service' })
  expect(await send()).toMatchObject({ status: 409, code: 'consent-missing' })
  await agree(fund.name, { until: '2026-03-02T01:00:00.000Z', from: '2026-03-01T01:00:00.000Z' })
  expect(await send()).toMatchObject({ code: 'consent-expired' })
  await agree()
  expect(await send()).toMatchObject({ state: 'submitted' })
})
