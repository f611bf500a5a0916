import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { getMe } from './acting.ts'
import { tables } from './tables.ts'

const MOST_DAYS = 366

export async function addAbsence(
  tx: Tx,
  actor: Actor,
  { from, to }: z.output<typeof contract.addAbsence.input>,
  { now, newId }: Deps,
) {
  if (to < from) throw new Refusal('days-backwards', 400, { field: 'to' })
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  if (days > MOST_DAYS) throw new Refusal('too-long', 400, { field: 'to' })
  const { id: supervisorId } = await getMe(tx, actor, now())
  const id = newId()
  await tables(tx)
    .insertInto('supervision.absence')
    .values({
      ...{ id, supervisorId, fromDay: from, toDay: to },
      ...{ recordedAt: now(), byAccount: actor.accountId },
    })
    .execute()
  await record(tx, actor, 'supervision.add-absence', { kind: 'supervisor', id: supervisorId })
  return { id, from, to }
}

export async function dropAbsence(
  tx: Tx,
  actor: Actor,
  { absenceId }: z.output<typeof contract.dropAbsence.input>,
  { now }: Deps,
) {
  const me = await getMe(tx, actor, now()).catch(() => {
    throw noSuch('absence')
  })
  const { numDeletedRows } = await tables(tx)
    .deleteFrom('supervision.absence')
    .where('id', '=', absenceId)
    .where('supervisorId', '=', me.id)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw noSuch('absence')
  await record(tx, actor, 'supervision.drop-absence', { kind: 'supervisor', id: me.id })
  return { dropped: true }
}
