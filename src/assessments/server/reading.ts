import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import { type CaseRow, getCase, listContactMoments } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Assessment, AssessmentId } from '../model/assessment.ts'
import type * as contract from '../model/contract.ts'
import { latestScores, scoresOf } from '../model/rules.ts'
import * as store from './store.ts'

type Given<Name extends keyof typeof contract> = z.output<(typeof contract)[Name]['input']>

export async function listAssessments(
  tx: Tx,
  actor: Actor,
  { caseId }: Given<'listAssessments'>,
): Promise<z.input<typeof contract.listAssessments.output>> {
  const row = await getCase(tx, actor, caseId)
  const all = await store.listAssessments(tx, row)
  const amendments = await store.listAmendments(tx, row)
  const names = await accountsNamed(tx, [...new Set(all.map(({ byAccount }) => byAccount))])
  await record(tx, actor, 'assessments.list', { kind: 'case', id: caseId })
  return {
    number: row.number,
    assessments: all.map(({ id, n, at, byAccount, riskLevel, domains }) => ({
      ...{ id, n, at, riskLevel, scores: scoresOf(domains) },
      byName: names.get(byAccount) ?? '',
      state: n === all.length ? 'final' : 'superseded',
      amended: amendments.filter(store.isOf(id)).length,
    })),
  }
}

export async function openAssessment(
  tx: Tx,
  actor: Actor,
  { caseId, assessmentId }: Given<'openAssessment'>,
) {
  const row = await getCase(tx, actor, caseId)
  const assessment = await getAssessment(tx, row, assessmentId)
  await record(tx, actor, 'assessments.open', { kind: 'case', id: caseId })
  return assessment
}

/** As it was finalised, with what each domain was before and what was added later. */
export async function getAssessment(tx: Tx, row: CaseRow, id: AssessmentId): Promise<Assessment> {
  const all = await store.listAssessments(tx, row)
  const found = all.find((one) => one.id === id)
  if (!found) throw noSuch('assessment')

  const { institutionId, caseId, byAccount, ...assessment } = found
  const amendments = (await store.listAmendments(tx, row)).filter(store.isOf(id))
  const writers = [byAccount, ...amendments.map((one) => one.byAccount)]
  const names = await accountsNamed(tx, [...new Set(writers)])
  const contactIds = found.domains.flatMap((one) => one.contactIds)
  return {
    ...assessment,
    by: byAccount,
    byName: names.get(byAccount) ?? '',
    state: found.n === all.length ? 'final' : 'superseded',
    previous: latestScores(
      all.filter(({ n }) => n < found.n).map(({ domains }) => scoresOf(domains)),
    ),
    evidence: await listContactMoments(tx, caseId, contactIds),
    amendments: amendments.map(({ at, byAccount: by, reason, text }) => {
      return { at, by, reason, text, byName: names.get(by) ?? '' }
    }),
  }
}
