import type { Tx } from '#platform/server/db.ts'
import type { Finest } from '../model/detail.ts'
import { tables } from './tables.ts'

/** `family place` → how finely it may be shown in that year; what is not there is shown by month. */
export async function listDetails(tx: Tx, year: string): Promise<ReadonlyMap<string, Finest>> {
  const rows = await tables(tx)
    .selectFrom('indicators.detail')
    .where('year', '=', year)
    .select(['family', 'place', 'finest'])
    .execute()
  return new Map(rows.map(({ family, place, finest }) => [`${family} ${place}`, finest]))
}
