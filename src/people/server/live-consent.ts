import { sql } from 'kysely'
import type { PersonId } from '#platform/model/actor.ts'
import type { Day, Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import {
  type Consent,
  findLiveConsent as findLive,
  type Party,
  type Purpose,
  type Use,
} from '../model/consent.ts'
import type { Tables } from './tables.ts'

export type StoredConsent = Consent & { readonly version: number }

type Row = Omit<Tables['people.consent'], 'withdrawnAt' | 'version'> &
  Pick<StoredConsent, 'withdrawnAt' | 'version'>

/** Newest first. */
export async function readConsents(tx: Tx, personId: PersonId): Promise<StoredConsent[]> {
  const { rows } = await sql<Row>`select * from people.consents_of(${personId})`.execute(tx)
  return rows.map(({ startsAt, endsAt, ...row }) => ({ ...row, from: startsAt, until: endsAt }))
}

/** For other slices: the consent under which the own house may work with case-shared data now. */
export async function findLiveConsent(tx: Tx, personId: PersonId, purpose: Purpose, at: Instant) {
  const recipient = { kind: 'own-institution', institutionId: null, name: '' } as const
  const found = await findConsentFor(
    tx,
    personId,
    { purpose, recipient, dataClasses: ['shared'] },
    at,
  )
  return 'consent' in found ? found.consent : undefined
}

/** The same for any use, another recipient, other data. Tells what stands in the way. */
export async function findConsentFor(tx: Tx, personId: PersonId, use: Use, at: Instant) {
  const party = await findParty(tx, personId)
  if (!party) return { obstacle: 'consent-missing' as const }
  return findLive(party, await readConsents(tx, personId), use, at)
}

/** When somebody of the own house was born, and who is the guardian: who may say yes. */
export async function findParty(tx: Tx, personId: PersonId): Promise<Party | undefined> {
  const { rows } = await sql<{ birthDate: Day | null; guardianIds: PersonId[] }>`
    select * from people.party_of(${personId})`.execute(tx)
  return rows[0] && { id: personId, ...rows[0] }
}
