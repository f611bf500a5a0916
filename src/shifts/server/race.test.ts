import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anInstitution } from '#places/server/testing.ts'
import type { Actor } from '#platform/model/actor.ts'
import { type Route, route } from '#platform/server/route.ts'
import { aClock, aFrontDoor, freshDatabase, testDeps } from '#platform/server/testing.ts'
import { standingOf } from '#volunteers/server/index.ts'
import { aVolunteer } from '#volunteers/server/testing.ts'
import * as contract from '../model/contract.ts'
import type { SignUpId } from '../model/sign-up.ts'
import { routes } from './index.ts'
import { getShift } from './shifts.store.ts'
import { addSignUp, present } from './sign-ups.store.ts'
import { aShift } from './testing.ts'

const PEOPLE = 24
const PLACES = 6

async function aCrowd(served: readonly Route[] = routes) {
  const { db, owner } = await freshDatabase()
  const clock = aClock('2026-03-02T02:00:00.000Z')
  const { worker } = await anInstitution(db)
  const shift = await aShift(db, worker, { shift: { places: PLACES } })
  const crowd: Actor[] = []
  for (let n = 0; n < PEOPLE; n++) crowd.push(await aVolunteer(db, worker))
  const ask = aFrontDoor(db, served, testDeps({ now: clock.now }))
  const all = () =>
    Promise.all(crowd.map((one) => ask(one, contract.signUp, { shiftId: shift.shiftId })))
  const held = async () => {
    const { rows } = await sql<{ held: number; taken: number; waiting: number }>`
      select count(*) filter (where s.state not in ('wait', 'cancelled'))::int as held,
        max(t.taken) as taken, max(t.waiting) as waiting
      from shifts.sign_up s join shifts.shift t on t.id = s.shift_id`.execute(owner)
    return rows[0]
  }
  return { owner, clock, worker, shift, crowd, ask, all, held }
}

test('many reach for few places: none too many, none lost, and nobody is there twice', async () => {
  const { all, held, ask, crowd, worker, shift, clock } = await aCrowd()
  const answers = await all()
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(answers.filter(({ state }) => state === 'confirmed')).toHaveLength(PLACES)
  expect(await held()).toEqual({ held: PLACES, taken: PLACES, waiting: PEOPLE - PLACES })

  clock.advance(23 * 60)
  const { shiftId } = shift
  const { digits } = await ask(worker, contract.readShiftCode, { shiftId })
  const lucky = crowd.filter((_, n) => answers[n]?.state === 'confirmed')
  const twice = await Promise.all(
    [...lucky, ...lucky].map((one) => ask(one, contract.checkIn, { shiftId, digits, way: 'in' })),
  )
  expect(twice.filter(({ status }) => status === 200)).toHaveLength(PLACES)
  expect(twice.filter(({ code }) => code === 'sign-up-out-of-order')).toHaveLength(PLACES)
  const unlucky = crowd.find((_, n) => answers[n]?.state === 'wait') as Actor
  const late = await ask(unlucky, contract.checkIn, { shiftId, digits, way: 'in' })
  expect(late).toMatchObject({ code: 'not-on-the-list' })
})

/** The fault: looks and writes without waiting for its turn. */
const hasty = route(contract.signUp, async (tx, actor, { shiftId }, { newId, now }) => {
  const { standing } = await standingOf(tx, actor)
  const shift = await getShift(tx, actor, shiftId)
  await sleep(20)
  const row = {
    ...{ id: newId() as SignUpId, institutionId: shift.institutionId, shiftId },
    ...{ volunteerId: standing.id, signedUpAt: now(), checkedInAt: null, checkedOutAt: null },
    state: shift.taken < shift.places ? ('confirmed' as const) : ('wait' as const),
    ...{ seeksSubstitute: false, substituteFor: null, cancelledWhy: '' },
  }
  await addSignUp(tx, row)
  return present(row)
})

test('planted: without the lock the constraint still holds, and people are turned away by a fault', async () => {
  const { all, held } = await aCrowd([hasty])
  const answers = await all()
  expect(answers.filter(({ status }) => status === 500).length).toBeGreaterThan(0)
  expect((await held())?.held).toBeLessThanOrEqual(PLACES)
})

test('planted: without lock and constraint there are more people than places', async () => {
  const { all, held, owner } = await aCrowd([hasty])
  await sql`alter table shifts.shift drop constraint not_over_allocated`.execute(owner)
  await all()
  expect((await held())?.held).toBeGreaterThan(PLACES)
})
