import { accountsNamed } from '#access/server/index.ts'
import { getPersonCards } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../model/case.ts'
import { getCase } from './case-facts.ts'
import * as parts from './case-parts.store.ts'

/**
 * For papers that are made of a case: all that its team and the head may read, and nothing of the
 * confidential halves. Whoever hands it out puts that on record.
 */
export async function getCaseFile(tx: Tx, actor: Actor, caseId: CaseId) {
  const row = await getCase(tx, actor, caseId)
  const client = (await getPersonCards(tx, actor, [row.clientId])).get(row.clientId)
  if (!client) throw noSuch('person')
  const contacts = await parts.listContacts(tx, caseId)
  const intervals = await parts.listIntervals(tx, caseId)
  return {
    row,
    client,
    goals: await parts.listGoals(tx, caseId),
    followUps: await parts.listFollowUps(tx, caseId),
    /** Newest first. */
    contacts: contacts.map(({ confidential: _, ...shared }) => shared),
    interval: intervals.at(-1),
    names: await accountsNamed(tx, [row.ownerId, ...contacts.map(({ byAccount }) => byAccount)]),
  }
}

export type CaseFile = Awaited<ReturnType<typeof getCaseFile>>
