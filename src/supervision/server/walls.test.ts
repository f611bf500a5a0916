import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aCase } from '#casework/server/testing.ts'
import { aPatient } from '#people/server/testing.ts'
import { addMinutes } from '#platform/model/time.ts'
import type { Db } from '#platform/server/db.ts'
import { newId } from '#platform/server/new-id.ts'
import { as } from '#platform/server/testing.ts'
import { readCase } from '../model/contract.ts'
import { mayRead, readableUntil } from '../model/reading-right.ts'
import { listAbsences } from './acting.ts'
import type { GrantRow, RelationRow, SessionRow } from './tables.ts'
import { tables } from './tables.ts'
import {
  aRelation,
  aSupervisedHouse,
  DAY,
  daysFromNow,
  now,
  type SupervisedHouse,
} from './testing.ts'

const ROUNDS = Number(process.env.PROOF_ROUNDS ?? 20)

const days = (least: number, most: number) => fc.integer({ min: least, max: most })
const scenario = fc.record({
  from: days(-30, 2),
  to: fc.option(days(-2, 30)),
  starts: days(-12, 4),
  hour: days(-11, 11),
  state: fc.constantFrom('planned', 'held', 'cancelled', 'held', 'planned'),
  movedBy: fc.constantFrom(0, 0, -3, 5),
  isWithdrawn: fc.constantFrom(false, false, false, true),
  named: fc.constantFrom(false, false, true),
  hasDeputy: fc.boolean(),
  away: fc.option(fc.tuple(days(-4, 1), days(0, 4)), { freq: 4 }),
  deputyAway: fc.option(fc.tuple(days(-2, 1), days(0, 2)), { freq: 1 }),
})
type Scenario = typeof scenario extends fc.Arbitrary<infer One> ? One : never

test('who may read an offered case: the rule, the door and the database say the same', async () => {
  const given = await aSupervisedHouse()
  const { db, owner, ask, worker, first, second, third, deps } = given
  const patient = await aPatient(db, worker, {}, { ...deps, demo: true })
  const { id: caseId } = await aCase(db, worker, patient.id, { state: 'active' })
  const seen = { yes: 0, no: 0 }

  async function disagreements(one: Scenario) {
    const told: string[] = []
    const { grant, session, relation } = await lay(given, caseId, one)
    const absences = await as(db, first.actor, (tx) => listAbsences(tx))
    for (const { id, actor } of [first, second, third]) {
      const reader = { id, since: daysFromNow(-400), until: null }
      const days = { from: relation.fromDay, to: relation.toDay }
      const facts = { grant, session, relation: { ...relation, ...days }, reader, absences }
      const rule = mayRead(facts, now())
      const wall = await sees(db, actor, grant.id)
      const { status } = await ask(actor, readCase, { grantId: grant.id })
      seen[rule ? 'yes' : 'no'] += 1
      if (wall !== rule) told.push(`wall ${wall}, rule ${rule}`)
      if ((status === 200) !== rule) told.push(`door ${status}, rule ${rule}`)
    }
    await sql`delete from supervision.absence`.execute(owner)
    return told
  }

  const samples = fc.sample(scenario, { numRuns: ROUNDS, seed: 2026 })
  for (const one of samples) expect(await disagreements(one), JSON.stringify(one)).toEqual([])
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(ROUNDS / 5)

  // A planted fault: with a wall that forgets the deputy’s days, the same walk finds it.
  await sql`drop policy reader on supervision.page`.execute(owner)
  await sql`create policy reader on supervision.page for select to renqiao_app
    using (platform.actor_role() = 'supervisor')`.execute(owner)
  let found = 0
  for (const one of samples.slice(0, 5)) found += (await disagreements(one)).length
  expect(found).toBeGreaterThan(0)
}, 600_000)

function sees(db: Db, actor: Parameters<typeof as>[1], grantId: string) {
  return as(db, actor, async (tx) => {
    const rows = await sql`select from supervision.page where grant_id = ${grantId}`.execute(tx)
    return rows.rows.length > 0
  })
}

async function lay(
  { db, lead, worker, first, second, owner }: SupervisedHouse,
  caseId: GrantRow['caseId'],
  one: Scenario,
) {
  const relation: RelationRow = await aRelation(db, lead, worker, {
    ...{ supervisorId: first.id, deputyId: one.hasDeputy ? second.id : null },
    fromDay: daysFromNow(one.from),
    toDay: one.to === null ? null : daysFromNow(Math.max(one.from, one.to)),
  })
  const place = { institutionId: relation.institutionId, relationId: relation.id }
  const planned = addMinutes(now(), one.starts * DAY + one.hour * 60 + 7)
  const session = {
    ...{ ...place, id: newId(), supervisorId: first.id, state: one.state, minutes: 60 },
    startsAt: addMinutes(planned, one.movedBy * DAY),
    ...{ heldBy: one.state === 'held' ? first.id : null, mode: 'video', topics: ['case'] },
    ...{ heldAt: one.state === 'held' ? now() : null, createdAt: now(), createdBy: null },
    ...{ supervisorAgreedAt: null, superviseeAgreedAt: null, version: 1 },
  } as unknown as SessionRow
  const grant = {
    ...{ ...place, id: newId(), sessionId: session.id, caseId, ownerId: worker.accountId },
    ...{
      named: one.named,
      reason: one.named ? '一起家访' : '',
      days: 7,
      offeredAt: now(),
      version: 1,
    },
    until: readableUntil({ ...session, startsAt: planned }, 7),
    withdrawnAt: one.isWithdrawn ? now() : null,
  } as unknown as GrantRow
  const page = JSON.stringify(somePage)
  await owner.transaction().execute(async (tx) => {
    const all = tables(tx as never)
    await all.insertInto('supervision.session').values(session).execute()
    await all.insertInto('supervision.grant').values(grant).execute()
    const { institutionId } = place
    await all
      .insertInto('supervision.page')
      .values({ institutionId, grantId: grant.id, caseId, content: page })
      .execute()
    const gone = [
      [first.id, one.away],
      [second.id, one.deputyAway],
    ] as const
    for (const [supervisorId, span] of gone)
      if (span)
        await all
          .insertInto('supervision.absence')
          .values({
            ...{ id: newId(), supervisorId, recordedAt: now(), byAccount: worker.accountId },
            ...{ fromDay: daysFromNow(span[0]), toDay: daysFromNow(Math.max(...span)) },
          })
          .execute()
  })
  return { relation, session, grant }
}

const somePage = {
  ...{ name: null, kind: 'patient', line: 'psychosocial-support', state: 'active' },
  ...{ riskLevel: 'none', sex: null, age: 'unknown', openedOn: '2026-01-01' },
  ...{ needs: [], goals: [], scores: [], notes: [] },
}
