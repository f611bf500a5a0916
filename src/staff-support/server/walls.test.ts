import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listAuditEntries } from '#access/model/contract.ts'
import { routes as access } from '#access/server/index.ts'
import { anInstitution } from '#places/server/testing.ts'
import { type Actor, NOBODY, SYSTEM } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Db } from '#platform/server/db.ts'
import { aFrontDoor, anActor, as, freshDatabase } from '#platform/server/testing.ts'
import * as contract from '../model/contract.ts'
import { routes } from './index.ts'
import { aCounsellor, aSession, aTalk } from './testing.ts'

const SECRET = '夜班连着三周'

/** One counsellor's talk, and everybody of the house and above who is not that counsellor. */
async function aScene() {
  const { db, owner } = await freshDatabase()
  const { worker, lead, id } = await anInstitution(db)
  const other = anActor({ institutionId: id })
  for (const one of [worker, other]) await aCounsellor(db, lead, one)
  const talkId = await aTalk(db, worker)
  const sessionId = await aSession(db, worker, talkId, { note: SECRET })
  const far = await anInstitution(db)
  await aCounsellor(db, far.lead, far.worker)
  const office = { institutionId: null, personId: null }
  const everybody: readonly (readonly [string, Actor])[] = [
    ['the head of the same house', lead],
    ['another counsellor of the house', other],
    ['a social worker of the house', anActor({ institutionId: id })],
    ['the counsellor, acting as head', { ...worker, role: 'lead' }],
    ['a volunteer of the house', anActor({ institutionId: id, role: 'volunteer' })],
    ['a counsellor of another house', far.worker],
    ['an officer of the district', anActor({ ...office, role: 'district-officer' })],
    ['an officer of the city', anActor({ ...office, role: 'city-officer' })],
    ['a system administrator', anActor({ ...office, role: 'system-admin' })],
    ['a security administrator', anActor({ ...office, role: 'security-admin' })],
    ['an auditor', anActor({ ...office, role: 'audit-admin' })],
    ['nobody', NOBODY],
    ['the product in the background', SYSTEM],
  ]
  const ask = aFrontDoor(db, [...access, ...routes])
  return { db, owner, worker, lead, other, talkId, sessionId, everybody, ask }
}

/** Who sees rows of these tables past every use-case: what only the second wall keeps. */
async function seen(db: Db, everybody: readonly (readonly [string, Actor])[]) {
  const found: string[] = []
  for (const [name, actor] of everybody)
    for (const table of ['talk', 'session']) {
      const rows = await as(db, actor, (tx) =>
        sql`select from ${sql.id('staff_support', table)}`.execute(tx),
      )
      if (rows.rows.length > 0) found.push(`${name}: ${table}`)
    }
  return found
}

test('精神卫生法第二十三条：谈话记录只有负责的那一位社工看得到，同院主任和其他社工都查不到', async () => {
  const { ask, everybody, talkId, worker, other } = await aScene()
  const nothing = '00000000-0000-4000-8000-000000000009' as typeof talkId
  const doors = (id: typeof talkId) =>
    [
      [contract.openTalk, { talkId: id }],
      [contract.stepTalk, { talkId: id, step: 'erase', version: 1 }],
      [contract.stepTalk, { talkId: id, step: 'accept', version: 1 }],
      [
        contract.writeSession,
        { talkId: id, day: '2026-02-01', minutes: 9, themes: ['mood'], note: '' },
      ],
      [
        contract.offerTalk,
        { talkId: id, accountId: other.accountId, consentBy: 'telephone', version: 1 },
      ],
      [contract.lockTalk, { talkId: id, keepBasis: '法', keptUntil: '2030-01-01', version: 1 }],
    ] as const
  for (const [name, actor] of everybody) {
    for (const [n, [endpoint, input]] of doors(talkId).entries()) {
      const answer = await ask(actor, endpoint as typeof contract.openTalk, input as never)
      const [, same] = doors(nothing)[n] ?? []
      const twin = await ask(actor, endpoint as typeof contract.openTalk, same as never)
      expect([401, 403, 404], `${name} ${endpoint.path}`).toContain(answer.status)
      // What exists and what does not are the same answer.
      const { requestId: _, instance: __, ...rest } = answer as Record<string, unknown>
      const { requestId: ___, instance: ____, ...twinRest } = twin as Record<string, unknown>
      expect({ ...rest, number: '' }, name).toEqual({ ...twinRest, number: '' })
      expect(JSON.stringify(answer)).not.toMatch(/小雨|13700001234|夜班/)
    }
    const list = await ask(actor, contract.listTalks, {})
    expect(list.talks ?? [], name).toEqual([])
  }
  expect(await ask(worker, contract.openTalk, { talkId })).toMatchObject({
    record: [{ note: SECRET }],
  })
})

