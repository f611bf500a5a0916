import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { amountsOf, definitionOn, familiesOf } from '../model/catalogue.ts'
import type { ReportPeriod, Submission } from '../model/contract.ts'
import { isShown } from '../model/detail.ts'
import { lastDayOf, type PeriodName, yearOf } from '../model/period.ts'
import { FEWEST_SHOWN } from '../model/protect-year.ts'
import type { Line } from '../model/submission.ts'
import { type SubmissionStep, stepsFor } from '../model/submission-steps.ts'
import { listDetails } from './details.store.ts'
import { findRefreshed } from './facts.store.ts'
import * as store from './submissions.store.ts'
import type { Tables } from './tables.ts'

interface Which {
  readonly period: PeriodName
  readonly institutionId: InstitutionId
}

export async function getPeriod(tx: Tx, name: PeriodName): Promise<ReportPeriod> {
  const period = await store.findPeriod(tx, name)
  if (!period) throw noSuch('report-period')
  return periodOf(period)
}

export function periodOf({
  period,
  codes,
  dueOn,
  note,
  openedAt,
}: Tables['indicators.reportPeriod']) {
  return { period, codes, dueOn, note, openedAt }
}

/** Only a house in sight: the own one, one of the district, one of the city. */
export async function getHouse(tx: Tx, actor: Actor, id: InstitutionId) {
  const house = await store.findHouse(tx, id)
  const { role, institutionId, districtCode } = actor
  const isMine =
    role === 'city-officer' ||
    (role === 'lead' && institutionId === id) ||
    (role === 'district-officer' && house?.districtCode === districtCode)
  if (!house || !isMine) throw noSuch('submission')
  return house
}

export async function openSubmission(tx: Tx, actor: Actor, which: Which): Promise<Submission> {
  const { name } = await getHouse(tx, actor, which.institutionId)
  const period = await getPeriod(tx, which.period)
  const row = await store.findSubmission(tx, which)
  await record(tx, actor, 'indicators.open-submission', {
    ...{ kind: 'submission', id: which.institutionId },
  })
  const stood = { state: row?.state ?? ('open' as const), submittedBy: row?.submittedBy ?? null }
  // What the house has not handed in is its own.
  const isTold = actor.role === 'lead' || !['open', 'computed', 'checked'].includes(stood.state)
  const guard = actor.role === 'lead' ? (line: Line) => line : await guardFor(tx, which)
  return {
    ...{ institutionId: which.institutionId, name, period, state: stood.state },
    lines: row && isTold ? store.linesOf(row).map(guard) : [],
    ...{ computedAt: row?.computedAt ?? null, submittedAt: row?.submittedAt ?? null },
    ...{ lockedAt: row?.lockedAt ?? null, reason: row?.reason ?? '' },
    revisions: (await store.listRevisions(tx, which)).map((revision) => {
      const hidden =
        row &&
        store.linesOf(row).some((line) => {
          return line.code === revision.code && guard(line).computed.hidden
        })
      return hidden ? { ...revision, value: null } : revision
    }),
    events: (await store.listEvents(tx, which)).filter(
      ({ step }) => isTold || !INSIDE.includes(step),
    ),
    ...{ steps: [...stepsFor(stood, actor)], version: row?.version ?? 0 },
  }
}

/** What the house does, and why, before it hands anything in. */
const INSIDE: readonly SubmissionStep[] = ['compute', 'adjust', 'check']

const hidden = { value: null, numerator: null, denominator: null, hidden: true } as const
const asHidden = { ...hidden, note: 'hidden' as const }

/** For the offices: what is hidden in the tables is hidden in the submission too. */
async function guardFor(tx: Tx, { period, institutionId }: Which) {
  const details = await listDetails(tx, yearOf(period))
  const wasCounted = (await findRefreshed(tx, period)).n > 0
  const isFamilyHidden = (family: string) =>
    !wasCounted || !isShown(details.get(`${family} ${institutionId}`) ?? 'month', period)
  return (line: Line): Line => {
    const definition = definitionOn(line.code, lastDayOf(period))
    const amounts = definition ? amountsOf(definition) : []
    const families = amounts.flatMap(familiesOf)
    const small = [line.computed, ...line.computed.parts, { ...line.computed, ...line.adjusted }]
    const hides =
      families.some(isFamilyHidden) ||
      (families.length > 0 && small.some((one) => isSmall(one.value) || isSmall(one.numerator)))
    if (!hides) return line
    const parts = line.computed.parts.map(({ key }) => ({ key, ...asHidden }))
    return { ...line, computed: { ...asHidden, parts }, adjusted: null }
  }
}

function isSmall(value: number | null) {
  return value !== null && value > 0 && value < FEWEST_SHOWN
}
