import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import {
  aClock,
  aFrontDoor,
  anActor,
  as,
  freshDatabase,
  testDeps,
} from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aCase, aContact, aGoal, aHelpRequest } from './testing.ts'

async function aHouse() {
  const { db, owner } = await freshDatabase()
  const clock = aClock()
  const { worker, lead, id } = await anInstitution(db)
  const ask = aFrontDoor(db, routes, testDeps({ now: clock.now }))
  const colleague = anActor({ institutionId: id })
  const patient = await aPatient(db, worker)
  return { db, owner, clock, ask, worker, lead, colleague, patient, institutionId: id }
}

const note = {
  ...{
    minutes: 5,
    mode: 'bedside',
    with: '',
    contactMade: true,
    activities: ['emotional-support'],
  },
  ...{ goalIds: [], shared: '聊了十分钟', confidential: '', next: '' },
} as const

test('a colleague does not see a case, the head sees it, and another house does not', async () => {
  const { db, ask, worker, lead, colleague, patient } = await aHouse()
  const { id: caseId } = await aCase(db, worker, patient.id)
  const elsewhere = (await anInstitution(db)).lead

  expect(await ask(worker, contract.openCase, { caseId })).toMatchObject({ id: caseId })
  expect(await ask(lead, contract.openCase, { caseId })).toMatchObject({ id: caseId })
  for (const stranger of [colleague, elsewhere])
    expect(await ask(stranger, contract.openCase, { caseId })).toMatchObject({
      status: 404,
      code: 'no-such-case',
    })
})

test('a case of a colleague who is the client is hidden even from the head', async () => {
  const { db, ask, worker, lead, patient } = await aHouse()
  const { id: caseId } = await aCase(db, worker, patient.id, { kind: 'staff' })

  expect(await ask(lead, contract.openCase, { caseId })).toMatchObject({ status: 404 })
  expect(await ask(lead, contract.listCases, { desk: 'all' })).toMatchObject({ rows: [] })
})

test('the confidential half is the team’s: the head learns that it is there, and no more', async () => {
  const { db, ask, worker, lead, patient } = await aHouse()
  const file = await aCase(db, worker, patient.id)
  await aContact(db, worker, file, { confidential: '借了债' })

  const mine = await ask(worker, contract.openCase, { caseId: file.id })
  const heads = await ask(lead, contract.openCase, { caseId: file.id })

  expect(JSON.stringify(mine.river)).toContain('借了债')
  expect(JSON.stringify(heads)).not.toContain('借了债')
  expect(heads.confidentialCount).toBe(1)
})

test('with the first wall gone, the database still hides cases and confidential halves', async () => {
  const { db, worker, lead, colleague, patient } = await aHouse()
  const file = await aCase(db, worker, patient.id)
  await aContact(db, worker, file, { confidential: '借了债' })
  const elsewhere = anActor({ role: 'lead', institutionId: randomUUID() as never })

  async function seen(actor: typeof worker, table: string) {
    const { rows } = await as(db, actor, (tx) => sql`select * from ${sql.raw(table)}`.execute(tx))
    return rows.length
  }
  for (const table of ['casework."case"', 'casework.contact', 'casework.confidential_note']) {
    expect(await seen(worker, table), table).toBe(1)
    expect(await seen(colleague, table), table).toBe(0)
    expect(await seen(elsewhere, table), table).toBe(0)
  }
  expect(await seen(lead, 'casework.contact')).toBe(1)
  expect(await seen(lead, 'casework.confidential_note')).toBe(0)
})

test('nobody joins the team of a running case by own hand', async () => {
  const { db, worker, colleague, patient } = await aHouse()
  const { id, institutionId } = await aCase(db, worker, patient.id)

  const intrusion = as(db, colleague, (tx) =>
    sql`insert into casework.team_member (institution_id, case_id, account_id, since)
      values (${institutionId}, ${id}, ${colleague.accountId}, now())`.execute(tx),
  )
  await expect(intrusion).rejects.toThrow('row-level security')
})

test('a note is written in any state, is marked late after a day, and lies never in the future', async () => {
  const { db, ask, worker, clock, patient } = await aHouse()
  const { id: caseId } = await aCase(db, worker, patient.id, { state: 'ended' })
  const at = clock.now()
  clock.advance(25 * 60)

  const written = { ...note, caseId, at } as never
  expect(await ask(worker, contract.writeContact, written)).toMatchObject({ late: true })
  const tomorrow = { ...note, caseId, at: '2026-03-09T00:00:00.000Z' } as never
  expect(await ask(worker, contract.writeContact, tomorrow)).toMatchObject({
    code: 'contact-in-future',
    field: 'at',
  })
})

test('a correction stands under the note, and the note stands as it was', async () => {
  const { db, ask, worker, patient } = await aHouse()
  const file = await aCase(db, worker, patient.id)
  const { id: contactId } = await aContact(db, worker, file)

  const amended = await ask(worker, contract.amendContact, {
    ...{ caseId: file.id, contactId, reason: '写错称呼', text: '在场的是祖母' },
  })
  expect(amended).toMatchObject({
    shared: '母亲愿意谈费用',
    amendments: [{ text: '在场的是祖母' }],
  })
})

test('of two who change a case at the same moment, the second is told', async () => {
  const { db, ask, worker, lead, patient } = await aHouse()
  const { id: caseId } = await aCase(db, worker, patient.id)
  const change = { caseId, needs: [], riskLevel: 'yellow' as const, legalBasis: '', version: 1 }

  const answers = await Promise.all([
    ask(worker, contract.assessCase, change),
    ask(lead, contract.assessCase, change),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
})

test('a goal of another case cannot be ticked or rated', async () => {
  const { db, ask, worker, patient, clock } = await aHouse()
  const mine = await aCase(db, worker, patient.id)
  const other = await aCase(db, worker, patient.id)
  const goal = await aGoal(db, worker, other)

  const ticked = { ...note, caseId: mine.id, at: clock.now(), goalIds: [goal.id] } as never
  expect(await ask(worker, contract.writeContact, ticked)).toMatchObject({ code: 'no-such-goal' })
  const rating = { caseId: mine.id, goalId: goal.id, attainment: 2, version: 1 }
  expect(await ask(worker, contract.rateGoal, rating)).toMatchObject({ code: 'no-such-goal' })
})

test('the list goes on where it ended, and misses nobody', async () => {
  const { db, ask, worker, patient } = await aHouse()
  const ids = new Set<string>()
  for (let n = 0; n < 7; n++) ids.add((await aCase(db, worker, patient.id)).id)

  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await ask(worker, contract.listCases, { limit: 3, ...(after && { after }) })
    seen.push(...page.rows.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  expect(new Set(seen)).toEqual(ids)
  expect(seen).toHaveLength(7)
})

test('of twenty who take one request, one gets it; and every number is given once', async () => {
  const { db, ask, worker, patient } = await aHouse()
  const request = await aHelpRequest(db, worker)
  const accept = {
    ...{ requestId: request.id, clientId: patient.id, version: 1 },
    ...({ kind: 'patient', serviceLine: 'other' } as const),
  }

  const answers = await Promise.all(
    Array.from({ length: 20 }, () => ask(worker, contract.acceptHelpRequest, accept)),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ code }) => code === 'request-settled')).toHaveLength(19)
})
