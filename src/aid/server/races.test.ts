import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { yuan } from '#insurance/model/fen.ts'
import { seeded } from '#platform/model/seeded.ts'
import * as ofCase from '../model/contract-case.ts'
import * as ofFunder from '../model/contract-funder.ts'
import { curveOf, standOf } from '../model/ledger.ts'
import { aFundedWard, TODAY } from './testing.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 1)
const MESSAGES = 24

vi.setConfig({ testTimeout: 20_000 + ROUNDS * 3_000 })

test('many officers pay at once, messages come twice: never more than approved, never lost', async () => {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const { ask, worker, caseId, fund, send, owner } = await aFundedWard()
    const chance = seeded(seed)
    const { id: applicationId } = await send(yuan(10_000))
    const approve = { applicationId, step: 'approve', amount: yuan(10_000), version: 2 } as const
    await ask(fund.officer, ofFunder.decideApplication, approve)
    const vouchers = Array.from({ length: MESSAGES }, (_, n) => ({
      amount: yuan(200 + 100 * chance.int(0, 14)),
      reference: `凭 ${n % 16}`,
      key: randomUUID(),
    }))
    // Some of them are the very same message, some bear the voucher of another.
    const told = [...vouchers, ...vouchers.slice(0, 8)]
    const answers = await Promise.all(
      told.map(({ key, ...voucher }, n) =>
        ask(
          n % 2 === 0 ? fund.officer : fund.second,
          ofFunder.payApplication,
          { applicationId, paidOn: TODAY, ...voucher },
          { key },
        ),
      ),
    )
    for (const { status } of answers) expect([200, 409]).toContain(status)

    const { applications, ledger } = await ask(worker, ofCase.openAid, { caseId })
    const [file] = applications
    const sum = file?.payments.reduce((all, { amount }) => all + amount, 0)
    expect(file?.paid).toBe(sum)
    expect(sum).toBeLessThanOrEqual(yuan(10_000))
    expect(standOf(ledger).received).toBe(sum)
    const references = file?.payments.map(({ reference }) => reference)
    expect(new Set(references).size).toBe(references?.length)
    // Each move of the curve is one line, and each line is one payment or one step.
    expect(curveOf(ledger)).toHaveLength(2 + (file?.payments.length ?? 0))

    // Behind the lock stands the table itself: without the product it refuses as well.
    const over = sql`insert into aid.payment select institution_id, gen_random_uuid(), id, case_id,
      approved - paid + 1, current_date, 'planted', now(), touched_by from aid.application`
    await expect(over.execute(owner)).rejects.toThrow(/never_more_than_approved/)
  }
})

test('two workers send the same application: one of them did', async () => {
  const { ask, worker, lead, caseId, agree, write, begin } = await aFundedWard()
  await agree()
  await write()
  const { id: applicationId } = await begin()
  const submit = { caseId, applicationId, step: 'submit', dossierVersion: 1, version: 1 } as const
  const answers = await Promise.all(
    [worker, lead, worker, lead].map((actor) => ask(actor, ofCase.stepApplication, submit)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412])
  const { ledger, applications } = await ask(worker, ofCase.openAid, { caseId })
  expect(ledger).toHaveLength(1)
  expect(applications[0]?.packs).toHaveLength(1)
})
