import { sql } from 'kysely'
import { SYSTEM } from '../model/actor.ts'
import { Refusal } from '../model/refusal.ts'
import { type Db, inTransaction, literal, sayWithCommit, type Tx, unsay } from './db.ts'
import { enterAs } from './gate.ts'
import type { Payload } from './outbox.ts'

export interface Running {
  /** The same at every attempt: what is done elsewhere can be marked with it, and so be done once. */
  readonly id: string
  /** 1 for the first. An attempt that ended with the process itself is not counted. */
  readonly attempt: number
}

/** Runs as the product itself. What it writes in `tx` is there if and only if the job is done. */
export type Job = (tx: Tx, payload: Payload, running: Running) => Promise<void>

export interface Jobs {
  readonly [kind: string]: Job
}

interface Row {
  readonly id: string
  readonly kind: string
  readonly payload: Payload
  readonly attempts: number
}

export interface Outcome {
  readonly kind: string
  readonly id: string
  readonly error?: unknown
}

/**
 * Takes the next job that is due and that nobody else is at, and does it. The row is locked until
 * the end: if the process dies before, the lock goes and the job is due again.
 * @returns what became of it, or undefined when there was nothing to do
 */
export function runNext(db: Db, jobs: Jobs, wait = backOff): Promise<Outcome | undefined> {
  return inTransaction(db, {
    opening: `select * from ${enterAs(SYSTEM)}`,
    work: async (tx) => {
      const row = await takeNext(tx, Object.keys(jobs))
      if (!row) return undefined
      const { id, kind, payload, attempts } = row
      const running = { id, attempt: attempts + 1 }
      await sql`savepoint job`.execute(tx)
      try {
        await jobs[kind]?.(tx, payload, running)
        sayWithCommit(
          tx,
          `update platform.outbox set done_at = now(), attempts = ${running.attempt},
            last_error = null where id = ${literal(id)}`,
        )
        return { kind, id }
      } catch (error) {
        await sql`rollback to savepoint job`.execute(tx)
        unsay(tx)
        await sql`update platform.outbox set attempts = ${running.attempt},
          last_error = ${codeOf(error)},
          run_at = clock_timestamp() + make_interval(secs => ${wait(running.attempt)})
          where id = ${id}`.execute(tx)
        return { kind, id, error }
      }
    },
  })
}

async function takeNext(tx: Tx, kinds: string[]) {
  const { rows } = await sql<Row>`select id, kind, payload, attempts from platform.outbox
    where done_at is null and run_at <= clock_timestamp() and kind = any(${kinds})
    order by run_at, id limit 1 for update skip locked`.execute(tx)
  return rows[0]
}

/** Seconds until the next attempt: 5, 10, 20 … and never more than an hour. Nothing is given up. */
function backOff(attempt: number) {
  return Math.min(5 * 2 ** (attempt - 1), 3_600)
}

function codeOf(error: unknown) {
  if (error instanceof Refusal) return error.code.slice(0, 100)
  const { code, name } = error as { code?: unknown; name?: unknown }
  return String(code ?? name ?? typeof error).slice(0, 100)
}
