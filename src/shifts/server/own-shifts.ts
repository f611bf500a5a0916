import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { addMinutes } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { standingOf } from '#volunteers/server/index.ts'
import type { ShiftId } from '../model/shift.ts'
import { findSignUpObstacles } from '../model/sign-up-obstacles.ts'
import * as shifts from './shifts.store.ts'
import * as store from './sign-ups.store.ts'
import { tables } from './tables.ts'

const DAY = 24 * 60

/** The phone's first screen: what I have promised, what I could do, and what stands in the way. */
export async function listOwnShifts(tx: Tx, actor: Actor, _input: object, { now }: Deps) {
  const at = now()
  const { standing, courses } = await standingOf(tx, actor)
  const works = await shifts.listOpportunityRows(tx, actor)
  const rows = await shifts
    .visibleShifts(tx, actor)
    .where('endsAt', '>', addMinutes(at, -3 * DAY))
    .where('startsAt', '<', addMinutes(at, 60 * DAY))
    .selectAll()
    .orderBy('startsAt')
    .limit(MOST_LISTED)
    .execute()
  const seen = await store
    .visibleSignUps(tx, actor)
    .where(
      'shiftId',
      'in',
      rows.map(({ id }) => id).concat('00000000-0000-4000-8000-000000000000' as ShiftId),
    )
    .where('state', '<>', 'cancelled')
    .selectAll()
    .execute()
  const [first] = rows
  const institutionId = first?.institutionId
  const others = institutionId
    ? await store.listEngaged(tx, { institutionId }, standing.id, addMinutes(at, -2 * DAY))
    : []
  const said = await tables(tx).selectFrom('shifts.debrief').select('shiftId').execute()
  const isSaid = new Set(said.map(({ shiftId }) => shiftId))
  await record(tx, actor, 'shifts.list-own', { kind: 'volunteer', id: standing.id })
  const facts = { now: at, courses, others }
  const list = rows.flatMap((row) => {
    const opportunity = works.find(({ id }) => id === row.opportunityId)
    if (!opportunity) return []
    const own = seen.find(
      ({ shiftId, volunteerId }) => shiftId === row.id && volunteerId === standing.id,
    )
    if (!own && (row.state !== 'open' || row.startsAt <= at)) return []
    const offered = seen.find(
      ({ shiftId, volunteerId, seeksSubstitute, state }) =>
        shiftId === row.id &&
        volunteerId !== standing.id &&
        seeksSubstitute &&
        state === 'confirmed',
    )
    return [
      {
        ...{ ...row, opportunity },
        mine: own ? store.present(own) : null,
        offered: own && own.state !== 'wait' ? null : (offered?.id ?? null),
        obstacles: findSignUpObstacles(standing, opportunity, row, facts),
        debriefDue: own?.state === 'done' && opportunity.hard && !isSaid.has(row.id),
      },
    ]
  })
  return { shifts: list, now: at }
}

/** Only while the actor has a place in the shift: the wall shows no card to anybody else. */
export async function readTaskCards(tx: Tx, actor: Actor, { shiftId }: { shiftId: ShiftId }) {
  const shift = await shifts.getShift(tx, actor, shiftId)
  const tasks = await tables(tx)
    .selectFrom('shifts.task')
    .where('institutionId', '=', shift.institutionId)
    .where('shiftId', '=', shiftId)
    .select(['id', 'firstName', 'bed', 'does', 'doesNot'])
    .orderBy('bed')
    .execute()
  await record(tx, actor, 'shifts.read-task-cards', { kind: 'shift', id: shiftId })
  return { tasks }
}
