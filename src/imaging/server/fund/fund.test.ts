import { expect, test } from 'vitest'
import { aFrontDoor, anActor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import * as fund from '../../model/fund/contract.ts'
import { momentOf } from '../../model/fund/facts.ts'
import { fillFund, routes } from '../index.ts'

const auditor = anActor({ role: 'fund-auditor', institutionId: null, districtCode: null })

test('the auditor sees what there is to ask, asks, and says what came of it; nobody else sees anything', async () => {
  const { db } = await freshDatabase()
  const deps = testDeps()
  await as(db, auditor, (tx) => fillFund(tx, auditor, deps))
  const ask = aFrontDoor(db, routes, deps)
  const all = await ask(auditor, fund.listSignals, {})
  expect(all.signals.map(({ rule, weight, state }) => `${rule} ${weight} ${state}`).sort()).toEqual(
    [
      'R1 ask open',
      'R2 information open',
      'R3 high open',
      'R5 ask open',
      'R5 justified open',
      'R6 ask asked',
    ],
  )
  expect(all.total).toBe(6)
  expect(all.institutions).toHaveLength(3)
  const few = await ask(auditor, fund.listSignals, { rule: 'R5', state: 'open' })
  expect(few.signals).toHaveLength(2)
  for (const role of ['doctor', 'insured', 'city-officer', 'audit-admin'] as const)
    expect((await ask(anActor({ role }), fund.listSignals, {})).status).toBe(403)

  const find = (rule: string, weight: string) =>
    all.signals.find((one) => one.rule === rule && one.weight === weight)?.id as fund.SignalId
  const own = await ask(auditor, fund.openSignal, { id: find('R5', 'justified') })
  expect(own.signal.evidence.map(({ what }) => what)).toContain('unreachable-then')
  expect(own.deeds).toEqual(['explain'])
  const step = { text: '某话', version: 1 }
  const never = await ask(auditor, fund.takeStep, { id: own.signal.id, deed: 'confirm', ...step })
  expect([never.status, never.code]).toEqual([409, 'signal-not-so-far'])

  const id = find('R1', 'ask')
  const early = await ask(auditor, fund.takeStep, { id, deed: 'confirm', ...step })
  expect(early.code).toBe('signal-not-so-far')
  expect(await ask(auditor, fund.takeStep, { id, deed: 'ask', ...step })).toMatchObject({
    ...{ state: 'asked', version: 2 },
  })
  expect((await ask(auditor, fund.takeStep, { id, deed: 'explain', ...step })).status).toBe(412)
  expect(
    (await ask(auditor, fund.takeStep, { id, deed: 'explain', text: '补传', version: 2 })).state,
  ).toBe('explained')
  const { steps, deeds } = await ask(auditor, fund.openSignal, { id })
  expect([steps.map(({ deed }) => deed), deeds]).toEqual([['ask', 'explain'], []])
})

test('charges come in once, however often they are told, and raise what there is to ask', async () => {
  const { db } = await freshDatabase()
  const ask = aFrontDoor(db, routes, testDeps())
  const line = {
    ...{ number: 'A1', code: '1'.repeat(26), institution: '2'.repeat(18), institutionName: '某院' },
    ...{ item: 'CT-PLAIN', itemName: 'CT 平扫', modality: 'CT', bodyPart: '000000000', device: '' },
    ...{ orderedAt: momentOf('2026-02-10T09:00'), examAt: momentOf('2026-02-10T09:30') },
    reason: null,
  }
  const first = await ask(auditor, fund.takeCharges, { lines: [line] })
  expect(first).toMatchObject({ taken: 1, known: 0, raised: 1 })
  const again = await ask(auditor, fund.takeCharges, { lines: [line] })
  expect(again).toMatchObject({ taken: 0, known: 1, raised: 0 })
  const { signals } = await ask(auditor, fund.listSignals, {})
  expect(signals).toMatchObject([{ rule: 'R1', state: 'open', stillSo: true }])
})
