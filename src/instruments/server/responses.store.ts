import type { CaseRow } from '#casework/server/index.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Answers } from '../model/answers.ts'
import type { ResponseId } from '../model/response.ts'
import { type Tables, tables } from './tables.ts'

// All of these start from a case that was found through the door of casework.

type Place = Pick<CaseRow, 'institutionId' | 'id'>

/** Newest first; each knows which one took its place. */
export function listResponses(tx: Tx, { institutionId, id: caseId }: Place) {
  return tables(tx)
    .selectFrom('instruments.response as response')
    .leftJoin('instruments.response as later', (join) =>
      join
        .onRef('later.institutionId', '=', 'response.institutionId')
        .onRef('later.supersedes', '=', 'response.id'),
    )
    .where('response.institutionId', '=', institutionId)
    .where('response.caseId', '=', caseId)
    .selectAll('response')
    .select('later.id as supersededBy')
    .orderBy('response.at', 'desc')
    .orderBy('response.id', 'desc')
    .execute()
}

export async function findAnswers(tx: Tx, { institutionId }: Place, responseId: ResponseId) {
  const found = await tables(tx)
    .selectFrom('instruments.answers')
    .where('institutionId', '=', institutionId)
    .where('responseId', '=', responseId)
    .select('answers')
    .executeTakeFirst()
  return (found?.answers ?? null) as Answers | null
}

export async function isFiled(tx: Tx, { institutionId, id: caseId }: Place, draftId: string) {
  const found = await tables(tx)
    .selectFrom('instruments.response')
    .where('institutionId', '=', institutionId)
    .where('caseId', '=', caseId)
    .where('draftId', '=', draftId)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}

export async function addResponse(tx: Tx, row: Tables['instruments.response'], answers: Answers) {
  const { institutionId, id: responseId, caseId, byAccount } = row
  await tables(tx).insertInto('instruments.response').values(row).execute()
  await tables(tx)
    .insertInto('instruments.answers')
    .values({ institutionId, responseId, caseId, byAccount, answers: JSON.stringify(answers) })
    .execute()
}
