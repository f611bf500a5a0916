import { findParty, getPersonCards } from '#people/server/index.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Agreement, findAgreementObstacle } from '../model/agreement.ts'

/** Somebody on record in this house whose record the actor may open. */
export async function getOpenCard(tx: Tx, actor: Actor, personId: PersonId) {
  const card = (await getPersonCards(tx, actor, [personId])).get(personId)
  if (!card) throw noSuch('person')
  if (card.closed) throw new Refusal('person-closed', 409, { field: 'personId' })
  return card
}

/** Refuses a yes that does not stand. */
export async function checkAgreement(
  tx: Tx,
  actor: Actor,
  personId: PersonId,
  agreement: Agreement,
  { now }: Deps,
) {
  await getOpenCard(tx, actor, personId)
  const party = await findParty(tx, personId)
  if (!party) throw noSuch('person')
  const obstacle = findAgreementObstacle(party, agreement, now())
  const field = obstacle === 'not-separate' ? 'separate' : 'givenBy'
  if (obstacle) throw new Refusal(obstacle, 409, { field })
}

/** Who may answer for somebody. */
export async function listGuardians(tx: Tx, actor: Actor, personId: PersonId) {
  const party = await findParty(tx, personId)
  const cards = await getPersonCards(tx, actor, party?.guardianIds ?? [])
  return [...cards.values()]
}
