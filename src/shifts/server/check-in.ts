import { timingSafeEqual } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { standingOf } from '#volunteers/server/index.ts'
import { mayCheckInAt, secondsLeft, toFragment, windowAt } from '../model/check-in.ts'
import type * as contract from '../model/contract.ts'
import type { ShiftId } from '../model/shift.ts'
import { claim } from './hours.ts'
import { getOpportunity, getShift, type ShiftRow } from './shifts.store.ts'
import { changeSignUp, present, visibleSignUps } from './sign-ups.store.ts'

/** For the coordinator's screen. */
export async function readShiftCode(
  tx: Tx,
  actor: Actor,
  { shiftId }: { shiftId: ShiftId },
  deps: Deps,
) {
  await getShift(tx, actor, shiftId)
  const at = deps.now()
  const digits = digitsOf(deps, shiftId, windowAt(at))
  await record(tx, actor, 'shifts.show-code', { kind: 'shift', id: shiftId })
  return { digits, fragment: toFragment(shiftId, digits), secondsLeft: secondsLeft(at) }
}

export async function checkIn(
  tx: Tx,
  actor: Actor,
  { shiftId, digits, way }: z.output<typeof contract.checkIn.input>,
  deps: Deps,
) {
  const at = deps.now()
  const { standing } = await standingOf(tx, actor)
  const shift = await getShift(tx, actor, shiftId)
  const own = await visibleSignUps(tx, actor)
    .where('shiftId', '=', shiftId)
    .where('volunteerId', '=', standing.id)
    .where('state', '<>', 'cancelled')
    .selectAll()
    .executeTakeFirst()
  if (!own || own.state === 'wait' || shift.state !== 'open') throw new Refusal('not-on-the-list')
  if (!mayCheckInAt(shift, at)) throw new Refusal('not-the-time')
  if (!isOfNow(deps, shiftId, digits)) throw new Refusal('code-wrong', 409, { field: 'digits' })

  const isIn = way === 'in'
  const change = isIn
    ? { state: 'checked-in' as const, checkedInAt: at, seeksSubstitute: false }
    : { state: 'done' as const, checkedOutAt: at }
  if (!(await changeSignUp(tx, own, isIn ? 'confirmed' : 'checked-in', change)))
    throw new Refusal('sign-up-out-of-order')
  if (!isIn && own.checkedInAt) await claimServed(tx, actor, shift, { ...own, ...change }, deps)
  await record(tx, actor, `shifts.check-${way}`, { kind: 'shift', id: shiftId })
  return present({ ...own, ...change })
}

async function claimServed(
  tx: Tx,
  actor: Actor,
  shift: ShiftRow,
  served: Parameters<typeof present>[0],
  deps: Deps,
) {
  const work = await getOpportunity(tx, actor, shift.opportunityId)
  // By the shift: who was there is credited with all of it, however early the phone was out.
  const isByShift = work.timing === 'shift'
  const from = isByShift ? shift.startsAt : served.checkedInAt
  const until = isByShift ? shift.endsAt : served.checkedOutAt
  if (!from || !until) return
  const method = isByShift ? 'shift' : 'qr'
  const { id: signUpId, volunteerId } = served
  await claim(
    tx,
    actor,
    work,
    { volunteerId, signUpId, shiftId: shift.id, from, until, method },
    deps,
  )
}

/** Known to nobody who does not see the screen, and old after a minute. */
function digitsOf({ vault }: Pick<Deps, 'vault'>, shiftId: ShiftId, window: number) {
  const bytes = vault.blindIndex(`${shiftId} ${window}`, 'shifts.check-in')
  return String(bytes.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

function isOfNow(deps: Deps, shiftId: ShiftId, digits: string) {
  const now = windowAt(deps.now())
  const given = Buffer.from(digits)
  const fits = (window: number) =>
    timingSafeEqual(Buffer.from(digitsOf(deps, shiftId, window)), given)
  return [now, now - 1].map(fits).includes(true)
}
