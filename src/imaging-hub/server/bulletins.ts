import { sql } from 'kysely'
import type { Bulletin } from '#imaging-node/model/hub-calls.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Tables } from './tables.ts'

interface News {
  readonly kind: Bulletin['kind']
  readonly ref: string
  /** For one node only. */
  readonly node?: number
}

/** Tells all nodes. One after the other, so that no number appears behind one that was read. */
export async function announce(tx: Tx, { kind, ref, node }: News, at: Instant) {
  await sql`select pg_advisory_xact_lock(20260207)`.execute(tx)
  await sql`insert into imaging_hub.bulletin (seq, kind, ref, node, at)
    select coalesce(max(seq), 0) + 1, ${kind}, ${ref}, ${node ?? null}::smallint, ${at}
    from imaging_hub.bulletin`.execute(tx)
}

export async function lastBulletin(tx: Tx): Promise<number> {
  const { rows } = await sql<{ last: string }>`
    select coalesce(max(seq), 0) as last from imaging_hub.bulletin`.execute(tx)
  return Number(rows[0]?.last)
}

export async function listBulletins(tx: Tx, node: number, after: number): Promise<Bulletin[]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('imagingHub.bulletin')
    .select(['seq', 'kind', 'ref', 'at'])
    .where('seq', '>', String(after))
    .where((row) => row.or([row('node', 'is', null), row('node', '=', node)]))
    .orderBy('seq')
    .limit(10_000)
    .execute()
  return rows.map(({ seq, kind, ...rest }) => ({
    ...rest,
    seq: Number(seq),
    kind: kind as Bulletin['kind'],
  }))
}