test('behind the use-cases the database itself shows nobody else a row', async () => {
  const { db, everybody, worker } = await aScene()
  expect(await seen(db, everybody)).toEqual([])
  expect(await seen(db, [['the counsellor', worker]])).toHaveLength(2)
})

test.each([
  ['the head is let in', `platform.actor_role() = 'lead'`, 'the head of the same house: talk'],
  ['all counsellors are', `staff_support.is_counsellor()`, 'another counsellor of the house: talk'],
  ['the house is', `platform.actor_role() is not null`, 'a volunteer of the house: talk'],
])('planted: %s, and it is noticed', async (_, condition, who) => {
  const { db, owner, everybody } = await aScene()
  const policy = `create policy planted on staff_support.talk for select
    using (institution_id = platform.actor_institution() and ${condition})`
  await sql.raw(policy).execute(owner)
  expect(await seen(db, everybody)).toContain(who)
})

test('nobody but the counsellor can change or add anything there', async () => {
  const { db, everybody, worker, talkId } = await aScene()
  for (const [name, actor] of everybody) {
    const tried = await as(db, actor, (tx) =>
      sql`update staff_support.talk set state = 'closed' where id = ${talkId}`.execute(tx),
    )
    expect(tried.numAffectedRows, name).toBe(0n)
    const add = as(db, actor, (tx) =>
      sql`insert into staff_support.session (institution_id, id, talk_id, day, minutes, themes,
        recorded_at) values (${worker.institutionId}, gen_random_uuid(), ${talkId}, '2026-02-01',
        30, '{mood}', now())`.execute(tx),
    )
    await expect(add, name).rejects.toThrow(/row-level security/)
  }
})

test('the log tells the auditor of a record, and the head of the house not even that', async () => {
  const { ask, db, worker, lead, talkId } = await aScene()
  await ask(worker, contract.openTalk, { talkId })
  await ask(worker, contract.listTalks, {})

  const auditor = anActor({ role: 'audit-admin', institutionId: null })
  const { rows } = await ask(auditor, listAuditEntries, { action: 'staff-support.open' })
  expect(rows).toMatchObject([{ subjectKind: 'record', subjectId: talkId, institutionId: null }])
  const own = await ask(lead, listAuditEntries, {})
  expect(own.rows.filter(({ accountId }) => accountId === worker.accountId)).toEqual([])
  // Planted: the same deed in the name of the house stands there.
  const planted = { kind: 'record', id: talkId }
  await as(db, worker, (tx) => record(tx, worker, 'staff-support.open', planted))
  const told = await ask(lead, listAuditEntries, { action: 'staff-support.open' })
  expect(told.rows).toMatchObject([{ subjectId: talkId, accountId: worker.accountId }])
})

test('of the counts the database gives to the head alone, and no id of anybody', async () => {
  const { db, everybody, lead, worker, talkId } = await aScene()
  const ask = (actor: Actor) =>
    as(db, actor, (tx) =>
      sql`select to_jsonb(c)::text as text from staff_support.sessions_before('2026-05-01') c`.execute(
        tx,
      ),
    )
  for (const [, actor] of [...everybody, ['', worker] as const])
    expect((await ask(actor)).rows.length).toBe(actor.role === 'lead' ? 1 : 0)
  expect(JSON.stringify((await ask(lead)).rows)).not.toContain(talkId)
})
