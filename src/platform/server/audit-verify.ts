import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { SYSTEM } from '../model/actor.ts'
import { findLastCheckpoint, verifyAgainst } from './audit-against.ts'
import type { CheckpointFile } from './audit-checkpoint.ts'
import type { AuditReport, BadEntry } from './audit-report.ts'
import { type Db, inTransaction, type Tx } from './db.ts'
import { enterAs } from './gate.ts'

/** As many lanes as the log was made with; a whole lane that is gone is noticed as well. */
const LANES = 16
const GENESIS = Buffer.alloc(32)
const BATCH = 5_000

export type SameHash = (one: Buffer, other: Buffer) => boolean

/** Goes through the whole log as it is at one moment, and holds it against the checkpoints. */
export async function verifyAudit(db: Db, file: CheckpointFile): Promise<AuditReport> {
  // The file first: a line written meanwhile would tell of entries that the snapshot lacks.
  const last = await findLastCheckpoint(file)
  const snapshot = 'set transaction isolation level repeatable read, read only'
  return inTransaction(db, {
    opening: `${snapshot}; select * from ${enterAs(SYSTEM)}`,
    work: async (tx) => {
      const report = await verifyEntries(tx)
      return report.ok ? verifyAgainst(tx, file, last, report) : report
    },
  })
}

/**
 * Does the sums again, apart from the function in the database that did them first, and tells the
 * first entry at which they do not come out.
 */
export async function verifyEntries(
  tx: Tx,
  same: SameHash = (one, other) => one.equals(other),
): Promise<AuditReport> {
  let entries = 0
  for (let lane = 0; lane < LANES; lane++) {
    const report = await verifyLane(tx, lane, same)
    if (!report.ok) return report
    entries += report.entries
  }
  const { rows } = await sql<{ lane: number; position: string }>`
    select lane, position from audit.entry where lane not between 0 and ${LANES - 1} limit 1`.execute(
    tx,
  )
  if (rows[0]) return bad(rows[0].lane, Number(rows[0].position), 'surplus')
  return { ok: true, entries }
}

async function verifyLane(tx: Tx, lane: number, same: SameHash): Promise<AuditReport> {
  const promised = await findLane(tx, lane)
  if (!promised) return bad(lane, 1, 'missing')
  let [position, hash] = [0, GENESIS]
  for await (const entry of readEntries(tx, lane)) {
    const found = Number(entry.position)
    position += 1
    if (found > position) return bad(lane, position, 'missing')
    if (found < position || found > promised.length) return bad(lane, found, 'surplus')
    hash = digest(hash, entry)
    if (!same(hash, entry.hash)) return bad(lane, position, 'changed')
  }
  if (position < promised.length) return bad(lane, position + 1, 'missing')
  if (!same(hash, promised.head)) return bad(lane, position, 'changed')
  return { ok: true, entries: position }
}

function bad(lane: number, position: number, fault: BadEntry['fault']): BadEntry {
  return { ok: false, fault, lane, position }
}

async function findLane(tx: Tx, lane: number) {
  const { rows } = await sql<{ length: string; head: Buffer }>`
    select length, head from audit.lane where lane = ${lane}`.execute(tx)
  return rows[0] && { length: Number(rows[0].length), head: rows[0].head }
}

interface Entry {
  readonly lane: number
  readonly position: string
  readonly at: string
  readonly accountId: string
  readonly institutionId: string
  readonly role: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly hash: Buffer
}

async function* readEntries(tx: Tx, lane: number) {
  let last: string | undefined = '-9223372036854775808'
  while (last !== undefined) {
    const page: { rows: Entry[] } = await sql<Entry>`
      select lane, position, extract(epoch from at)::text as at, account_id,
        coalesce(institution_id::text, '-') as institution_id, role, action, subject_kind,
        subject_id, hash
      from audit.entry where lane = ${lane} and position > ${last}
      order by position limit ${BATCH}`.execute(tx)
    yield* page.rows
    last = page.rows.length < BATCH ? undefined : page.rows.at(-1)?.position
  }
}

/** As `audit.digest` in the database. */
function digest(before: Buffer, entry: Entry) {
  const { lane, position, at, accountId, institutionId } = entry
  const texts = [entry.role, entry.action, entry.subjectKind, entry.subjectId]
  const lengths = texts.slice(0, 3).map((text) => Buffer.byteLength(text))
  const fields = [lane, position, at, accountId, institutionId, ...lengths, ...texts]
  return createHash('sha256').update(before).update(fields.join('\x1f')).digest()
}
