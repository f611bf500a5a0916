import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import type { SaidProvision } from '../model/decide.ts'
import type { Consent } from '../model/provision.ts'
import type { Tables } from './tables.ts'

/** The latest version of each consent of these persons. */
export async function listConsentsOf(tx: Tx, pids: readonly string[]) {
  return tx
    .withTables<Tables>()
    .selectFrom('imagingHub.consent')
    .distinctOn(['pid', 'id'])
    .select(['pid', 'id', 'version', 'provisions', 'withdrawnAt'])
    .where('pid', '=', sql<string>`any(${[...pids]}::uuid[])`)
    .orderBy('pid')
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
}

/** What is in force, sentence by sentence. */
export function provisionsOf(consents: readonly Consent[]): SaidProvision[] {
  return consents
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .flatMap(({ id, version, provisions }) =>
      provisions.map((one) => ({ ...one, consent: id, consentVersion: version })),
    )
}
