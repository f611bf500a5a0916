import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CertificateId } from '../model/certificate.ts'
import { type Tables, tables } from './tables.ts'

export type CertificateRow = Tables['shifts.certificate']

/** Every question about certificates begins here. */
export function visibleCertificates(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('shifts.certificate')
    .where('institutionId', '=', institutionId as InstitutionId)
}

export async function getCertificate(tx: Tx, actor: Actor, id: CertificateId, isLocked = false) {
  const row = await visibleCertificates(tx, actor)
    .where('id', '=', id)
    .selectAll()
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw noSuch('certificate')
  return row
}

export async function addCertificate(tx: Tx, row: CertificateRow) {
  await tables(tx).insertInto('shifts.certificate').values(row).execute()
}

export function changeCertificate(
  tx: Tx,
  { institutionId, id }: Pick<CertificateRow, 'institutionId' | 'id'>,
  change: Partial<Omit<CertificateRow, 'version'>>,
) {
  return tables(tx)
    .updateTable('shifts.certificate')
    .set({ ...change, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Without gaps within a house and a year, however many are issued at once. */
export async function nextNumber(tx: Tx, institutionId: InstitutionId, year: number) {
  const { last } = await tables(tx)
    .insertInto('shifts.certificateCounter')
    .values({ institutionId, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'year']).doUpdateSet({
        last: sql`certificate_counter.last + 1`,
      }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `ZYFW-${year}-${institutionId.slice(-4).toUpperCase()}-${String(last).padStart(5, '0')}`
}
