import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anAccount } from '#access/server/testing.ts'
import { aCase } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { anInstitution } from '#places/server/testing.ts'
import { addMinutes } from '#platform/model/time.ts'
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
import { aCrisis } from './testing.ts'

const PLACE = '槐柏树街某楼三层'

async function aHouse(kind: 'patient' | 'staff' = 'patient') {
  const { db, owner } = await freshDatabase()
  const clock = aClock()
  const deps = testDeps({ now: clock.now })
  const { worker, lead, id: institutionId } = await anInstitution(db)
  const ask = aFrontDoor(db, routes, deps)
  const client = await aPatient(db, worker)
  const file = await aCase(db, worker, client.id, { kind })
  const { id } = await anAccount({ owner }, { posts: [{ role: 'social-worker', institutionId }] })
  const watcher = anActor({ institutionId, accountId: id })
  const colleague = anActor({ institutionId })
  const plan = (given = {}) =>
    ask(worker, contract.planVisit, {
      ...{ caseId: file.id, watcherId: watcher.accountId, place: PLACE, startsAt: clock.now() },
      ...{ backBy: addMinutes(clock.now(), 90), ...given },
    })
  return { db, owner, clock, deps, ask, worker, lead, watcher, colleague, file, plan }
}

test('where a visit leads lies sealed, and opens for the one who looks when the time is over', async () => {
  const { owner, clock, ask, worker, lead, watcher, plan } = await aHouse()
  const { id: visitId } = await plan()
  const read = (actor: typeof worker) => ask(actor, contract.readVisitPlace, { visitId })

  const { rows } = await sql`select * from crises.visit`.execute(owner)
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(PLACE).toString('hex'))
  expect(await read(worker)).toMatchObject({ place: PLACE })
  for (const actor of [watcher, lead])
    expect(await read(actor)).toMatchObject({ code: 'not-overdue' })
  clock.advance(91)
  for (const actor of [watcher, lead]) expect(await read(actor)).toMatchObject({ place: PLACE })
})

test('who calls for help is looked for at once', async () => {
  const { ask, worker, watcher, plan } = await aHouse()
  const { id: visitId, version } = await plan()
  const help = { visitId, step: 'call-help', version } as const

  expect(await ask(watcher, contract.takeVisitStep, help)).toMatchObject({ code: 'not-your-visit' })
  await ask(worker, contract.takeVisitStep, help)

  const { visits } = await ask(watcher, contract.listVisits, {})
  expect(visits).toMatchObject([{ mine: 'watcher', calledHelpAt: '2026-03-02T02:00:00.000Z' }])
  expect(await ask(watcher, contract.readVisitPlace, { visitId })).toMatchObject({ place: PLACE })
})

test('the one who looks learns of a colleague and of no client; a third learns nothing', async () => {
  const { ask, worker, lead, watcher, colleague, file, plan } = await aHouse()
  const { id: visitId } = await plan()

  expect((await ask(worker, contract.listVisits, {})).visits).toMatchObject([{ caseId: file.id }])
  for (const actor of [watcher, lead])
    expect((await ask(actor, contract.listVisits, {})).visits).toMatchObject([{ caseId: null }])
  expect((await ask(colleague, contract.listVisits, {})).visits).toEqual([])
  expect(await ask(colleague, contract.readVisitPlace, { visitId })).toMatchObject({ status: 404 })
})

test('of a visit to a colleague who is the client, the head learns nothing', async () => {
  const { ask, lead, watcher, plan } = await aHouse('staff')
  await plan()

  expect((await ask(lead, contract.listVisits, {})).visits).toEqual([])
  expect((await ask(watcher, contract.listVisits, {})).visits).toHaveLength(1)
})

test('violence in the case warns before the visit, also after it was over', async () => {
  const { db, worker, file, deps, plan } = await aHouse()
  expect(await plan()).toMatchObject({ caution: false })

  await aCrisis(db, worker, file, { kind: 'domestic-violence' }, deps)

  expect(await plan()).toMatchObject({ caution: true })
})

test('out, a little longer, and back: then nobody looks any more', async () => {
  const { ask, worker, clock, plan, watcher } = await aHouse()
  const { id: visitId, version } = await plan()
  const take = (step: 'check-in' | 'extend' | 'check-out', more: object) =>
    ask(worker, contract.takeVisitStep, { visitId, step, version, ...more })

  expect(await take('check-in', {})).toMatchObject({ state: 'under-way' })
  const past = { version: version + 1, backBy: addMinutes(clock.now(), -1) }
  expect(await take('extend', past)).toMatchObject({ field: 'backBy' })
  const later = { version: version + 1, backBy: addMinutes(clock.now(), 200) }
  expect(await take('extend', later)).toMatchObject({ backBy: later.backBy })
  expect(await take('check-out', { version: version + 2 })).toMatchObject({ state: 'back' })
  expect((await ask(watcher, contract.listVisits, {})).visits).toEqual([])
})

test('who looks is a colleague in service here, and not oneself', async () => {
  const { worker, plan, colleague } = await aHouse()

  for (const watcherId of [worker.accountId, colleague.accountId])
    expect(await plan({ watcherId })).toMatchObject({ code: 'no-such-colleague' })
})

test('nobody plans a visit in a case of others, not even past the first wall', async () => {
  const { db, watcher, colleague, file } = await aHouse()

  const intrusion = as(db, watcher, (tx) =>
    sql`insert into crises.visit (institution_id, id, case_id, by_account, watcher_id, starts_at,
      back_by, place, caution) values (${file.institutionId}, gen_random_uuid(), ${file.id},
      ${watcher.accountId}, ${colleague.accountId}, now(), now() + interval '1 hour', '', false)`.execute(
      tx,
    ),
  )
  await expect(intrusion).rejects.toThrow('row-level security')
})
