import type { z } from 'zod'
import { isInFuture } from '#casework/model/contact.ts'
import { findParty, getPerson, getPersonCards } from '#people/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { RightsRequest, RightsRequestId } from '../model/request.ts'
import { findClaimObstacle } from '../model/request-steps.ts'
import { getRequestRow, listCopies, listRequestRows } from './requests.store.ts'
import { tables } from './tables.ts'

export async function listRightsRequests(tx: Tx, actor: Actor) {
  const rows = await listRequestRows(tx, actor)
  const cards = await getPersonCards(
    tx,
    actor,
    rows.map(({ personId }) => personId),
  )
  await record(tx, actor, 'rights.list-requests', {
    ...{ kind: 'institution', id: `${actor.institutionId}` },
  })
  const requests = rows.flatMap(({ personId, ...row }) => {
    const person = cards.get(personId)
    return person ? [{ ...row, person }] : []
  })
  return { requests }
}

export async function recordRightsRequest(
  tx: Tx,
  actor: Actor,
  given: z.output<typeof contract.recordRightsRequest.input>,
  deps: Deps,
) {
  const person = await getPerson(tx, actor, given.personId, deps)
  const party = await findParty(tx, given.personId)
  const { birthDate, deceasedOn } = person
  const subject = { birthDate, deceasedOn, guardianIds: party?.guardianIds ?? [] }
  if (isInFuture(given.receivedAt, deps.now()))
    throw new Refusal('received-in-future', 409, { field: 'receivedAt' })
  const obstacle = findClaimObstacle(subject, given, deps.now())
  if (obstacle) throw new Refusal(obstacle, 409, { field: fieldOf(obstacle) })

  const id = deps.newId() as RightsRequestId
  const isKin = given.asker === 'near-relative'
  await tables(tx)
    .insertInto('rights.rightsRequest')
    .values({
      ...given,
      id,
      institutionId: actor.institutionId as InstitutionId,
      askerName: given.asker === 'self' ? '' : given.askerName,
      askerId: given.asker === 'guardian' ? given.askerId : null,
      relation: isKin ? given.relation : null,
      interest: isKin ? given.interest : '',
      recordedBy: actor.accountId,
      recordedByName: actor.name,
    })
    .execute()
  await record(tx, actor, 'rights.record-request', { kind: 'rights-request', id })
  return showRequest(tx, actor, id, deps)
}

export async function openRightsRequest(
  tx: Tx,
  actor: Actor,
  { rightsRequestId }: { readonly rightsRequestId: RightsRequestId },
  deps: Deps,
) {
  const shown = await showRequest(tx, actor, rightsRequestId, deps)
  await record(tx, actor, 'rights.open-request', { kind: 'rights-request', id: rightsRequestId })
  return shown
}

/** A request as its page shows it; of a child whose record is closed to the asker there is none. */
export async function showRequest(
  tx: Tx,
  actor: Actor,
  id: RightsRequestId,
  deps: Deps,
): Promise<RightsRequest> {
  const row = await getRequestRow(tx, actor, id)
  const { restrictedSince } = await getPerson(tx, actor, row.personId, deps)
  const cards = await getPersonCards(tx, actor, [row.personId])
  const person = cards.get(row.personId)
  if (!person) throw noSuch('person')
  const copies = await listCopies(tx, row)
  const { institutionId, recordedBy, establishedBy, decidedBy, liftedBy, ...shown } = row
  return { ...shown, person, copies, restrictedSince: restrictedSince as never }
}

function fieldOf(obstacle: NonNullable<ReturnType<typeof findClaimObstacle>>) {
  if (obstacle === 'asker-missing') return 'askerName'
  if (obstacle === 'guardian-not-on-record') return 'askerId'
  return obstacle === 'own-interest-missing' ? 'interest' : 'asker'
}
