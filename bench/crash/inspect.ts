import pg from 'pg'
import type { Ledger } from './writers.ts'

export interface Findings {
  readonly lost: number
  readonly doubled: number
  /** A note without its confidential half, or without its entry in the audit log, or the reverse. */
  readonly halves: number
}

interface Rows {
  shared: string
  copies: number
  secrets: number
}

/** Compares what was acknowledged with what is there. */
export async function inspect(ownerUrl: string, ledger: Ledger): Promise<Findings> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<Rows>(`
      select c.shared, count(distinct c.id)::int as copies, count(n.text)::int as secrets
      from casework.contact c left join casework.confidential_note n
        on n.institution_id = c.institution_id and n.contact_id = c.id
      where c.has_confidential and c.shared ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' group by c.shared`)
    const audited = await client.query<{ n: number }>(
      `select count(*)::int as n from audit.entry where action = 'casework.write-contact'`,
    )
    const keys = await client.query<{ n: number }>(
      `select count(*)::int as n from platform.idempotency_key
       where operation = 'post-cases-caseId-contacts' and answer is not null`,
    )
    const here = new Map(rows.map((row) => [row.shared, row]))
    const written = rows.reduce((sum, { copies }) => sum + copies, 0)
    return {
      lost: [...ledger.acknowledged].filter((marker) => !here.has(marker)).length,
      doubled: rows.filter(({ copies }) => copies > 1).length,
      halves:
        rows.filter(({ copies, secrets }) => copies !== secrets).length +
        Math.abs(written - (audited.rows[0]?.n ?? 0)) +
        Math.abs(written - (keys.rows[0]?.n ?? 0)),
    }
  } finally {
    await client.end()
  }
}
