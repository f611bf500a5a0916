import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { CrisisId } from '../model/crisis.ts'
import {
  findReportObstacle,
  type MandatoryReport,
  type ReportStep,
  reportState,
} from '../model/mandatory-report.ts'
import { changeCrisis } from './crises.store.ts'
import { getForChange } from './crisis-facts.ts'
import { refuseFuture } from './help.ts'
import * as store from './reports.store.ts'
import type { Tables } from './tables.ts'
import { holdOrRelease } from './weigh-report.ts'

/**
 * What is done to a report is told in no river: the printed record of a case may reach a guardian. It
 * stands on the page of the crisis, and in the log.
 */
export async function readReport(tx: Tx, crisisId: CrisisId): Promise<MandatoryReport> {
  const report = await store.getReport(tx, crisisId)
  const filings = (await store.listFilings(tx, crisisId)).map(({ byAccount, ...filing }) => ({
    ...{ ...filing, by: byAccount },
  }))
  return {
    ...report,
    bases: [...report.bases],
    filings,
    state: reportState({ ...report, filings }),
  }
}

export async function writeReport(
  tx: Tx,
  actor: Actor,
  { facts, notice, noticeWhy, version, ...which }: z.output<typeof contract.writeReport.input>,
  deps: Deps,
) {
  const held = await getReportForChange(tx, actor, which, version)
  if (notice === 'withheld' && noticeWhy === '')
    throw new Refusal('withholding-needs-reason', 409, { field: 'noticeWhy' })

  return settle(tx, actor, held, 'crises.write-report', { facts, notice, noticeWhy }, deps)
}

export async function fileReport(
  tx: Tx,
  actor: Actor,
  { recipient, office, at, version, ...which }: z.output<typeof contract.fileReport.input>,
  deps: Deps,
) {
  refuseFuture(at, deps.now(), 'report-time-in-future')
  const held = await getReportForChange(tx, actor, which, version)
  allow('file', held.report)

  const { institutionId, id: caseId } = held.file
  await store.addFiling(tx, {
    ...{ institutionId, caseId, crisisId: held.crisis.id, id: deps.newId() },
    ...{ recipient, office, at, byAccount: actor.accountId },
    ...{ receiptNo: '', receiptAt: null, feedback: '', feedbackAt: null, version: 1 },
  })
  const decided = decidedNow(actor, deps)
  return settle(tx, actor, held, 'crises.file-report', { ...decided, notApplicableWhy: '' }, deps)
}

export async function answerFiling(
  tx: Tx,
  actor: Actor,
  { filingId, version, ...answer }: z.output<typeof contract.answerFiling.input>,
  deps: Deps,
) {
  const { receiptNo, feedback, ...which } = answer
  const held = await getReportForChange(tx, actor, which)
  const filing = held.report.filings.find(({ id }) => id === filingId)
  if (!filing) throw noSuch('filing')
  if (filing.version !== version) throw new Refusal('version-changed', 412)
  if (receiptNo === '' && feedback === '')
    throw new Refusal('answer-empty', 409, { field: 'receiptNo' })

  const now = deps.now()
  await store.answerFiling(tx, held.crisis.id, filingId, {
    ...{ receiptNo: receiptNo || filing.receiptNo, feedback: feedback || filing.feedback },
    // Whoever tells what was done has received it.
    receiptAt: filing.receiptAt ?? now,
    feedbackAt: feedback === '' ? filing.feedbackAt : now,
  })
  return settle(tx, actor, held, 'crises.answer-filing', {}, deps)
}

export async function declineReport(
  tx: Tx,
  actor: Actor,
  { why, version, ...which }: z.output<typeof contract.declineReport.input>,
  deps: Deps,
) {
  const held = await getReportForChange(tx, actor, which, version)
  allow('not-applicable', held.report)

  const decided = { ...decidedNow(actor, deps), notApplicableWhy: why }
  return settle(tx, actor, held, 'crises.decline-report', decided, deps)
}

type Which = Parameters<typeof getForChange>[2]
type Held = Awaited<ReturnType<typeof getReportForChange>>

async function getReportForChange(tx: Tx, actor: Actor, ...at: [which: Which, version?: number]) {
  const found = await getForChange(tx, actor, ...at)
  return { ...found, report: await readReport(tx, found.crisis.id) }
}

function allow(step: ReportStep, report: MandatoryReport) {
  const obstacle = findReportObstacle(step, report)
  if (obstacle) throw new Refusal(obstacle)
}

function decidedNow({ accountId }: Actor, { now }: Deps) {
  return { decidedBy: accountId, decidedAt: now() }
}

async function settle(
  tx: Tx,
  actor: Actor,
  { file, crisis }: Held,
  deed: string,
  change: Partial<Tables['crises.report']>,
  deps: Deps,
) {
  if (Object.keys(change).length > 0) await store.changeReport(tx, crisis.id, change)
  // Whoever is about to close it looks at the report as it is now.
  await changeCrisis(tx, actor, crisis.id, {})
  await holdOrRelease(tx, file, crisis, deps)
  await record(tx, actor, deed, { kind: 'crisis', id: crisis.id })
  return readReport(tx, crisis.id)
}
