import { type CaseRow, holdCase, releaseCase } from '#casework/server/index.ts'
import { getPersonCards } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { isReportDecided } from '../model/mandatory-report.ts'
import { basesFor } from '../model/report-law.ts'
import type { CrisisRow } from './crises.store.ts'
import * as store from './reports.store.ts'

type Weighed = Pick<CrisisRow, 'id' | 'kind' | 'capacity' | 'highestLevel'>

/** Every crisis has a report from its first moment: due, or asked for by nobody. */
export async function beginReport(
  tx: Tx,
  actor: Actor,
  file: CaseRow,
  crisis: Weighed,
  deps: Deps,
) {
  const { bases, isAsked } = await weigh(tx, actor, file, crisis, deps)
  await store.addReport(tx, {
    ...{ institutionId: file.institutionId, caseId: file.id, crisisId: crisis.id },
    ...{ bases, isAsked, dueSince: deps.now(), facts: '', notice: 'undecided', noticeWhy: '' },
    ...{ notApplicableWhy: '', decidedBy: null, decidedAt: null },
  })
  await holdOrRelease(tx, file, crisis, deps)
}

/** What is known has changed: the kind, the capacity, the level. */
export async function weighReport(
  tx: Tx,
  actor: Actor,
  file: CaseRow,
  crisis: Weighed,
  deps: Deps,
) {
  const before = await store.getReport(tx, crisis.id)
  const { bases, isAsked } = await weigh(tx, actor, file, crisis, deps)
  const dueSince = isAsked && !before.isAsked ? deps.now() : before.dueSince
  await store.changeReport(tx, crisis.id, { bases, isAsked, dueSince })
  await holdOrRelease(tx, file, crisis, deps)
}

async function weigh(
  tx: Tx,
  actor: Actor,
  { clientId }: CaseRow,
  { kind, capacity, highestLevel }: Weighed,
  { now }: Deps,
) {
  const client = (await getPersonCards(tx, actor, [clientId])).get(clientId)
  if (!client) throw noSuch('person')
  const suspicion = { kind, capacity, isMinor: client.minor }
  const bases = basesFor(suspicion, dayInBeijing(now())).map(({ code }) => code)
  return { bases, isAsked: bases.length > 0 || highestLevel === 'red' }
}

/** The case waits for the decision, as long as there is one to take. */
export async function holdOrRelease(
  tx: Tx,
  file: CaseRow,
  { id }: Pick<Weighed, 'id'>,
  deps: Deps,
) {
  const report = await store.getReport(tx, id)
  const filings = await store.listFilings(tx, id)
  const hold = { reason: 'report-undecided', ref: id } as const
  if (report.isAsked && !isReportDecided({ ...report, filings }))
    await holdCase(tx, file, hold, deps)
  else await releaseCase(tx, file, hold, deps)
}
