import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId, GoalId } from '../model/case.ts'
import { tables } from './tables.ts'

// Both start from a case that was found through getCase.

/** How many notes, and how many minutes in all, served each goal of a case. */
export async function countNotesByGoal(tx: Tx, caseId: CaseId) {
  const rows = await tables(tx)
    .selectFrom('casework.contact')
    .innerJoinLateral(
      sql<{ goalId: GoalId }>`unnest(goal_ids)`.as<'served'>(sql`served(goal_id)`),
      (join) => join.onTrue(),
    )
    .where('caseId', '=', caseId)
    .groupBy('served.goalId')
    .select([
      'served.goalId',
      sql<number>`count(*)::int`.as('notes'),
      sql<number>`sum(minutes)::int`.as('minutes'),
    ])
    .execute()
  return new Map(rows.map(({ goalId, ...count }) => [goalId, count]))
}

/** The accounts that serve the case at present. */
export async function listTeam(tx: Tx, caseId: CaseId) {
  const rows = await tables(tx)
    .selectFrom('casework.teamMember')
    .where('caseId', '=', caseId)
    .where('until', 'is', null)
    .select('accountId')
    .execute()
  return rows.map(({ accountId }) => accountId)
}
