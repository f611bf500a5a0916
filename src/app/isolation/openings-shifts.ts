import { addMinutes, dayInBeijing, type Instant, toInstant } from '#platform/model/time.ts'
import * as shifts from '#shifts/model/contract.ts'
import type { OpportunityId, Shift } from '#shifts/model/shift.ts'
import * as volunteers from '#volunteers/model/contract.ts'
import type { VolunteerId } from '#volunteers/model/volunteer.ts'
import { aVolunteer } from '#volunteers/server/testing.ts'
import type { Hands } from './hands.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** Shifts that are over, that have just ended and that are to come, with their hours; a place to take over. */
export async function openShifts(hands: Hands) {
  const { door, world, open } = hands
  const { worker, volunteer } = world
  const now = toInstant(new Date())
  const { volunteers: files } = await door.ask(worker, volunteers.listVolunteers, {})
  const own = files.find(({ state }) => state === 'active')
  if (!own) throw new Error('The victim has no volunteer in service')
  await engage(hands, own.id, now)
  const { work, shiftAt } = await aWork(hands, now)

  // Long over: attended, and somebody may say how it was.
  const over = await shiftAt(-2 * DAY)
  const served = { cameAt: over.startsAt, wentAt: over.endsAt }
  const { id: done } = await signUpBefore(hands, over)
  await door.ask(worker, shifts.attend, { signUpId: done, ...served })
  open(volunteer, shifts.debrief, { shiftId: over.id, weight: 4, wantsTalk: true, note: '' })

  // Ended just now: there is still time to check in, to be written down, to be closed.
  const late = await shiftAt(-50)
  const { id: signUpId } = await signUpBefore(hands, late)
  const { cameAt, wentAt } = { cameAt: late.startsAt, wentAt: late.endsAt }
  open(worker, shifts.attend, { signUpId, cameAt, wentAt })
  const { shifts: lines } = await door.ask(worker, shifts.listShifts, {})
  open(worker, shifts.closeShift, {
    ...{ shiftId: late.id, present: [signUpId], reachedRegistered: 1, reachedEstimated: null },
    version: lines.find(({ id }) => id === late.id)?.version ?? late.version,
  })
  open(volunteer, shifts.checkIn, async (inside) => {
    const { digits } = await inside.ask(worker, shifts.readShiftCode, { shiftId: late.id })
    return { shiftId: late.id, digits, way: 'in' as const }
  })

  const next = await shiftAt(2 * DAY)
  open(volunteer, shifts.signUp, { shiftId: next.id })
  await openTakingOver(hands, (await shiftAt(4 * DAY)).id, now)
  await openHours(hands, work.id, now)
}

/** Nobody signs up for what has begun: it was an hour earlier then. */
async function signUpBefore({ door, world }: Hands, { id: shiftId, startsAt }: Shift) {
  door.setClock((Date.parse(startsAt) - Date.now()) / 60_000 - HOUR)
  const signedUp = await door.ask(world.volunteer, shifts.signUp, { shiftId })
  door.setClock(0)
  return signedUp
}

/** An agreement that held some days ago as well. */
async function engage({ door, mark, world }: Hands, volunteerId: VolunteerId, now: Instant) {
  const from = dayInBeijing(addMinutes(now, -9 * DAY))
  await door.ask(world.worker, volunteers.signAgreement, {
    ...{ volunteerId, form: 'written', from, until: null, signedOn: from },
    ...{ scope: `陪伴${mark}`, guardianSigned: true },
  })
}

async function aWork({ door, mark, world: { worker } }: Hands, now: Instant) {
  const { id: programmeId } = await door.ask(worker, shifts.addProgramme, { name: `夜读${mark}` })
  const work = await door.ask(worker, shifts.addOpportunity, {
    ...{ programmeId, title: `夜读${mark}`, about: `说明${mark}`, ward: `病区${mark}` },
    ...{ place: `地点${mark}`, risks: `风险${mark}`, danger: false, until: null, minAge: 16 },
    ...{ from: dayInBeijing(addMinutes(now, -9 * DAY)), forMinors: true, timing: 'self' },
    ...{ restMinutes: 0, travelMinutes: 0, hard: true },
  })
  async function shiftAt(minutes: number) {
    const { shifts: added } = await door.ask(worker, shifts.addShifts, {
      ...{ opportunityId: work.id, startsAt: addMinutes(now, minutes), minutes: 30, places: 3 },
    })
    return added[0] as (typeof added)[number]
  }
  return { work, shiftAt }
}

/** Another volunteer looks for somebody who takes the place. */
async function openTakingOver(hands: Hands, shiftId: Shift['id'], now: Instant) {
  const { door, db, mark, world, open } = hands
  const none = { agreement: 'none', covered: 'none' } as const
  const other = await aVolunteer(db, world.worker, { name: `替班${mark}`, ...none })
  await engage(hands, other.volunteerId, now)
  const { courses } = await door.ask(world.worker, volunteers.listCourses, {})
  for (const { id: courseId } of courses)
    await door.ask(world.worker, volunteers.passTraining, {
      ...{ volunteerId: other.volunteerId, courseId, passedOn: dayInBeijing(now) },
    })
  const { id: signUpId } = await door.ask(other, shifts.signUp, { shiftId })
  await door.ask(other, shifts.seekSubstitute, { signUpId, seeks: true })
  open(world.volunteer, shifts.takeOver, { signUpId })
}

async function openHours(
  { door, mark, world, open }: Hands,
  opportunityId: OpportunityId,
  now: Instant,
) {
  const { worker, volunteer } = world
  open(volunteer, shifts.claimHours, {
    opportunityId,
    ...{ from: addMinutes(now, -40 * HOUR), until: addMinutes(now, -39 * HOUR) },
  })
  const { entries } = await door.ask(volunteer, shifts.readOwnHours, {})
  const entryIn = (wanted: string) => {
    const one = entries.find(({ state }) => state === wanted)
    if (!one) throw new Error(`The volunteer of the victim has no hours that are ${wanted}`)
    return one.id
  }
  const why = `缘由${mark}`
  open(volunteer, shifts.disputeHours, { entryId: entryIn('verified'), why })
  open(worker, shifts.decideHours, { entryId: entryIn('disputed'), step: 'verify', why })
  open(worker, shifts.correctHours, { entryId: entryIn('verified'), minutes: 30, why })
}
