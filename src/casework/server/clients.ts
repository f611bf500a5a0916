import type { Actor, InstitutionId, PersonId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../model/case.ts'
import type { ServiceLine } from '../model/code-lists.ts'
import { visibleCases } from './cases.store.ts'
import { tables } from './tables.ts'

export interface CaseOfPerson {
  readonly personId: PersonId
  readonly caseId: CaseId
  readonly number: string
  readonly inTeam: boolean
}

/** The cases of these people that the actor sees anyway; of others not even that they exist. */
export async function listCasesOf(
  tx: Tx,
  actor: Actor,
  personIds: readonly PersonId[],
): Promise<CaseOfPerson[]> {
  if (personIds.length === 0) return []
  const rows = await visibleCases(tx, actor)
    .where('case.clientId', 'in', personIds)
    .select(['case.clientId as personId', 'case.id as caseId', 'case.number'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('casework.teamMember as mine')
          .select('mine.caseId')
          .whereRef('mine.institutionId', '=', 'case.institutionId')
          .whereRef('mine.caseId', '=', 'case.id')
          .where('mine.accountId', '=', actor.accountId)
          .where('mine.until', 'is', null),
      ).as('inTeam'),
    )
    .orderBy('case.openedAt', 'desc')
    .execute()
  return rows.map(({ inTeam, ...row }) => ({ ...row, inTeam: Boolean(inTeam) }))
}

export interface ServedContact {
  readonly caseId: CaseId
  readonly number: string
  readonly clientId: PersonId
  readonly line: ServiceLine
  readonly ward: string
  readonly at: Instant
  readonly minutes: number
  /** Nobody was reached: work, and no person served. */
  readonly contactMade: boolean
}

/** What was done in the cases that the actor sees, from one moment to before another. */
export async function listContactsBetween(
  tx: Tx,
  actor: Actor,
  { from, before }: { readonly from: Instant; readonly before: Instant },
): Promise<ServedContact[]> {
  return tables(tx)
    .selectFrom('casework.contact as contact')
    .innerJoin(
      visibleCases(tx, actor)
        .select(['case.id', 'case.number', 'case.clientId', 'case.serviceLine', 'case.ward'])
        .as('file'),
      'file.id',
      'contact.caseId',
    )
    .where('contact.institutionId', '=', actor.institutionId as InstitutionId)
    .where('contact.at', '>=', from)
    .where('contact.at', '<', before)
    .select(['file.id as caseId', 'file.number', 'file.clientId', 'file.serviceLine as line'])
    .select(['file.ward', 'contact.at', 'contact.minutes', 'contact.contactMade'])
    .orderBy('contact.at')
    .execute()
}
