import type { CaseRow } from '#casework/server/index.ts'
import { ageAt } from '#people/model/age.ts'
import { getPersonCards } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'

export async function getClient(tx: Tx, actor: Actor, { clientId }: CaseRow) {
  const client = (await getPersonCards(tx, actor, [clientId])).get(clientId)
  if (!client) throw noSuch('person')
  return client
}

/** In whole years; null where no birth date is known. */
export async function clientAge(tx: Tx, actor: Actor, file: CaseRow, at: Instant) {
  const { birthDate } = await getClient(tx, actor, file)
  return birthDate === null ? null : ageAt(birthDate, at)
}
