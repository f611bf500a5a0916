import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { AccountId, type Actor, SYSTEM } from '#platform/model/actor.ts'
import { addMinutes, type Instant, toInstant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Purpose } from '../model/purpose.ts'
import {
  SESSION_BYTES,
  SESSION_MINUTES,
  type TicketClaims,
  type TicketOp,
} from '../model/ticket.ts'
import { groundsOf } from '../model/ticket-rules.ts'
import type { HubTables } from './hub-tables.ts'

/** What a redeemed ticket opened, for one key and some studies. */
export interface Session {
  readonly id: string
  readonly jkt: string
  readonly ticket: string
  readonly pid: string
  readonly sub: string
  readonly org: string
  readonly purpose: Purpose
  readonly studies: readonly string[]
  readonly ops: readonly TicketOp[]
  readonly expiresAt: Instant
  readonly byteCap: number
  readonly bytes: number
  readonly endedBecause: string | null
}

export async function findSession(tx: Tx, token: string): Promise<Session | undefined> {
  const row = await tx
    .withTables<HubTables>()
    .selectFrom('imagingNode.session')
    .select(['id', 'jkt', 'ticket', 'pid', 'sub', 'org', 'purpose', 'studies', 'ops'])
    .select(['expiresAt', 'byteCap', 'bytes', 'endedBecause'])
    .where('secret', '=', hashOf(token))
    .executeTakeFirst()
  return row && { ...row, byteCap: Number(row.byteCap), bytes: Number(row.bytes) }
}

/** @returns the token, which nobody can tell afterwards */
export async function openSession(
  tx: Tx,
  { id, claims, kid, now }: { id: string; claims: TicketClaims; kid: string; now: Instant },
) {
  const token = `rqs_${randomBytes(32).toString('base64url')}`
  const granted = grantOf(claims, kid, now)
  await tx
    .withTables<HubTables>()
    .insertInto('imagingNode.session')
    .values({
      ...{ id, secret: hashOf(token), jkt: claims.cnf.jkt, openedAt: now, bytes: '0' },
      ...granted,
    })
    .execute()
  return { token, expiresAt: granted.expiresAt }
}

/** The same person with the same key goes on by a new ticket. */
export async function continueSession(
  tx: Tx,
  { id, claims, kid, now }: { id: string; claims: TicketClaims; kid: string; now: Instant },
) {
  const granted = grantOf(claims, kid, now)
  await tx
    .withTables<HubTables>()
    .updateTable('imagingNode.session')
    .set({ ...granted, bytes: '0' })
    .where('id', '=', id)
    .execute()
  return granted.expiresAt
}

function grantOf(claims: TicketClaims, kid: string, now: Instant) {
  const latest = addMinutes(now, SESSION_MINUTES)
  const until = claims.until === null ? latest : toInstant(new Date(claims.until * 1000))
  const { sub, org, pid, pou: purpose, btg: breakGlass, studies, ops } = claims
  return {
    ...{ ticket: claims.jti, kid, sub, org, pid, purpose, breakGlass, studies, ops },
    ...{ expiresAt: until < latest ? until : latest, byteCap: String(SESSION_BYTES) },
  }
}

/** @returns how many ended */
export async function endSessions(
  tx: Tx,
  which: { readonly kind: string; readonly ref: string },
  now: Instant,
) {
  const condition = endedBy(which.kind, which.ref)
  if (!condition) return 0
  const { numAffectedRows = 0n } = await sql`update imaging_node.session
    set ended_at = ${now}, ended_because = ${which.kind}
    where ended_at is null and ${condition}`.execute(tx)
  return Number(numAffectedRows)
}

function endedBy(kind: string, ref: string) {
  switch (kind) {
    case 'session':
      return sql`id = ${ref}::uuid`
    case 'network':
      return sql`true`
    case 'member':
      return sql`org = ${ref}`
    case 'person':
      // Only these purposes rest on what the patient said.
      return sql`pid = ${ref}::uuid and purpose in ('TREAT', 'CAREMGT')`
    case 'ticket':
      return sql`ticket = ${ref}::uuid`
    case 'break-glass':
      return sql`break_glass = ${ref}::uuid`
    case 'key':
      return sql`kid = ${ref}`
    default:
      return undefined
  }
}

/** Whether the hub has taken back, since then, what the ticket says. */
export async function isTakenBack(tx: Tx, claims: TicketClaims, kid: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (
    select from imaging_node.bulletin
    where kind || ' ' || ref = any(${groundsOf(claims, kid)}) and seq > ${claims.bulletin}) as found`.execute(
    tx,
  )
  return rows[0]?.found ?? false
}

/** In the log a session stands where an account would. */
export function sessionActor(id: string): Actor {
  return { ...SYSTEM, accountId: AccountId.parse(id) }
}

function hashOf(token: string) {
  return createHash('sha256').update(token).digest()
}
