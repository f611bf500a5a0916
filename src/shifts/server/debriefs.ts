import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { getOwnVolunteer } from '#volunteers/server/index.ts'
import type * as contract from '../model/contract.ts'
import { getOpportunity, getShift } from './shifts.store.ts'
import { visibleSignUps } from './sign-ups.store.ts'
import { tables } from './tables.ts'

/** Written for oneself. What others learn are counts of five and more. */
export async function debrief(
  tx: Tx,
  actor: Actor,
  { shiftId, weight, wantsTalk, note }: z.output<typeof contract.debrief.input>,
  { newId, now, vault }: Deps,
) {
  const { id: volunteerId, institutionId } = await getOwnVolunteer(tx, actor)
  const shift = await getShift(tx, actor, shiftId).catch(() => undefined)
  const work = shift && (await getOpportunity(tx, actor, shift.opportunityId))
  const served = await visibleSignUps(tx, actor)
    .where('shiftId', '=', shiftId)
    .where('volunteerId', '=', volunteerId)
    .where('state', '=', 'done')
    .select('id')
    .executeTakeFirst()
  const id = newId()
  if (!work?.hard || !served) throw new Refusal('no-debrief-due')
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('shifts.debrief')
    .values({
      ...{ institutionId, id, shiftId, volunteerId, weight, wantsTalk, at: now() },
      note: note === '' ? null : vault.seal(note, `shifts.debrief ${id}`),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) throw new Refusal('no-debrief-due')
  // Not in the name of the house: its head reads the log of the house, and would count there.
  await record(tx, { ...actor, institutionId: null }, 'shifts.debrief', { kind: 'record', id })
  return { kept: true as const }
}

export async function listWeights(tx: Tx) {
  const { rows } = await sql<{
    opportunityId: string
    people: string
    weight: string
    wantTalk: string | null
  }>`select * from shifts.weights()`.execute(tx)
  return rows.map(({ opportunityId, people, weight, wantTalk }) => ({
    ...{ opportunityId, people: Number(people), weight: Number(weight) },
    wantTalk: wantTalk === null ? null : Number(wantTalk),
  }))
}
