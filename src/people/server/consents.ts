import type { z } from 'zod'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type ConsentId, findConsentObstacle, type Party } from '../model/consent.ts'
import { findGivingObstacle } from '../model/consent-giving.ts'
import type * as contract from '../model/contract-ties.ts'
import { listCards } from './cards.ts'
import { readConsents, type StoredConsent } from './live-consent.ts'
import { findPerson, lockPerson } from './store.ts'
import { tables } from './tables.ts'
import { listGuardianIds } from './ties.ts'

type Given<Name extends keyof typeof contract> = z.output<(typeof contract)[Name]['input']>

export async function listConsents(
  tx: Tx,
  actor: Actor,
  { personId }: Given<'listConsents'>,
  deps: Deps,
) {
  const party = await getParty(tx, actor, personId)
  await record(tx, actor, 'people.list-consents', { kind: 'person', id: personId })
  return { consents: await present(tx, party, await readConsents(tx, personId), deps) }
}

export async function giveConsent(tx: Tx, actor: Actor, given: Given<'giveConsent'>, deps: Deps) {
  const { limitsTold, from, until, ...facts } = given
  const { personId, givenBy } = given
  await lockPerson(tx, actor, personId)
  const party = await getParty(tx, actor, personId)
  const startsAt = from ?? deps.now()
  const obstacle = findGivingObstacle(party, { ...given, from: startsAt }, deps.now())
  if (obstacle) throw new Refusal(obstacle, 409, { field: fieldOf(obstacle) })

  const id = deps.newId() as ConsentId
  await tables(tx)
    .insertInto('people.consent')
    .values({
      ...{ id, personId, givenBy, startsAt, endsAt: until, recordedBy: actor.accountId },
      ...{ institutionId: party.institutionId, purpose: facts.purpose, notice: facts.notice },
      recipients: JSON.stringify(facts.recipients) as never,
      dataClasses: [...new Set(facts.dataClasses)],
      separate: facts.separate,
      evidence: JSON.stringify(facts.evidence) as never,
    })
    .execute()
  await record(tx, actor, 'people.give-consent', { kind: 'person', id: personId })
  return getConsent(tx, party, id, deps)
}

/** As easy as giving: no reason is asked for. It holds from the next request on. */
export async function withdrawConsent(
  tx: Tx,
  actor: Actor,
  { personId, consentId, version }: Given<'withdrawConsent'>,
  deps: Deps,
) {
  const party = await getParty(tx, actor, personId)
  const { withdrawnAt } = await getConsent(tx, party, consentId, deps)
  if (withdrawnAt) throw noSuch('consent')
  const { numUpdatedRows } = await tables(tx)
    .updateTable('people.consent')
    .set({ withdrawnAt: deps.now(), withdrawnBy: actor.accountId, version: version + 1 })
    .where('id', '=', consentId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('version-changed', 412)
  await record(tx, actor, 'people.withdraw-consent', { kind: 'person', id: personId })
  return getConsent(tx, party, consentId, deps)
}

async function getParty(tx: Tx, actor: Actor, personId: PersonId) {
  const person = await findPerson(tx, actor, personId)
  if (!person) throw noSuch('person')
  const { id, birthDate, institutionId } = person
  return { id, birthDate, institutionId, guardianIds: await listGuardianIds(tx, personId) }
}

async function getConsent(tx: Tx, party: Party, id: ConsentId, deps: Deps) {
  const found = (await readConsents(tx, party.id)).filter((one) => one.id === id)
  const [consent] = await present(tx, party, found, deps)
  if (!consent) throw noSuch('consent')
  return consent
}

/** Each with the name of who gave it, and whether it holds now for what it says. */
async function present(tx: Tx, party: Party, consents: readonly StoredConsent[], { now }: Deps) {
  const cards = await listCards(tx, [...new Set(consents.map(({ givenBy }) => givenBy))])
  return consents.map((consent) => {
    const { purpose, dataClasses, recipients } = consent
    const obstacles = recipients.map((recipient) =>
      findConsentObstacle(party, consent, { purpose, dataClasses, recipient }, now()),
    )
    const obstacle = obstacles.find((one) => one !== undefined) ?? null
    return { ...consent, givenByName: cards.get(consent.givenBy)?.name ?? '', obstacle }
  })
}

function fieldOf(obstacle: ReturnType<typeof findGivingObstacle>) {
  if (obstacle === 'separate-consent-needed') return 'separate'
  if (obstacle === 'recipient-not-named') return 'recipients'
  if (obstacle === 'period-ends-before-it-begins') return 'until'
  if (obstacle === 'limits-not-told') return 'limitsTold'
  return obstacle === 'notice-outdated' ? 'notice' : 'givenBy'
}
