import type { CaseRow } from '#casework/server/index.ts'
import type { Tx } from '#platform/server/db.ts'
import type { AssessmentId } from '../model/assessment.ts'
import { type AssessmentRow, type Tables, tables } from './tables.ts'

// All of these start from a case that casework has shown to the actor.

/** Every question about assessments begins here. */
function visibleAssessments(tx: Tx, { institutionId, id }: CaseRow) {
  return tables(tx)
    .selectFrom('assessments.assessment')
    .where('institutionId', '=', institutionId)
    .where('caseId', '=', id)
}

/** Oldest first. */
export async function listAssessments(tx: Tx, row: CaseRow) {
  const found = await visibleAssessments(tx, row).selectAll().orderBy('n').execute()
  return found as AssessmentRow[]
}

export async function addAssessment(tx: Tx, row: Tables['assessments.assessment']) {
  await tables(tx).insertInto('assessments.assessment').values(row).execute()
}

export function listAmendments(tx: Tx, { institutionId, id }: CaseRow) {
  return tables(tx)
    .selectFrom('assessments.amendment')
    .where('institutionId', '=', institutionId)
    .where('caseId', '=', id)
    .select(['assessmentId', 'at', 'byAccount', 'reason', 'text'])
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function addAmendment(tx: Tx, amendment: Tables['assessments.amendment']) {
  await tables(tx).insertInto('assessments.amendment').values(amendment).execute()
}

export type AmendmentRow = Awaited<ReturnType<typeof listAmendments>>[number]

export function isOf(id: AssessmentId) {
  return (one: { readonly assessmentId: AssessmentId }) => one.assessmentId === id
}
