import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { yuan } from '#insurance/model/fen.ts'
import { Day } from '#platform/model/time.ts'
import * as ofCase from '../model/contract-case.ts'
import { readFigures } from '../model/contract-figures.ts'
import * as ofFunder from '../model/contract-funder.ts'
import { addLine } from '../model/contract-ledger.ts'
import * as programmes from '../model/contract-programmes.ts'
import type { PaperKind } from '../model/dossier.ts'
import { standOf } from '../model/ledger.ts'
import { aFund, aFundedWard, anOfficer, someFacts, someTerms, TODAY } from './testing.ts'

test('from the dossier to the last payment; what is approved has not come in yet', async () => {
  const { ask, worker, caseId, fund, agree, write, begin, lead } = await aFundedWard()
  const cost = { item: null, kind: 'cost', source: '住院费', status: 'received' } as const
  const bill = { ...cost, caseId, amount: yuan(30_000), on: TODAY, evidence: '票据 1' }
  await ask(worker, addLine, bill)
  expect(await begin()).toMatchObject({ status: 200, state: 'draft' })
  expect(await begin()).toMatchObject({ code: 'application-open' })

  const page = await ask(worker, ofCase.openAid, { caseId })
  expect(page.programmes[0]).toMatchObject({ consent: 'consent-missing' })
  const applicationId = page.applications[0]?.id as never
  const submit = { caseId, applicationId, step: 'submit', version: 1 } as const
  const send = (dossierVersion: number) =>
    ask(worker, ofCase.stepApplication, { ...submit, dossierVersion })
  expect(await send(0)).toMatchObject({ code: 'facts-missing' })
  expect(await write(someFacts, ['identity'])).toMatchObject({ status: 200, version: 1 })
  expect(await send(1)).toMatchObject({ code: 'papers-missing' })
  await write(someFacts, ['identity', 'income-proof', 'bank-card'], 1)
  expect(await send(2)).toMatchObject({ code: 'consent-missing' })
  await agree()
  expect(await send(1)).toMatchObject({ code: 'dossier-changed' })
  const sent = await send(2)
  expect(sent).toMatchObject({ state: 'submitted', dueOn: '2026-03-17' })
  // Only what the programme asks: no savings, no bank card.
  expect(sent.packs[0]?.content).toMatchObject({
    facts: [{ fact: 'incomePerHead', value: yuan(2_000) }],
    papers: [{ kind: 'identity' }, { kind: 'income-proof' }],
  })

  const { applications } = await ask(fund.officer, ofFunder.listDesk, {})
  expect(applications).toMatchObject([{ id: applicationId, clientName: '张小明' }])
  const decide = { applicationId, version: 2, note: '缺银行卡' }
  const wanted: PaperKind[] = ['bank-card']
  const more = { ...decide, step: 'ask-supplement' as const, wanted }
  expect(await ask(fund.officer, ofFunder.decideApplication, more)).toMatchObject({
    ...{ status: 409, code: 'due-missing' },
  })
  const due = Day.parse('2026-03-09')
  await ask(fund.officer, ofFunder.decideApplication, { ...more, dueOn: due })
  const waiting = async () => (await ask(worker, ofCase.listWaiting, {})).applications
  expect(await waiting()).toMatchObject([{ state: 'supplement', caseId, dueOn: due }])
  const supplied = await ask(worker, ofCase.stepApplication, {
    ...{ ...submit, step: 'supply', version: 3, dossierVersion: 2 },
  })
  expect(await waiting()).toEqual([])
  expect(supplied.packs.map(({ content }) => content.papers.length)).toEqual([2, 3])

  const approve = { applicationId, version: 4, step: 'approve' } as const
  const over = { ...approve, amount: yuan(12_001) }
  expect(await ask(fund.officer, ofFunder.decideApplication, over)).toMatchObject({
    code: 'amount-over-asked',
  })
  await ask(fund.officer, ofFunder.decideApplication, { ...approve, amount: yuan(9_000) })
  const { ledger } = await ask(worker, ofCase.openAid, { caseId })
  expect(standOf(ledger).gap).toEqual({
    ...{ received: yuan(30_000), approved: yuan(21_000), expected: yuan(21_000) },
  })

  const pay = (amount: number, reference: string) =>
    ask(fund.officer, ofFunder.payApplication, { applicationId, amount, paidOn: TODAY, reference })
  expect(await pay(yuan(9_001), '凭 0')).toMatchObject({ code: 'payment-over-approved' })
  expect(await pay(yuan(4_000), '凭 1')).toMatchObject({ state: 'paying', paid: yuan(4_000) })
  // Told twice, it is one payment; told differently, it is a question.
  expect(await pay(yuan(4_000), '凭 1')).toMatchObject({ status: 200, paid: yuan(4_000) })
  expect(await pay(yuan(4_001), '凭 1')).toMatchObject({ code: 'reference-used' })
  expect(await pay(yuan(5_000), '凭 2')).toMatchObject({ state: 'paid', paid: yuan(9_000) })
  const after = await ask(worker, ofCase.openAid, { caseId })
  expect(standOf(after.ledger).gap.received).toBe(yuan(21_000))
  const file = after.applications[0]
  expect(file?.events.map(({ step }) => step)).toEqual(
    'begin submit ask-supplement supply approve pay pay'.split(' '),
  )
  const close = {
    ...submit,
    step: 'close',
    dossierVersion: 2,
    version: file?.version ?? 0,
  } as const
  expect(await ask(worker, ofCase.stepApplication, close)).toMatchObject({ state: 'closed' })

  const period = { from: Day.parse('2026-03-01'), until: Day.parse('2026-03-31') }
  expect(await ask(lead, readFigures, period)).toMatchObject({
    applications: [{ asked: yuan(12_000), approved: yuan(9_000), paid: yuan(9_000) }],
    gaps: [{ before: yuan(30_000), helped: yuan(9_000), gap: yuan(21_000) }],
  })
  const [before, later] = [Day.parse('2026-02-01'), Day.parse('2026-02-28')]
  const none = await ask(lead, readFigures, { from: before, until: later })
  expect(none.applications).toEqual([])
})

