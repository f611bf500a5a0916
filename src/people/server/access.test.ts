import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { toInstant } from '#platform/model/time.ts'
import { aFrontDoor, anActor, as, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { isMinor } from '../model/age.ts'
import * as contract from '../model/contract.ts'
import * as approvals from '../model/contract-access.ts'
import { approveCareTeamAccess, endCareTeamAccess, requestCareTeamAccess, routes } from './index.ts'
import { aChild, aPatient, aRegistration } from './testing.ts'

const worker = anActor()
const colleague = anActor({ name: '同事' })
const lead = anActor({ role: 'lead', name: '主任' })

/** The wall in the database goes by the real clock, and so do these tests. */
const deps = testDeps({ now: () => toInstant(new Date()) })

async function setUp() {
  const { db, owner } = await freshDatabase()
  const ask = aFrontDoor(db, routes, deps)
  const { id } = await aChild(db, worker, {}, deps)
  const open = (actor: Actor) => ask(actor, contract.openPerson, { personId: id })
  const wish = { personId: id, purpose: 'service', reason: '上次住院由我跟进', days: 7 } as const
  const askFor = (actor: Actor) => ask(actor, approvals.askAccess, wish)
  const pending = async () => (await ask(lead, approvals.listAccessRequests, {})).requests
  return { db, owner, ask, id, open, askFor, pending }
}

test('who registers a child sees it for a day, and the lead is asked whether for longer', async () => {
  const { open, pending, owner } = await setUp()
  const opened = await open(worker)
  expect(opened).toMatchObject({ status: 200, minor: true, underFourteen: true })
  const hours = (Date.parse(opened.accessUntil ?? '') - Date.now()) / 3_600_000
  expect(hours).toBeGreaterThan(23.9)
  expect(hours).toBeLessThanOrEqual(24)
  expect(await pending()).toMatchObject([{ purpose: 'intake', person: { name: '李*朵' } }])

  await sql`update people.access_grant set ends_at = now()`.execute(owner)
  expect(await open(worker)).toMatchObject({ status: 404 })
})

test('neither a colleague nor the lead opens a child’s record without a grant', async () => {
  const { open } = await setUp()
  for (const actor of [colleague, lead])
    expect(await open(actor)).toMatchObject({ status: 404, code: 'no-such-person' })
})

test('a colleague asks, the lead approves, and the record opens until the day it says', async () => {
  const { ask, open, askFor, pending } = await setUp()
  expect(await askFor(colleague)).toMatchObject({ status: 200, state: 'pending', days: 7 })
  expect(await askFor(colleague)).toMatchObject({ status: 409, code: 'request-pending' })
  expect(await open(colleague)).toMatchObject({ status: 404 })

  const request = (await pending()).find(({ purpose }) => purpose === 'service')
  const { id: requestId, version } = request as NonNullable<typeof request>
  const approve = (actor: Actor) =>
    ask(actor, approvals.approveAccess, { requestId, version, days: 3 })
  expect(await approve(lead)).toMatchObject({
    status: 200,
    state: 'approved',
    decidedByName: '主任',
  })
  const opened = await open(colleague)
  expect(opened).toMatchObject({ status: 200, name: '李朵朵' })
  const days = (Date.parse(opened.accessUntil ?? '') - Date.now()) / 86_400_000
  expect(Math.round(days)).toBe(3)
  expect(await approve(lead)).toMatchObject({ status: 409, code: 'request-decided' })
})

test('nobody approves an own request, not even past the first wall', async () => {
  const { ask, askFor, pending, db, id } = await setUp()
  await askFor(lead)
  const request = (await pending()).find(({ purpose }) => purpose === 'service')
  const { id: requestId, version } = request as NonNullable<typeof request>
  const approved = await ask(lead, approvals.approveAccess, { requestId, version, days: 1 })
  expect(approved).toMatchObject({ status: 409, code: 'own-request' })
  const selfGrant = as(db, lead, (tx) =>
    sql`insert into people.access_grant
        (id, institution_id, person_id, account_id, kind, granted_by, ends_at)
      values (gen_random_uuid(), ${lead.institutionId}, ${id}, ${lead.accountId}, 'approved',
        ${worker.accountId}, now() + interval '1 day')`.execute(tx),
  )
  await expect(selfGrant).rejects.toThrow(/row-level security/)
})

test('a refused intake ends the sight at once', async () => {
  const { ask, open, pending } = await setUp()
  const [request] = await pending()
  const { id: requestId, version } = request as NonNullable<typeof request>
  const refusal = { requestId, version, reason: '并非本院患者' }
  expect(await ask(lead, approvals.refuseAccess, refusal)).toMatchObject({ state: 'refused' })
  expect(await open(worker)).toMatchObject({ status: 404 })
})

test('a request of a neighbouring house does not exist, and a worker decides nothing', async () => {
  const { ask, pending } = await setUp()
  const [request] = await pending()
  const decision = { requestId: request?.id as never, version: 1, days: 1 }
  const stranger = anActor({ role: 'lead', institutionId: worker.accountId as never })
  expect(await ask(stranger, approvals.approveAccess, decision)).toMatchObject({ status: 404 })
  expect(await ask(worker, approvals.approveAccess, decision)).toMatchObject({ status: 403 })
  const theirs = await ask(stranger, approvals.listAccessRequests, {})
  expect(theirs.requests).toEqual([])
})

test('of an adult nothing has to be asked for, and of what is open neither', async () => {
  const { db, ask, askFor } = await setUp()
  const { id } = await aPatient(db, worker)
  const wish = { personId: id, purpose: 'service', reason: '想看看记录', days: 7 } as const
  expect(await ask(colleague, approvals.askAccess, wish)).toMatchObject({ code: 'not-a-minor' })
  expect(await askFor(worker)).toMatchObject({ code: 'access-open' })
})

test('the care team sees a child from the approval of the case to its end', async () => {
  const { db, open, id, pending } = await setUp()
  const run = (actor: Actor, work: typeof approveCareTeamAccess) =>
    as(db, actor, (tx) => work(tx, actor, id, [colleague.accountId], deps))
  await as(db, colleague, (tx) => requestCareTeamAccess(tx, colleague, id, deps))
  expect((await open(colleague)).accessUntil).not.toBeNull()
  await run(lead, approveCareTeamAccess)
  expect(await open(colleague)).toMatchObject({ status: 200, accessUntil: null })
  expect((await pending()).map(({ askedBy }) => askedBy.accountId)).toEqual([worker.accountId])

  await as(db, lead, (tx) => endCareTeamAccess(tx, lead, id, [colleague.accountId]))
  await as(db, lead, (tx) =>
    sql`update people.access_grant set ends_at = now()
    where account_id = ${colleague.accountId}`.execute(tx),
  )
  expect(await open(colleague)).toMatchObject({ status: 404 })
})

test('a sight that has ended does not come back by taking the case on once more', async () => {
  const { db, owner, open, id } = await setUp()
  const takeOn = () => as(db, colleague, (tx) => requestCareTeamAccess(tx, colleague, id, deps))
  await takeOn()
  await sql`update people.access_grant set ends_at = now()`.execute(owner)
  await sql`update people.access_request set state = 'refused', decided_by = ${lead.accountId}
    where asked_by = ${colleague.accountId}`.execute(owner)
  await takeOn()
  expect(await open(colleague)).toMatchObject({ status: 404 })
})

test('with the first wall gone, the second hides every row of a child', async () => {
  const { db, id } = await setUp()
  const read = (actor: Actor, id: PersonId) =>
    as(db, actor, async (tx) => {
      const { rows } = await sql<{ seen: number }>`select
        (select count(*) from people.person where id = ${id})
        + (select count(*) from people.name_key where person_id = ${id})
        + (select count(*) from people.contact where person_id = ${id})
        + (select count(*) from people.consent where person_id = ${id})
        + (select count(*) from people.tie where ${id} in (person_id, other_id)) as seen`.execute(
        tx,
      )
      return Number(rows[0]?.seen)
    })
  expect(await read(worker, id)).toBeGreaterThan(0)
  for (const actor of [colleague, lead, anActor({ institutionId: id as never })])
    expect(await read(actor, id)).toBe(0)
})

test('who turns out to be a child is a child’s record from that moment', async () => {
  const { db, ask } = await setUp()
  const { id, version } = await aPatient(db, worker, { name: '王晓' })
  const { phones, identityNumber, confirmedDifferentFrom, ...facts } = aRegistration({
    name: '王晓',
    birthDate: '2018-05-01',
  })
  const amended = await ask(worker, contract.amendPerson, { ...facts, personId: id, version })
  expect(amended).toMatchObject({ status: 200, minor: true })
  expect(await ask(colleague, contract.openPerson, { personId: id })).toMatchObject({ status: 404 })
})

test('the database and the model agree on every day who is a minor', async () => {
  const { owner } = await setUp()
  const births = [
    '2008-02-29',
    '2008-03-01',
    '2008-02-28',
    '2010-12-31',
    '2011-01-01',
    '2012-02-29',
  ]
  const { rows } = await sql<{ day: string; birth: string; minor: boolean }>`
    select day::date as day, birth::date as birth, people.is_minor(birth::date, day::date) as minor
    from unnest(${births}::text[]) birth,
      generate_series('2025-12-01'::date, '2031-01-10'::date, '1 day') day`.execute(owner)
  expect(rows.length).toBeGreaterThan(10_000)
  for (const { day, birth, minor } of rows)
    if (isMinor(birth as never, `${day}T04:00:00.000Z` as never) !== minor)
      throw new Error(`They disagree about ${birth} on ${day}`)
})
