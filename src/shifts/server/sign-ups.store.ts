import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { VolunteerId } from '#volunteers/model/volunteer.ts'
import type { ShiftId } from '../model/shift.ts'
import type { SignUpId, SignUpState } from '../model/sign-up.ts'
import type { Engaged } from '../model/sign-up-obstacles.ts'
import { type Tables, tables } from './tables.ts'

export type SignUpRow = Tables['shifts.signUp']

const house = ({ institutionId }: Actor) => institutionId as InstitutionId

/** Every question about sign-ups begins here; whose a volunteer sees, the wall behind it decides. */
export function visibleSignUps(tx: Tx, actor: Actor) {
  return tables(tx).selectFrom('shifts.signUp').where('institutionId', '=', house(actor))
}

export async function addSignUp(tx: Tx, row: SignUpRow) {
  await tables(tx).insertInto('shifts.signUp').values(row).execute()
}

type Change = Partial<
  Pick<SignUpRow, 'state' | 'checkedInAt' | 'checkedOutAt' | 'seeksSubstitute' | 'cancelledWhy'>
>

/** Only if it still stands where it was seen: whoever was faster has done it. */
export async function changeSignUp(
  tx: Tx,
  { institutionId, id }: Pick<SignUpRow, 'institutionId' | 'id'>,
  from: SignUpState,
  change: Change,
) {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('shifts.signUp')
    .set(change)
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export function listSignUps(tx: Tx, actor: Actor, shiftId: ShiftId) {
  return visibleSignUps(tx, actor)
    .where('shiftId', '=', shiftId)
    .selectAll()
    .orderBy('signedUpAt')
    .orderBy('id')
    .execute()
}

/** What somebody has signed up for, as far as it may stand in the way of another shift. */
export async function listEngaged(
  tx: Tx,
  { institutionId }: Pick<SignUpRow, 'institutionId'>,
  volunteerId: VolunteerId,
  since: Instant,
): Promise<Engaged[]> {
  const rows = await tables(tx)
    .selectFrom('shifts.signUp as own')
    .innerJoin('shifts.shift as shift', (join) =>
      join
        .onRef('shift.institutionId', '=', 'own.institutionId')
        .onRef('shift.id', '=', 'own.shiftId'),
    )
    .innerJoin('shifts.opportunity as work', (join) =>
      join
        .onRef('work.institutionId', '=', 'shift.institutionId')
        .onRef('work.id', '=', 'shift.opportunityId'),
    )
    .where('own.institutionId', '=', institutionId)
    .where('own.volunteerId', '=', volunteerId)
    .where('own.state', '<>', 'cancelled')
    .where('shift.endsAt', '>', since)
    .select(['own.shiftId', 'own.state', 'shift.startsAt', 'shift.endsAt'])
    .select(['work.ward', 'work.restMinutes', 'work.travelMinutes'])
    .execute()
  return rows.map(({ state, ...row }) => ({ ...row, waits: state === 'wait' }))
}

export function findSignUp(tx: Tx, actor: Actor, id: SignUpId) {
  return visibleSignUps(tx, actor).where('id', '=', id).selectAll().executeTakeFirst()
}

/** Who is to move up, in the order in which they came. */
export function listWaiting(tx: Tx, institutionId: InstitutionId, shiftId: ShiftId) {
  return tables(tx)
    .selectFrom('shifts.signUp')
    .where('institutionId', '=', institutionId)
    .where('shiftId', '=', shiftId)
    .where('state', '=', 'wait')
    .selectAll()
    .orderBy('signedUpAt')
    .orderBy(sql`id`)
    .limit(200)
    .execute()
}

export function present({ id, state, seeksSubstitute, checkedInAt, checkedOutAt }: SignUpRow) {
  return { id, state, seeksSubstitute, checkedInAt, checkedOutAt }
}
