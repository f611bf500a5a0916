import { sql } from 'kysely'
import type { Tx } from './db.ts'

/**
 * Many rows in one statement whose text is always the same, for demonstrations of the size of a city.
 * Rows are written as in TypeScript; all have the same keys; a value for `jsonb` is the value itself.
 */
export async function insertRows(tx: Tx, table: string, rows: readonly object[]) {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((key) => sql.id(toSnake(key))))
  const into = sql.table(table)
  const given = JSON.stringify(rows.map(toRow))
  await sql`insert into ${into} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${into}, ${given}::jsonb)`.execute(tx)
}

function toRow(row: object) {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      toSnake(key),
      Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
    ]),
  )
}

function toSnake(key: string) {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
