import { accountsNamed } from '#access/server/index.ts'
import type { PersonCard } from '#people/model/person.ts'
import { getPersonCards } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Case, CaseId } from '../model/case.ts'
import { visibleCases } from './cases.store.ts'

/** A case in a list of another slice. */
export interface CaseBrief
  extends Pick<
    Case,
    'id' | 'number' | 'kind' | 'state' | 'riskLevel' | 'ward' | 'bed' | 'ownerId'
  > {
  readonly client: PersonCard
  readonly ownerName: string
}

/** The cases among these that the actor may see; the others are left out. */
export async function getCaseBriefs(
  tx: Tx,
  actor: Actor,
  ids: readonly CaseId[],
): Promise<Map<CaseId, CaseBrief>> {
  if (ids.length === 0) return new Map()
  const rows = await visibleCases(tx, actor)
    .where('case.id', 'in', ids)
    .select(['case.id', 'number', 'kind', 'state', 'riskLevel', 'ward', 'bed'])
    .select(['ownerId', 'clientId'])
    .execute()
  const clients = await getPersonCards(
    tx,
    actor,
    rows.map(({ clientId }) => clientId),
  )
  const names = await accountsNamed(
    tx,
    rows.map(({ ownerId }) => ownerId),
  )
  const briefs = rows.flatMap(({ clientId, ...row }) => {
    const client = clients.get(clientId)
    return client ? [{ ...row, client, ownerName: names.get(row.ownerId) ?? '' }] : []
  })
  return new Map(briefs.map((brief) => [brief.id, brief]))
}
