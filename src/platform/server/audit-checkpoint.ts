import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { z } from 'zod'
import { SYSTEM } from '../model/actor.ts'
import { Instant } from '../model/time.ts'
import { appendLine, findLastLine } from './append-only.ts'
import { type Db, inTransaction, type Tx } from './db.ts'
import { enterAs } from './gate.ts'
import { deriveKey } from './vault.ts'

/** A chain alone cannot tell that its tail was cut: this file, outside of the database, can. */
export interface CheckpointFile {
  readonly path: string
  readonly key: Buffer
}

export function checkpointFile(dataDir: string, master: Buffer): CheckpointFile {
  const key = deriveKey(master, 'audit-checkpoint')
  return { path: join(dataDir, 'audit-checkpoints.jsonl'), key }
}

/** How long each lane was at a moment, and the hash of its last entry. */
const Checkpoint = z.object({
  file: z.uuid(),
  line: z.number(),
  at: Instant,
  lanes: z.array(z.object({ lane: z.number(), length: z.number(), head: z.string() })),
  /** Over this line and the signature of the one before. */
  signature: z.string(),
})
export type Checkpoint = z.infer<typeof Checkpoint>

/**
 * Adds a line to the file. What it says is safely on disk in the database before it is said: else
 * the entries that a power cut takes back would look like a tail cut off.
 * @returns false when nothing happened since the last line
 */
export function exportCheckpoint(db: Db, file: CheckpointFile, now: () => Instant) {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(20260102)`.execute(connection)
    try {
      const text = await findLastLine(file.path)
      const last = text === undefined ? undefined : Checkpoint.parse(JSON.parse(text))
      const id = last?.file ?? randomUUID()
      const line = last?.line ?? 0
      const lanes = await note(connection, id, line)
      if (JSON.stringify(lanes) === JSON.stringify(last?.lanes)) return false
      const next = { file: id, line: line + 1, at: now(), lanes }
      const signature = sign(file.key, last?.signature ?? '', next)
      await appendLine(file.path, JSON.stringify({ ...next, signature }))
      await note(connection, id, next.line)
      return true
    } finally {
      await sql`select pg_advisory_unlock(20260102)`.execute(connection)
    }
  })
}

/** Tells the database how many lines there are: a commit, which brings all earlier ones to disk. */
function note(connection: Db, file: string, lines: number) {
  return inTransaction(connection, {
    opening: `select * from ${enterAs(SYSTEM)}`,
    work: async (tx) => {
      const lanes = await readLanes(tx)
      await sql`insert into audit.checkpoint_file (file, lines) values (${file}, ${lines})
        on conflict (file) do update set lines = greatest(checkpoint_file.lines, excluded.lines)`.execute(
        tx,
      )
      return lanes
    },
  })
}

async function readLanes(tx: Tx): Promise<Checkpoint['lanes']> {
  const { rows } = await sql<{ lane: number; length: string; head: Buffer }>`
    select lane, length, head from audit.lane order by lane`.execute(tx)
  return rows.map(({ lane, length, head }) => {
    return { lane, length: Number(length), head: head.toString('base64url') }
  })
}

/** The lines from the first on, for as long as each is signed and follows the one before. */
export async function* readCheckpoints({ path, key }: CheckpointFile): AsyncGenerator<Checkpoint> {
  if (!existsSync(path)) return
  let before: Checkpoint | undefined
  for await (const text of createInterface({ input: createReadStream(path) })) {
    const checkpoint = parse(text)
    if (!checkpoint) return
    const { signature, ...signed } = checkpoint
    if (checkpoint.line !== (before?.line ?? 0) + 1) return
    if (!equal(signature, sign(key, before?.signature ?? '', signed))) return
    yield checkpoint
    before = checkpoint
  }
}

function parse(text: string) {
  try {
    return Checkpoint.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

function sign(key: Buffer, before: string, checkpoint: Omit<Checkpoint, 'signature'>) {
  const text = `${before}\n${JSON.stringify(checkpoint)}`
  return createHmac('sha256', key).update(text).digest('base64url')
}

function equal(one: string, other: string) {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
