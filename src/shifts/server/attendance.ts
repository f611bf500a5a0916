import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { minutesBetween } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { ShiftId } from '../model/shift.ts'
import { claim } from './hours.ts'
import { changeShift, getOpportunity, getShift, lockShift } from './shifts.store.ts'
import { changeSignUp, findSignUp, listSignUps, present, type SignUpRow } from './sign-ups.store.ts'

const LONGEST = 24 * 60

/** Who forgot the phone: the coordinator saw them come and go. */
export async function attend(
  tx: Tx,
  actor: Actor,
  { signUpId, cameAt, wentAt }: z.output<typeof contract.attend.input>,
  deps: Deps,
) {
  const row = await findSignUp(tx, actor, signUpId)
  if (!row) throw noSuch('sign-up')
  const minutes = minutesBetween(cameAt, wentAt)
  if (minutes <= 0 || minutes > LONGEST || wentAt > deps.now())
    throw new Refusal('times-out-of-order', 409, { field: 'wentAt' })
  if (row.state !== 'confirmed' && row.state !== 'checked-in')
    throw new Refusal('sign-up-out-of-order')
  const { opportunityId } = await getShift(tx, actor, row.shiftId)
  const work = await getOpportunity(tx, actor, opportunityId)
  const change = { state: 'done' as const, checkedInAt: cameAt, checkedOutAt: wentAt }
  if (!(await changeSignUp(tx, row, row.state, change))) throw new Refusal('sign-up-out-of-order')
  await claim(
    tx,
    actor,
    work,
    { ...whose(row), from: cameAt, until: wentAt, method: 'manual' },
    deps,
    'verified',
  )
  await record(tx, actor, 'shifts.attend', { kind: 'shift', id: row.shiftId })
  return present({ ...row, ...change })
}

export async function closeShift(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.closeShift.input>,
  deps: Deps,
) {
  const { shiftId, present: attended, version, ...reach } = input
  const shift = await lockOpen(tx, actor, shiftId, version)
  if (shift.startsAt > deps.now()) throw new Refusal('shift-not-begun')
  if (reach.reachedEstimated && reach.reachMethod === '')
    throw new Refusal('reach-method-missing', 409, { field: 'reachMethod' })
  const work = await getOpportunity(tx, actor, shift.opportunityId)
  const wasThere = new Set(attended)
  for (const row of await listSignUps(tx, actor, shiftId)) {
    if (row.state === 'wait') await changeSignUp(tx, row, 'wait', { state: 'cancelled' })
    const isMissing = row.state === 'confirmed' && !wasThere.has(row.id)
    if (isMissing) await changeSignUp(tx, row, 'confirmed', { state: 'no-show' })
    if (isMissing || (row.state !== 'confirmed' && row.state !== 'checked-in')) continue
    await changeSignUp(tx, row, row.state, { state: 'done' })
    // In by the code and out by nobody: until the end, and to be looked at.
    const isByCode = work.timing === 'qr' && row.checkedInAt !== null
    const cameAt = isByCode && row.checkedInAt ? row.checkedInAt : shift.startsAt
    const from = cameAt < shift.endsAt ? cameAt : shift.endsAt
    const method = isByCode ? 'qr' : 'shift'
    const served = { ...whose(row), from, until: shift.endsAt, method } as const
    await claim(tx, actor, work, served, deps, isByCode ? 'claimed' : 'verified')
  }
  const closed = await changeShift(tx, actor, shiftId, { state: 'closed', ...reach })
  await record(tx, actor, 'shifts.close', { kind: 'shift', id: shiftId })
  return closed
}

export async function cancelShift(
  tx: Tx,
  actor: Actor,
  { shiftId, version }: z.output<typeof contract.cancelShift.input>,
) {
  await lockOpen(tx, actor, shiftId, version)
  for (const row of await listSignUps(tx, actor, shiftId))
    if (row.state === 'wait' || row.state === 'confirmed')
      await changeSignUp(tx, row, row.state, { state: 'cancelled' })
  const cancelled = await changeShift(tx, actor, shiftId, { state: 'cancelled' })
  await record(tx, actor, 'shifts.cancel', { kind: 'shift', id: shiftId })
  return cancelled
}

/** Locks the shift, then looks: as it is now, not as it was before the wait. */
async function lockOpen(tx: Tx, actor: Actor, shiftId: ShiftId, version: number) {
  const shift = await lockShift(tx, actor, shiftId)
  if (shift.state !== 'open') throw new Refusal('shift-not-open')
  if (shift.version !== version) throw new Refusal('version-changed', 412)
  return shift
}

function whose({ volunteerId, id: signUpId, shiftId }: SignUpRow) {
  return { volunteerId, signUpId, shiftId }
}