test('a refusal says why; the appeal is decided by another person, also where the product forgets', async () => {
  const { ask, worker, caseId, fund, send, clock, owner } = await aFundedWard()
  const { id: applicationId } = await send()
  const refuse = { applicationId, step: 'refuse', reason: 'not-eligible', version: 2 } as const
  const no = await ask(fund.officer, ofFunder.decideApplication, refuse)
  expect(no).toMatchObject({ code: 'note-missing', status: 409 })
  const why = { ...refuse, note: '存款不在核对范围' }
  const refused = await ask(fund.officer, ofFunder.decideApplication, why)
  expect(refused).toMatchObject({ state: 'refused', dueOn: '2026-03-12' })

  const appeal = { caseId, applicationId, step: 'appeal', version: 3, dossierVersion: 1 } as const
  clock.advance(11 * 24 * 60)
  const reasons = { ...appeal, note: '存款已用于手术，附结算单' }
  expect(await ask(worker, ofCase.stepApplication, reasons)).toMatchObject({ code: 'appeal-late' })
  clock.advance(-4 * 24 * 60)
  expect(await ask(worker, ofCase.stepApplication, appeal)).toMatchObject({ code: 'note-missing' })
  expect(await ask(worker, ofCase.stepApplication, reasons)).toMatchObject({ state: 'appealed' })

  const yes = { applicationId, step: 'approve', amount: yuan(8_000), version: 4 } as const
  const same = await ask(fund.officer, ofFunder.decideApplication, yes)
  expect(same).toMatchObject({ code: 'same-decider' })
  await expect(
    sql`update aid.application set state = 'approved', decided_by = first_decided_by`.execute(
      owner,
    ),
  ).rejects.toThrow(/another_person/)
  const other = await ask(fund.second, ofFunder.decideApplication, yes)
  expect(other).toMatchObject({ state: 'approved', approved: yuan(8_000) })
  const again = { ...reasons, version: 5 }
  expect(await ask(worker, ofCase.stepApplication, again)).toMatchObject({ code: 'appeal-once' })

  // What will not be paid any more does not stand in the ledger as approved.
  const stop = { applicationId, step: 'stop', note: '本期资金用完', version: 5 } as const
  expect(await ask(fund.second, ofFunder.decideApplication, stop)).toMatchObject({
    ...{ state: 'closed', approved: 0 },
  })
  const { ledger } = await ask(worker, ofCase.openAid, { caseId })
  expect(standOf(ledger)).toMatchObject({ expected: 0, approved: 0 })
})

test('an officer sees what was sent to the own funder, and nothing of the case', async () => {
  const { ask, worker, caseId, fund, begin, agree, write } = await aFundedWard()
  const other = await aFund(ask, '秋实基金')
  await agree()
  await write()
  const draft = await begin()
  const open = (officer = fund.officer, applicationId = draft.id) =>
    ask(officer, ofFunder.openApplication, { applicationId })
  // A draft was not sent.
  expect((await open()).status).toBe(404)
  const which = { caseId, applicationId: draft.id, dossierVersion: 1, version: 1 }
  await ask(worker, ofCase.stepApplication, { ...which, step: 'submit' })
  const file = await open()
  expect(file.status).toBe(200)
  expect(JSON.stringify(file)).not.toContain(caseId)
  expect(JSON.stringify(file)).not.toContain('卷宗袋')
  expect((await open(other.officer)).status).toBe(404)
  expect((await open(anOfficer())).status).toBe(404)
  expect((await ask(fund.officer, ofCase.openAid, { caseId })).status).toBe(403)
  expect((await ask(other.officer, programmes.listProgrammes, {})).programmes).toHaveLength(1)
  expect((await ask(anOfficer(), ofFunder.listDesk, {})).hasFunder).toBe(false)
  const foreign = {
    funderId: fund.funderId,
    kind: 'charity',
    name: '别家',
    terms: someTerms,
  } as const
  expect((await ask(other.officer, programmes.addProgramme, foreign)).status).toBe(404)

  // What was sent stays as it was sent, whatever becomes of the dossier.
  await write({ ...someFacts, income: yuan(9_000) }, ['identity'], 1)
  expect((await open()).packs[0]?.content.facts).toMatchObject([{ value: yuan(2_000) }])
  const code = { code: 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF' }
  expect(await ask(anOfficer(), programmes.joinFunder, code)).toMatchObject({
    ...{ code: 'code-not-good', status: 409 },
  })
})
