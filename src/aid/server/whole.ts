import type { CaseRow } from '#casework/server/index.ts'
import { ageOn } from '#people/model/age.ts'
import { findConsentFor, getPersonCards } from '#people/server/index.ts'
import { getInstitution } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { PACK_CLASSES } from '../model/pack.ts'
import type { Funder } from '../model/programme.ts'
import { readDossier } from './dossier.ts'

/** Everything of which a package may be made: whose it is, from whom, and what is known. */
export async function gatherWhole(tx: Tx, actor: Actor, row: CaseRow, deps: Deps) {
  const card = (await getPersonCards(tx, actor, [row.clientId])).get(row.clientId)
  if (!card) throw noSuch('person')
  const today = dayInBeijing(deps.now())
  const age = card.birthDate === null ? null : ageOn(card.birthDate, today)
  const { name: house } = await getInstitution(tx, row.institutionId)
  const dossier = await readDossier(tx, row)
  return {
    client: { id: card.id, name: card.name, birthDate: card.birthDate, age },
    from: { house, worker: actor.name },
    dossier,
    known: { ...dossier.facts, age },
    today,
  }
}

/** The consent to send to a funder, by its name; or what stands in the way. */
export function consentTo(tx: Tx, row: CaseRow, { name }: Pick<Funder, 'name'>, { now }: Deps) {
  const recipient = { kind: 'organisation', institutionId: null, name } as const
  const use = { purpose: 'aid', recipient, dataClasses: PACK_CLASSES } as const
  return findConsentFor(tx, row.clientId, use, now())
}
