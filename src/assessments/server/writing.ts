import type { z } from 'zod'
import type { CaseId, Need } from '#casework/model/case.ts'
import {
  getCase,
  listContactMoments,
  lockCase,
  setNeeds,
  tellCase,
} from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { AssessmentId, ScoredDomain } from '../model/assessment.ts'
import type * as contract from '../model/contract.ts'
import { findAssessmentFault, needsAfter } from '../model/rules.ts'
import { getAssessment } from './reading.ts'
import * as store from './store.ts'

/** The n-th assessment of the case. It is final at once: until then it was a draft. */
export async function finaliseAssessment(
  tx: Tx,
  actor: Actor,
  { caseId, version, ...findings }: z.output<typeof contract.finaliseAssessment.input>,
  deps: Deps,
) {
  const row = await lockCase(tx, actor, caseId)
  if (row.version !== version) throw new Refusal('version-changed', 412)
  const fault = findAssessmentFault(findings)
  if (fault) throw new Refusal(fault.code, 409, { field: fault.field })
  await mustBeOfCase(tx, caseId, findings.domains)

  const needs = needsAfter(row.needs as Need[], findings.domains)
  await setNeeds(tx, actor, row, { needs, riskLevel: findings.riskLevel }, deps)
  const n = (await store.listAssessments(tx, row)).length + 1
  const id = deps.newId() as AssessmentId
  await store.addAssessment(tx, {
    ...{ ...findings, id, n, institutionId: row.institutionId, caseId, at: deps.now() },
    ...{ byAccount: actor.accountId, domains: JSON.stringify(findings.domains) },
  })
  await tellCase(tx, actor, row, { deed: 'assessments.finalise', ref: id }, deps)
  await record(tx, actor, 'assessments.finalise', { kind: 'case', id: caseId })
  return getAssessment(tx, row, id)
}

export async function amendAssessment(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.amendAssessment.input>,
  deps: Deps,
) {
  const { caseId, assessmentId, reason, text } = input
  const row = await getCase(tx, actor, caseId)
  const all = await store.listAssessments(tx, row)
  if (!all.some(({ id }) => id === assessmentId)) throw noSuch('assessment')

  await store.addAmendment(tx, {
    ...{ institutionId: row.institutionId, id: deps.newId(), assessmentId, caseId, reason, text },
    ...{ at: deps.now(), byAccount: actor.accountId },
  })
  await tellCase(tx, actor, row, { deed: 'assessments.amend', ref: assessmentId }, deps)
  await record(tx, actor, 'assessments.amend', { kind: 'case', id: caseId })
  return getAssessment(tx, row, assessmentId)
}

/** Names the very note that is of another case. */
async function mustBeOfCase(tx: Tx, caseId: CaseId, domains: readonly ScoredDomain[]) {
  const asked = domains.flatMap(({ contactIds }) => contactIds)
  const known = new Set((await listContactMoments(tx, caseId, asked)).map(({ id }) => id))
  for (const [n, { contactIds }] of domains.entries()) {
    const astray = contactIds.findIndex((id) => !known.has(id))
    if (astray < 0) continue
    const field = `domains.${n}.contactIds.${astray}`
    throw new Refusal('no-such-contact', 409, { field })
  }
}
