import { sql } from 'kysely'
import { type Checkpoint, type CheckpointFile, readCheckpoints } from './audit-checkpoint.ts'
import type { AuditReport, BadEntry } from './audit-report.ts'
import type { Tx } from './db.ts'

type LaneMark = Checkpoint['lanes'][number]

export async function findLastCheckpoint(file: CheckpointFile) {
  let last: Checkpoint | undefined
  for await (const checkpoint of readCheckpoints(file)) last = checkpoint
  return last
}

/**
 * What the chain cannot tell by itself: that its tail was cut, or all of it computed anew from some
 * place on. The last checkpoint vouches for everything before it; the others only help to say where.
 */
export async function verifyAgainst(
  tx: Tx,
  file: CheckpointFile,
  last: Checkpoint | undefined,
  report: AuditReport = { ok: true, entries: 0 },
): Promise<AuditReport> {
  const lines = last?.line ?? 0
  if ((await countLines(tx, last?.file)) > lines) {
    return { ok: false, fault: 'checkpoint-broken', line: lines + 1 }
  }
  for (const mark of last?.lanes ?? []) {
    if (!(await stands(tx, mark))) return locate(tx, file, mark)
  }
  return { ...report, ...(report.ok && { checkpoints: lines }) }
}

/** How many lines the database was told of: in this file, or in any if there is none here. */
async function countLines(tx: Tx, file: string | undefined) {
  const { rows } = await sql<{ lines: string | null }>`select max(lines) as lines
    from audit.checkpoint_file where file = coalesce(${file ?? null}::uuid, file)`.execute(tx)
  return Number(rows[0]?.lines ?? 0)
}

async function stands(tx: Tx, { lane, length, head }: LaneMark) {
  if (length === 0) return true
  const { rows } = await sql<{ hash: Buffer }>`select hash from audit.entry
    where lane = ${lane} and position = ${length}`.execute(tx)
  return rows[0]?.hash.toString('base64url') === head
}

/** The first entry of the lane for which no checkpoint vouches any more. */
async function locate(tx: Tx, file: CheckpointFile, { lane, length }: LaneMark): Promise<BadEntry> {
  const { rows } = await sql<{ length: string | null }>`select max(position) as length
    from audit.entry where lane = ${lane}`.execute(tx)
  const found = Number(rows[0]?.length ?? 0)
  let vouched = 0
  for await (const { lanes } of readCheckpoints(file)) {
    const mark = lanes.find((one) => one.lane === lane)
    if (!mark || mark.length === vouched) continue
    if (!(await stands(tx, mark))) break
    vouched = mark.length
  }
  const cut = found < length
  return {
    ok: false,
    fault: cut ? 'missing' : 'rewritten',
    lane,
    position: cut ? found + 1 : vouched + 1,
  }
}
