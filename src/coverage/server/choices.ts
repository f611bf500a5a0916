import { sql } from 'kysely'
import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import { getInstitution, listRegister } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { Designation, DesignationId } from '../model/designation.ts'
import { normAt, normOf } from '../model/norms.ts'
import { presentDesignation } from './present.ts'
import { visibleDesignations } from './store.ts'
import { tables } from './tables.ts'

export async function listNormChoices(tx: Tx) {
  const rows = await tables(tx)
    .selectFrom('coverage.normChoice')
    .selectAll()
    .orderBy('fromDay', 'desc')
    .orderBy('chosenAt', 'desc')
    .execute()
  const names = await accountsNamed(
    tx,
    rows.map(({ chosenBy }) => chosenBy),
  )
  return {
    choices: rows.map(({ fromDay, chosenBy, ...row }) => {
      return { ...row, from: fromDay, chosenBy: names.get(chosenBy) ?? '' }
    }),
  }
}

/** The norm that the city goes by on a day, if any. */
export async function normOn(tx: Tx, day: Day) {
  const { choices } = await listNormChoices(tx)
  return normOf(normAt(choices, day)?.normCode ?? null)
}

export async function chooseNorm(
  tx: Tx,
  actor: Actor,
  { normCode, from, reason }: z.output<typeof contract.chooseNorm.input>,
  deps: Deps,
) {
  if (normCode !== null && !normOf(normCode))
    throw new Refusal('no-such-norm', 409, { field: 'normCode' })
  const present = await normOn(tx, from)
  if ((present?.code ?? null) === normCode)
    throw new Refusal('same-norm', 409, { field: 'normCode' })
  const row = { id: deps.newId(), normCode, reason, chosenAt: deps.now() }
  await tables(tx)
    .insertInto('coverage.normChoice')
    .values({ ...row, fromDay: from, chosenBy: actor.accountId })
    .execute()
  await record(tx, actor, 'coverage.choose-norm', { kind: 'staffing-norm', id: row.id })
  return { ...row, from, chosenBy: actor.name }
}

export async function listDesignations(
  tx: Tx,
  actor: Actor,
  { kind }: z.output<typeof contract.listDesignations.input>,
  { now }: Deps,
) {
  const on = dayInBeijing(now())
  const houses = new Map((await listRegister(tx, { on })).map((one) => [one.id, one]))
  let query = visibleDesignations(tx, actor).selectAll('designation')
  if (kind) query = query.where('designation.kind', '=', kind)
  const rows = await query.orderBy('designation.fromDay', 'desc').execute()
  const shown: Designation[] = []
  for (const row of rows) {
    const place = houses.get(row.institutionId) ?? (await getInstitution(tx, row.institutionId))
    shown.push(presentDesignation(row, place))
  }
  const key = (one: (typeof shown)[number]) => `${one.kind} ${one.districtCode} ${one.institution}`
  return { designations: shown.toSorted((one, other) => (key(one) < key(other) ? -1 : 1)) }
}

export async function designate(
  tx: Tx,
  actor: Actor,
  { institutionId, kind, batch, year, from }: z.output<typeof contract.designate.input>,
  deps: Deps,
) {
  const place = await getInstitution(tx, institutionId)
  const row = {
    ...{ institutionId, id: deps.newId() as DesignationId, kind, batch, year, fromDay: from },
    ...{ untilDay: null, endReason: '', designatedBy: actor.accountId, version: 1 },
    designatedAt: deps.now(),
  }
  // Two officers name one house at the same moment: the index lets one of them.
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('coverage.designation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n)
    throw new Refusal('designated-already', 409, { field: 'institutionId' })
  await record(tx, actor, 'coverage.designate', { kind: 'institution', id: institutionId })
  return presentDesignation(row, place)
}

export async function endDesignation(
  tx: Tx,
  actor: Actor,
  { designationId, until, reason, version }: z.output<typeof contract.endDesignation.input>,
) {
  const row = await visibleDesignations(tx, actor)
    .where('designation.id', '=', designationId)
    .selectAll('designation')
    .executeTakeFirst()
  if (!row) throw noSuch('designation')
  if (row.untilDay !== null) throw new Refusal('designation-ended')
  if (until <= row.fromDay) throw new Refusal('ends-before-it-begins', 409, { field: 'until' })
  const changed = await tables(tx)
    .updateTable('coverage.designation')
    .set({ untilDay: until, endReason: reason, version: sql`version + 1` })
    .where('institutionId', '=', row.institutionId)
    .where('id', '=', row.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Refusal('version-changed', 412)
  await record(tx, actor, 'coverage.end-designation', {
    ...{ kind: 'institution', id: row.institutionId },
  })
  const place = await getInstitution(tx, row.institutionId)
  const ended = { ...row, untilDay: until, endReason: reason, version: version + 1 }
  return presentDesignation(ended, place)
}
