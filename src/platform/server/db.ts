import { type Kysely, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Instant } from '../model/time.ts'
import { createKysely } from './camel-case.ts'

/**
 * A connection with no tables in sight: each slice adds the types of its own tables, and therefore
 * cannot name a table of another slice.
 */
export type Db = Kysely<object>

/** All that a use-case sees of the database: the transaction which carries the actor's context. */
export type Tx = Transaction<object>

const { TIMESTAMPTZ, DATE } = pg.types.builtins
pg.types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text).toISOString() as Instant)
pg.types.setTypeParser(DATE, (text) => text)

export interface Connection {
  readonly url: string
  /** Taken on by every connection: what it may do is what this role may do. */
  readonly role?: string
  readonly max?: number
}

/** Texts that differ with each request must not fill the server's memory with plans. */
const MOST_NAMES = 1000

export const APP_ROLE = 'renqiao_app'

export function connect({ url, role, max = 10 }: Connection): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 60_000,
    ...(role && { options: `-c role=${role}` }),
  })
  // A connection that breaks is replaced by the pool, and whoever waits on it is told by an error;
  // without these listeners it ends the process, whether it is idle or in the midst of a deed.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return createKysely({ connect: () => checkOut(pool), end: () => pool.end() })
}

/** Several statements in one message answer with several results: only the last one is of interest. */
async function checkOut(pool: pg.Pool) {
  const client = await pool.connect()
  async function query(text: string, values: unknown[]) {
    const name = values.length > 0 ? nameOf(text) : undefined
    const result: pg.QueryResult | pg.QueryResult[] = await client.query(
      name ? { name, text, values } : { text, values },
    )
    const last = Array.isArray(result) ? result.at(-1) : result
    // The commit of a transaction in which something failed is a rollback, and no error.
    if (/\bcommit$/i.test(text) && last?.command === 'ROLLBACK')
      throw new Error('Something failed before, so nothing was committed')
    return last
  }
  return { query, release: () => client.release() } as unknown as pg.PoolClient
}

const names = new Map<string, string>()

/** A statement with a name is parsed and planned once for each connection, not once for each request. */
function nameOf(text: string) {
  const known = names.get(text)
  if (known || names.size >= MOST_NAMES) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

interface LastWord {
  readonly kind: 'statement' | 'call'
  readonly text: string
}

/** What each transaction has left to say when it commits. */
const lastWords = new WeakMap<object, LastWord[]>()

/** Says something in the message of the commit: for what nothing of the deed has to wait for. */
export function sayWithCommit(tx: Tx, statement: string) {
  wordsOf(tx).push({ kind: 'statement', text: statement })
}

/** The same for a function of the database whose answer nobody needs. All such calls are one statement. */
export function callWithCommit(tx: Tx, call: string) {
  wordsOf(tx).push({ kind: 'call', text: call })
}

function wordsOf(tx: Tx) {
  const words = lastWords.get(tx)
  if (!words) throw new Error('Not inside a transaction of inTransaction')
  return words
}

/** A list may have 1 664 entries. */
const CALLS_AT_ONCE = 500

function statementsOf(words: readonly LastWord[]) {
  const textsOf = (wanted: LastWord['kind']) =>
    words.flatMap(({ kind, text }) => (kind === wanted ? [text] : []))
  const statements = textsOf('statement')
  const calls = textsOf('call')
  for (let from = 0; from < calls.length; from += CALLS_AT_ONCE)
    statements.push(`select ${calls.slice(from, from + CALLS_AT_ONCE).join(', ')}`)
  return statements
}

/** How much is to be said so far: remembered with a savepoint. */
export function saidSoFar(tx: Tx) {
  return lastWords.get(tx)?.length ?? 0
}

/** For after a rollback to a savepoint: what was to be said since then did not happen. */
export function unsay(tx: Tx, from = 0) {
  lastWords.get(tx)?.splice(from)
}

interface Steps<Opened, Result> {
  /** Runs in one message with `begin`; the rows of its last statement are handed on. */
  readonly opening: string
  readonly work: (tx: Tx, opened: Opened[]) => Promise<Result>
  /** A call of a function, in one message with `commit`; undefined for none. */
  readonly closing?: (result: Result) => string | undefined
}

/** A transaction whose first and last words share a message with `begin` and `commit`. */
export function inTransaction<Opened, Result>(
  db: Db,
  { opening, work, closing }: Steps<Opened, Result>,
) {
  return db.connection().execute(async (connection) => {
    const tx = connection as unknown as Tx
    lastWords.set(tx, [])
    try {
      const { rows } = await sql.raw<Opened>(`begin; ${opening}`).execute(tx)
      const result = await work(tx, rows)
      const last = closing?.(result)
      if (last) callWithCommit(tx, last)
      await sql.raw([...statementsOf(wordsOf(tx)), 'commit'].join('; ')).execute(tx)
      return result
    } catch (error) {
      await sql`rollback`.execute(tx).catch(() => {})
      throw error
    }
  })
}

/**
 * A text as SQL writes it. The one of `pg` says the same, letter by letter, and leaves an object behind for each: of what
 * a look-up at the hub left to the collector that was the most.
 */
export function literal(text: string): string {
  const doubled = text.replaceAll("'", "''")
  return text.includes('\\') ? ` E'${doubled.replaceAll('\\', '\\\\')}'` : `'${doubled}'`
}
