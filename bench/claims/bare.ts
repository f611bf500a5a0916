import { sql } from 'kysely'
import type { Db } from '#platform/server/db.ts'

const TABLES = ['claim', 'invoice', 'receipt', 'event', 'adjudication', 'year', 'payment'] as const
type Table = (typeof TABLES)[number]

interface Rows {
  readonly claimId: string
  /** In the order in which they were written, table by table, as JSON. */
  readonly rows: readonly { readonly of: Table; readonly row: unknown }[]
  readonly events: readonly unknown[]
}

/**
 * The rows that the life cycle left, into twins of its tables with the same keys and indexes: for each
 * claim as many transactions as it had moves, nothing looked up, nothing decided, no walls, no audit.
 */
export async function insertAgain(owner: Db, workers: number) {
  await sql`create schema twin`.execute(owner)
  for (const name of TABLES)
    await sql
      .raw(`create table twin.${name} (like claims.${name} including defaults including indexes)`)
      .execute(owner)
  const all = await readRows(owner)
  let next = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let one = all[next++]; one; one = all[next++]) await insertOne(owner, one)
    }),
  )
  return { claims: all.length, seconds: (performance.now() - begun) / 1000 }
}

async function insertOne(owner: Db, { rows, events }: Rows) {
  for (const [n, event] of events.entries())
    await owner.transaction().execute(async (tx) => {
      await insert(tx, 'event', event)
      if (n === 0) for (const { of, row } of rows) await insert(tx, of, row)
    })
}

async function insert(tx: Db, name: Table, row: unknown) {
  await sql`insert into twin.${sql.id(name)}
    select * from jsonb_populate_record(null::twin.${sql.id(name)}, ${JSON.stringify(row)}::jsonb)
    on conflict do nothing`.execute(tx)
}

async function readRows(owner: Db): Promise<Rows[]> {
  const { rows } = await sql<{ claimId: string; events: unknown[]; parts: Rows['rows'] }>`
    select c.id as claim_id,
      (select jsonb_agg(to_jsonb(e) order by e.at, e.id) from claims.event e
        where e.insured_id = c.insured_id and e.claim_id = c.id) as events,
      (select jsonb_agg(part) from (
        select jsonb_build_object('of', 'claim', 'row', to_jsonb(c)) as part
        union all select jsonb_build_object('of', 'invoice', 'row', to_jsonb(x))
          from claims.invoice x where x.insured_id = c.insured_id and x.claim_id = c.id
        union all select jsonb_build_object('of', 'receipt', 'row', to_jsonb(x))
          from claims.receipt x where x.insured_id = c.insured_id and x.claim_id = c.id
        union all select jsonb_build_object('of', 'adjudication', 'row', to_jsonb(x))
          from claims.adjudication x where x.insured_id = c.insured_id and x.claim_id = c.id
        union all select jsonb_build_object('of', 'year', 'row', to_jsonb(x))
          from claims.year x where x.insured_id = c.insured_id and x.n = c.adjudication
        union all select jsonb_build_object('of', 'payment', 'row', to_jsonb(x))
          from claims.payment x where x.insured_id = c.insured_id and x.claim_id = c.id
      ) as parts) as parts
    from claims.claim c`.execute(owner)
  return rows.map(({ claimId, events, parts }) => ({ claimId, events, rows: parts }))
}
