import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as casework from '#casework/model/contract.ts'
import { routes as caseworkRoutes } from '#casework/server/index.ts'
import { aCase } from '#casework/server/testing.ts'
import { fen } from '#insurance/model/fen.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { aFrontDoor, anActor, as, freshDatabase } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import type { LadderFacts } from '../model/facts.ts'
import { toKeptText } from '../model/kept.ts'
import { standLadder } from '../model/ladder.ts'
import { routes } from './index.ts'

const facts: LadderFacts = {
  ...{ year: 2026, route: 'employee', insured: 'yes', healthClass: 'healthy', quietYears: 0 },
  ...{ aid: 'unknown', programme: 'none', paidBySerious: null, paidByAid: null, purchases: [] },
  paidByBasic: fen(20_000_000),
  afterBasic: fen(5_000_000),
  selfPay: null,
  paidByProgramme: fen(0),
  granted: fen(0),
}

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const { worker, lead, id } = await anInstitution(db)
  const ask = aFrontDoor(db, [...caseworkRoutes, ...routes])
  const patient = await aPatient(db, worker)
  const { id: caseId } = await aCase(db, worker, patient.id)
  return {
    db,
    owner,
    ask,
    worker,
    lead,
    patient,
    caseId,
    colleague: anActor({ institutionId: id }),
  }
}

test('what was reckoned is kept, told in the river, and found again with its facts', async () => {
  const { ask, worker, lead, caseId } = await aHouse()
  const kept = await ask(worker, contract.keepReckoning, { caseId, facts })
  expect(kept).toMatchObject({ status: 200, productVersion: '2026.1', bill: 25_000_000 })

  const { reckonings } = await ask(lead, contract.listReckonings, { caseId })
  expect(reckonings).toMatchObject([{ id: kept.id, remainsHigh: kept.remainsHigh }])
  const opened = await ask(worker, contract.openReckoning, { caseId, reckoningId: kept.id })
  expect(opened).toMatchObject({ facts, isReproduced: true })

  const page = await ask(worker, casework.openCase, { caseId })
  expect(page.river).toContainEqual(
    expect.objectContaining({
      deed: 'ladder.keep',
      ref: kept.id,
      note: expect.stringContaining('还需自付'),
    }),
  )
})

test('by its stored version an old reckoning gives the stored bytes; a changed byte is noticed', async () => {
  const { owner, ask, worker, caseId } = await aHouse()
  const { id: reckoningId } = await ask(worker, contract.keepReckoning, { caseId, facts })
  const { rows } = await sql<{ answer: string }>`select answer from ladder.reckoning`.execute(owner)
  expect(rows[0]?.answer).toBe(toKeptText(standLadder(facts)))

  await sql`alter table ladder.reckoning disable row level security`.execute(owner)
  await sql`update ladder.reckoning set answer = replace(answer, '3040400', '3040401')`.execute(
    owner,
  )
  await sql`alter table ladder.reckoning enable row level security`.execute(owner)
  const opened = await ask(worker, contract.openReckoning, { caseId, reckoningId })
  expect(opened).toMatchObject({ isReproduced: false })
})

test('a kept reckoning is seen by the team and the head, and cannot be changed by anybody', async () => {
  const { db, ask, worker, lead, caseId, colleague } = await aHouse()
  const { id: reckoningId } = await ask(worker, contract.keepReckoning, { caseId, facts })
  const elsewhere = anActor({ role: 'lead', institutionId: randomUUID() as never })

  for (const stranger of [colleague, elsewhere]) {
    const answers = [
      await ask(stranger, contract.keepReckoning, { caseId, facts }),
      await ask(stranger, contract.listReckonings, { caseId }),
      await ask(stranger, contract.openReckoning, { caseId, reckoningId }),
    ]
    expect(answers).toMatchObject([{ status: 404 }, { status: 404 }, { status: 404 }])
    const seen = await as(db, stranger, (tx) => sql`select * from ladder.reckoning`.execute(tx))
    expect(seen.rows).toHaveLength(0)
  }
  const seen = await as(db, lead, (tx) => sql`select * from ladder.reckoning`.execute(tx))
  expect(seen.rows).toHaveLength(1)
  const change = as(db, worker, (tx) => sql`update ladder.reckoning set bill = 0`.execute(tx))
  await expect(change).rejects.toThrow('permission denied')
})

test('a reckoning of another case is not found under this one', async () => {
  const { db, ask, worker, patient, caseId } = await aHouse()
  const { id: reckoningId } = await ask(worker, contract.keepReckoning, { caseId, facts })
  const other = await aCase(db, worker, patient.id)
  const asked = { caseId: other.id, reckoningId }
  expect(await ask(worker, contract.openReckoning, asked)).toMatchObject({
    code: 'no-such-reckoning',
  })
})

test('facts that cannot be are refused, with the field', async () => {
  const { ask, worker, caseId } = await aHouse()
  const wrong: [object, string][] = [
    [{ afterBasic: -1 }, 'facts.afterBasic'],
    [{ afterBasic: 0.5 }, 'facts.afterBasic'],
    [{ year: 2025 }, 'facts.year'],
    [
      { purchases: [{ date: '2025-12-31', list: 'domestic', amount: 1 }] },
      'facts.purchases.0.date',
    ],
  ]
  for (const [change, field] of wrong) {
    const answer = await ask(worker, contract.keepReckoning, {
      caseId,
      facts: { ...facts, ...change } as never,
    })
    expect(answer).toMatchObject({ status: 400, faults: [{ field }] })
  }
})
