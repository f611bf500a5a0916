import { expect, test } from 'vitest'
import * as contract from '../model/contract.ts'
import { duties } from '../model/law.ts'
import type { Scene } from '../model/mediation.ts'
import * as sample from './testing.ts'

const { aDispute } = sample
const outcome = { note: '没有谈拢', referredTo: null, followUpOn: null } as const

test('北京市医院安全秩序管理规定第十四条：接到纠纷立即派人，用了多久如实记下，系统不编分钟数', async () => {
  const { ask, worker, caseId, opened } = await aDispute()
  const which = await opened()
  const early = { ...which, ...sample.sending, sentAt: '2026-03-02T01:00:00.000Z' }
  expect(await ask(worker, contract.sendSomebody, early)).toMatchObject({
    code: 'sent-before-reported',
    field: 'sentAt',
  })
  expect(
    await ask(worker, contract.hearSide, { ...which, ...sample.patientView }),
    'nobody is heard before somebody was sent',
  ).toMatchObject({ code: 'step-out-of-order' })

  await ask(worker, contract.sendSomebody, { ...which, ...sample.sending })

  const { mediations } = await ask(worker, contract.listMediations, { caseId })
  expect(mediations[0]).toMatchObject({
    state: 'hearing',
    reportedAt: sample.incident.reportedAt,
    sentAt: sample.sending.sentAt,
  })
  expect(duties.atOnce.says.zh).not.toMatch(/[0-9一二三四五六七八九十]+ ?分钟内/)
})

test('北京市医院安全秩序管理规定第十四条：可能引发治安或刑事案件的，医院负责人介入以后双方才见面', async () => {
  const { ask, worker, heard } = await aDispute()
  const threat: Scene = { ...sample.calm, safety: 'threat', toldOf: ['ways'] }
  const { version, ...which } = await heard()
  const one = await ask(worker, contract.secureScene, { ...which, ...threat, version })
  const meet = { ...which, ...sample.meeting, version: one.version }
  expect(await ask(worker, contract.meetBothSides, meet)).toMatchObject({ code: 'head-not-told' })

  const head = { headTold: '值班副院长', headToldAt: sample.sending.sentAt }
  const half = { ...which, ...threat, headTold: head.headTold, version: one.version }
  expect(await ask(worker, contract.secureScene, half)).toMatchObject({
    code: 'head-incomplete',
    field: 'headToldAt',
  })
  const two = await ask(worker, contract.secureScene, {
    ...{ ...which, ...threat, ...head, version: one.version },
  })
  expect(
    await ask(worker, contract.meetBothSides, { ...meet, version: two.version }),
  ).toMatchObject({ status: 200, state: 'meeting' })
})

test('医疗纠纷预防和处理条例第二十三条：没有告知合法途径，不能以“没谈成”收场，也不能转走', async () => {
  const { ask, worker, hearing } = await aDispute()
  const which = await hearing()
  for (const end of ['not-agreed', 'referred'] as const)
    expect(
      await ask(worker, contract.endMediation, { ...which, ...outcome, outcome: end }),
    ).toMatchObject({ status: 409, code: 'ways-not-told' })
})

test('医疗纠纷预防和处理条例第二十二条：转走的写明转到哪条合法途径', async () => {
  const { ask, worker, heard } = await aDispute()
  const which = await heard()
  const refer = { ...which, ...outcome, outcome: 'referred' } as const
  expect(await ask(worker, contract.endMediation, refer)).toMatchObject({
    code: 'referred-to-missing',
    field: 'referredTo',
  })
  const known = { ...refer, referredTo: 'peoples-mediation' } as const
  expect(await ask(worker, contract.endMediation, known)).toMatchObject({
    state: 'referred',
    referredTo: 'peoples-mediation',
  })
})

test('医疗纠纷预防和处理条例第三十条：每一方到场的代表不超过五人', async () => {
  const { ask, worker, heard } = await aDispute()
  const which = await heard()
  const six = ['一', '二', '三', '四', '五', '六'].map((n) => `家属${n}`)
  const crowd = { ...which, ...sample.meeting, patientSide: six }
  const told = await ask(worker, contract.meetBothSides, crowd)
  expect(told).toMatchObject({ status: 400, code: 'invalid-input' })
  expect(JSON.stringify(told)).toContain('patientSide')
  const five = { ...crowd, patientSide: six.slice(1) }
  expect(await ask(worker, contract.meetBothSides, five)).toMatchObject({ status: 200 })
})
