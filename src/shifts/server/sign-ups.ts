import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { addMinutes } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { enqueue } from '#platform/server/outbox.ts'
import { standingOf } from '#volunteers/server/index.ts'
import type { ShiftId } from '../model/shift.ts'
import { type SignUpId, signUpSteps } from '../model/sign-up.ts'
import { findSignUpObstacles } from '../model/sign-up-obstacles.ts'
import { getOpportunity, getShiftAndWork, lockShift, waitForTurn } from './shifts.store.ts'
import * as store from './sign-ups.store.ts'

export const PROMOTE = 'shifts.promote'
const DAY = 24 * 60

/** A place, or one in the row of those who wait. */
export async function signUp(tx: Tx, actor: Actor, { shiftId }: { shiftId: ShiftId }, deps: Deps) {
  // What does not depend on others is asked before the turn comes, so that nobody waits for it.
  const { standing, courses } = await standingOf(tx, actor)
  const { shift, opportunity } = await getShiftAndWork(tx, actor, shiftId)
  await waitForTurn(tx, standing.id)
  const at = deps.now()
  const since = addMinutes(shift.startsAt, -2 * DAY)
  const others = await store.listEngaged(tx, shift, standing.id, since)
  const [obstacle] = findSignUpObstacles(standing, opportunity, shift, { now: at, courses, others })
  if (obstacle) throw new Refusal(obstacle)

  const { taken, places, waiting, state } = await lockShift(tx, actor, shiftId)
  if (state !== 'open') throw new Refusal('shift-cancelled')
  const id = deps.newId() as SignUpId
  const isFree = taken < places && waiting === 0
  const row: store.SignUpRow = {
    ...{ id, institutionId: shift.institutionId, shiftId, volunteerId: standing.id },
    ...{ state: isFree ? 'confirmed' : 'wait', signedUpAt: at, checkedInAt: null },
    ...{ checkedOutAt: null, seeksSubstitute: false, substituteFor: null, cancelledWhy: '' },
  }
  await store.addSignUp(tx, row)
  await record(tx, actor, 'shifts.sign-up', { kind: 'shift', id: shiftId })
  return store.present(row)
}

export async function cancelSignUp(
  tx: Tx,
  actor: Actor,
  { signUpId, why }: { signUpId: SignUpId; why: string },
  _deps: Deps,
) {
  const row = await getOwn(tx, actor, signUpId)
  if (!signUpSteps[row.state].cancel) throw new Refusal('sign-up-out-of-order')
  const change = { state: 'cancelled' as const, cancelledWhy: why, seeksSubstitute: false }
  if (!(await store.changeSignUp(tx, row, row.state, change)))
    throw new Refusal('sign-up-out-of-order')
  if (row.state === 'confirmed') await askToPromote(tx, row)
  await record(tx, actor, 'shifts.cancel-sign-up', { kind: 'shift', id: row.shiftId })
  return store.present({ ...row, ...change })
}

export async function seekSubstitute(
  tx: Tx,
  actor: Actor,
  { signUpId, seeks }: { signUpId: SignUpId; seeks: boolean },
) {
  const row = await getOwn(tx, actor, signUpId)
  const change = { seeksSubstitute: seeks }
  if (!(await store.changeSignUp(tx, row, 'confirmed', change)))
    throw new Refusal('sign-up-out-of-order')
  await record(tx, actor, 'shifts.seek-substitute', { kind: 'shift', id: row.shiftId })
  return store.present({ ...row, ...change })
}

/** One tap: the place changes hands within one deed, and is never without somebody. */
export async function takeOver(
  tx: Tx,
  actor: Actor,
  { signUpId }: { signUpId: SignUpId },
  deps: Deps,
) {
  const { standing, courses } = await standingOf(tx, actor)
  const found = await store.findSignUp(tx, actor, signUpId)
  if (!found || found.volunteerId === standing.id) throw noSuch('sign-up')
  await waitForTurn(tx, standing.id)
  const shift = await lockShift(tx, actor, found.shiftId)
  const row = await store.findSignUp(tx, actor, signUpId)
  if (!row?.seeksSubstitute || row.state !== 'confirmed') throw noSuch('sign-up')
  const opportunity = await getOpportunity(tx, actor, shift.opportunityId)
  const at = deps.now()
  const since = addMinutes(shift.startsAt, -2 * DAY)
  const all = await store.listEngaged(tx, shift, standing.id, since)
  const waiting = all.find(({ shiftId, waits }) => waits && shiftId === shift.id)
  const others = all.filter((other) => other !== waiting)
  const [obstacle] = findSignUpObstacles(standing, opportunity, shift, { now: at, courses, others })
  if (obstacle) throw new Refusal(obstacle)

  if (!(await store.changeSignUp(tx, row, 'confirmed', { state: 'cancelled' })))
    throw noSuch('sign-up')
  if (waiting) await leaveTheRow(tx, actor, shift.id, standing.id)
  const id = deps.newId() as SignUpId
  const taken: store.SignUpRow = {
    ...{ id, institutionId: shift.institutionId, shiftId: shift.id, volunteerId: standing.id },
    ...{ state: 'confirmed', signedUpAt: at, checkedInAt: null, checkedOutAt: null },
    ...{ seeksSubstitute: false, substituteFor: signUpId, cancelledWhy: '' },
  }
  await store.addSignUp(tx, taken)
  await record(tx, actor, 'shifts.take-over', { kind: 'shift', id: shift.id })
  return store.present(taken)
}

/** After this deed somebody moves up; the product does it, since it sees everybody who waits. */
export function askToPromote(
  tx: Tx,
  { institutionId, shiftId }: { institutionId: InstitutionId; shiftId: ShiftId },
) {
  return enqueue(tx, PROMOTE, { institutionId, shiftId })
}

async function leaveTheRow(
  tx: Tx,
  actor: Actor,
  shiftId: ShiftId,
  volunteerId: store.SignUpRow['volunteerId'],
) {
  const rows = await store.listSignUps(tx, actor, shiftId)
  const own = rows.find((row) => row.volunteerId === volunteerId && row.state === 'wait')
  if (own) await store.changeSignUp(tx, own, 'wait', { state: 'cancelled' })
}

async function getOwn(tx: Tx, actor: Actor, id: SignUpId) {
  const { standing } = await standingOf(tx, actor)
  const row = await store.findSignUp(tx, actor, id)
  if (!row || row.volunteerId !== standing.id) throw noSuch('sign-up')
  return row
}
