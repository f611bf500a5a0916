import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { addMinutes } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { Supervisor, SupervisorFacts, SupervisorId } from '../model/supervisor.ts'
import { type Tables, tables } from './tables.ts'

const CODE_MINUTES = 14 * 24 * 60

export async function addSupervisor(tx: Tx, actor: Actor, given: SupervisorFacts, deps: Deps) {
  checkDays(given)
  const id = deps.newId() as SupervisorId
  const row = { ...given, id, accountId: null, version: 1 }
  await tables(tx)
    .insertInto('supervision.supervisor')
    .values({ ...row, enteredAt: deps.now(), enteredBy: actor.accountId })
    .execute()
  await record(tx, actor, 'supervision.add-supervisor', { kind: 'supervisor', id })
  return toSupervisor(row)
}

export async function amendSupervisor(
  tx: Tx,
  actor: Actor,
  { supervisorId, version, ...given }: z.output<typeof contract.amendSupervisor.input>,
) {
  checkDays(given)
  await getSupervisor(tx, supervisorId)
  const row = await tables(tx)
    .updateTable('supervision.supervisor')
    .set({ ...given, version: version + 1 })
    .where('id', '=', supervisorId)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Refusal('version-changed', 412)
  await record(tx, actor, 'supervision.amend-supervisor', { kind: 'supervisor', id: supervisorId })
  return toSupervisor(row)
}

/** Twelve random bytes, read aloud in groups; kept as a keyed hash. */
export async function inviteSupervisor(
  tx: Tx,
  actor: Actor,
  { supervisorId }: z.output<typeof contract.inviteSupervisor.input>,
  deps: Deps,
) {
  const { accountId } = await getSupervisor(tx, supervisorId)
  if (accountId !== null) throw new Refusal('has-account', 409)
  const code = randomBytes(12).toString('hex').toUpperCase()
  await tables(tx)
    .insertInto('supervision.invitation')
    .values({
      ...{ codeHash: hashOf(code, deps), supervisorId, usedBy: null },
      until: addMinutes(deps.now(), CODE_MINUTES),
    })
    .execute()
  await record(tx, actor, 'supervision.invite', { kind: 'supervisor', id: supervisorId })
  return { code: code.replace(/(.{4})(?=.)/g, '$1-') }
}

export async function joinRegister(
  tx: Tx,
  actor: Actor,
  { code }: z.output<typeof contract.joinRegister.input>,
  deps: Deps,
) {
  const { rows } = await sql<{ id: SupervisorId | null }>`
    select supervision.join_register(${hashOf(code, deps)}, ${deps.now()}) as id`.execute(tx)
  const supervisorId = rows[0]?.id
  if (!supervisorId) throw new Refusal('code-not-good', 409, { field: 'code' })
  await record(tx, actor, 'supervision.join', { kind: 'supervisor', id: supervisorId })
  return { supervisorId }
}

export async function getSupervisor(tx: Tx, id: SupervisorId) {
  const row = await tables(tx)
    .selectFrom('supervision.supervisor')
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst()
  if (!row) throw noSuch('supervisor')
  return row
}

type Row = Omit<Tables['supervision.supervisor'], 'enteredAt' | 'enteredBy'>

export function toSupervisor(row: Row): Supervisor {
  const { id, name, title, affiliation, strengths, since, until, accountId, version } = row
  const facts = { name, title, affiliation, strengths, since, until }
  return { id, ...facts, hasAccount: accountId !== null, version }
}

function checkDays({ since, until }: SupervisorFacts) {
  if (until !== null && until < since) throw new Refusal('days-backwards', 400, { field: 'until' })
}

function hashOf(code: string, { vault }: Deps) {
  return vault.blindIndex(code.replace(/[\s-]/g, '').toUpperCase(), 'supervision.invitation')
}
