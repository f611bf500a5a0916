import type { InstitutionId } from '#platform/model/actor.ts'
import { SYSTEM } from '#platform/model/actor.ts'
import { addMinutes } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Jobs } from '#platform/server/outbox-run.ts'
import { standingOf } from '#volunteers/server/index.ts'
import type { ShiftId } from '../model/shift.ts'
import { findSignUpObstacles } from '../model/sign-up-obstacles.ts'
import { getOpportunity, getShift, lockShift, waitForTurn } from './shifts.store.ts'
import { changeSignUp, listEngaged, listWaiting } from './sign-ups.store.ts'
import { PROMOTE } from './sign-ups.ts'

const TWO_DAYS = 2 * 24 * 60

/** Who waited longest and is still free gets the place. May run twice: then there is nothing left to do. */
export function shiftJobs({ now }: Pick<Deps, 'now'>): Jobs {
  return {
    [PROMOTE]: async (tx, payload) => {
      const institutionId = payload.institutionId as InstitutionId
      const shiftId = payload.shiftId as ShiftId
      const product = { ...SYSTEM, institutionId }
      const seen = await listWaiting(tx, institutionId, shiftId)
      // In one order for everybody and before the shift, so that nobody waits in a circle.
      const ids = seen.map(({ volunteerId }) => volunteerId).toSorted()
      for (const id of ids) await waitForTurn(tx, id)
      let shift = await lockShift(tx, product, shiftId)
      const opportunity = await getOpportunity(tx, product, shift.opportunityId)
      const waiting = await listWaiting(tx, institutionId, shiftId)
      for (const row of waiting.filter(({ volunteerId }) => ids.includes(volunteerId))) {
        if (shift.taken >= shift.places) return
        const { standing, courses } = await standingOf(tx, product, row.volunteerId)
        const since = addMinutes(shift.startsAt, -TWO_DAYS)
        const all = await listEngaged(tx, shift, row.volunteerId, since)
        const others = all.filter((other) => other.shiftId !== shiftId)
        const facts = { now: now(), courses, others }
        if (findSignUpObstacles(standing, opportunity, shift, facts).length > 0) continue
        await changeSignUp(tx, row, 'wait', { state: 'confirmed' })
        await record(tx, product, 'shifts.promote', { kind: 'shift', id: shiftId })
        shift = await getShift(tx, product, shiftId)
      }
    },
  }
}
