import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { addMonths } from '#volunteers/model/agreement.ts'
import type { VolunteerId } from '#volunteers/model/volunteer.ts'
import { listForExport } from '#volunteers/server/index.ts'
import type * as contract from '../model/contract.ts'
import { FigureCode, type FigureRow, toFigure } from '../model/figures.ts'
import { visibleCertificates } from './certificates.store.ts'
import { listWeights } from './debriefs.ts'
import { listVerified } from './hours.store.ts'
import { listOpportunityRows, visibleShifts } from './shifts.store.ts'
import { visibleSignUps } from './sign-ups.store.ts'

type Period = z.output<typeof contract.readFigures.input>

/** Six numbers and what lies behind: each is reckoned from the very rows that it opens. */
export async function readFigures(tx: Tx, actor: Actor, period: Period, deps: Deps) {
  const rows = await gather(tx, actor, period, deps)
  const works = await listOpportunityRows(tx, actor)
  const titles = new Map(works.map(({ id, title }) => [id as string, title]))
  await record(tx, actor, 'shifts.read-figures', {
    ...{ kind: 'institution', id: `${actor.institutionId}` },
  })
  return {
    figures: FigureCode.options.map((code) => toFigure(code, rows[code])),
    weights: (await listWeights(tx)).map(({ opportunityId, ...weight }) => ({
      ...weight,
      title: titles.get(opportunityId) ?? '',
    })),
  }
}

export async function readFigureRows(
  tx: Tx,
  actor: Actor,
  { code, ...period }: Period & { code: FigureCode },
  deps: Deps,
) {
  const rows = await gather(tx, actor, period, deps)
  await record(tx, actor, 'shifts.read-figures', {
    ...{ kind: 'institution', id: `${actor.institutionId}` },
  })
  return { rows: rows[code] }
}

async function gather(
  tx: Tx,
  actor: Actor,
  period: Period,
  deps: Deps,
): Promise<Record<FigureCode, FigureRow[]>> {
  const today = dayInBeijing(deps.now())
  const files = await listForExport(tx, actor, deps, { withNumbers: false })
  const fileOf = new Map(files.map((file) => [file.id, file]))
  const numberOf = (id: VolunteerId) => fileOf.get(id)?.number ?? ''
  const lastYear = await listVerified(tx, actor, { from: addMonths(today, -12), until: today })
  const inTwelveMonths = new Set(lastYear.map(({ volunteerId }) => volunteerId))
  const entries = await listVerified(tx, actor, period)
  const shifts = await visibleShifts(tx, actor)
    .where('startsAt', '>=', `${period.from}T00:00:00+08:00` as never)
    .where('startsAt', '<=', `${period.until}T23:59:59.999+08:00` as never)
    .selectAll()
    .orderBy('startsAt')
    .execute()
  const works = new Map((await listOpportunityRows(tx, actor)).map((work) => [work.id, work]))
  const shiftOf = new Map(shifts.map((shift) => [shift.id, shift]))
  const places = (await visibleSignUps(tx, actor).selectAll().execute()).flatMap((row) => {
    const shift = shiftOf.get(row.shiftId)
    return shift ? [{ ...row, day: dayInBeijing(shift.startsAt), shift }] : []
  })
  const served = places.filter(({ state }) => state === 'done' || state === 'checked-in')
  const ended = places.filter(({ state }) => state === 'done' || state === 'no-show')
  const papers = (await visibleCertificates(tx, actor).selectAll().execute()).filter(
    ({ issuedOn }) => issuedOn && period.from <= issuedOn && issuedOn <= period.until,
  )
  const retained = (months: number) =>
    files
      .filter(({ activeSince }) => activeSince && activeSince <= addMonths(today, -months))
      .map((file) => row(file.number, file.activeSince ?? '', file.state === 'active' ? 1 : 0))
  const lines = entries.map((one) =>
    row(numberOf(one.volunteerId), `${dayInBeijing(one.from)} ${one.title}`, one.minutes),
  )

  return {
    V1: files.map((file) => {
      const counts = file.state === 'active' && inTwelveMonths.has(file.id)
      return row(file.number, file.state, counts ? 1 : 0)
    }),
    V2: lines,
    V3: sumBy(lines),
    V4: sumBy(
      entries.map(({ title, opportunityId, minutes }) => row(title, opportunityId, minutes)),
      true,
    ),
    V5: shifts
      .filter(
        ({ state, reachedRegistered, reachedEstimated }) =>
          state === 'closed' && (reachedRegistered ?? reachedEstimated) !== null,
      )
      .map((shift) => ({
        label: `${dayInBeijing(shift.startsAt)} ${works.get(shift.opportunityId)?.title ?? ''}`,
        detail: shift.reachMethod,
        value: shift.reachedRegistered ?? 0,
        beside: shift.reachedEstimated ?? 0,
      })),
    V6: retained(6),
    'V6-12': retained(12),
    V7: served.map(({ volunteerId, day }) => {
      const isTrained = fileOf
        .get(volunteerId)
        ?.trainings.some(({ kind, passedOn }) => kind === 'general' && passedOn <= day)
      return row(numberOf(volunteerId), day, isTrained ? 1 : 0)
    }),
    V8: ended.map(({ volunteerId, day, state }) =>
      row(numberOf(volunteerId), day, state === 'no-show' ? 1 : 0),
    ),
    V9: served.map(({ volunteerId, day }) => {
      const isInsured = fileOf
        .get(volunteerId)
        ?.covers.some(({ from, until }) => from <= day && day <= until)
      return row(numberOf(volunteerId), day, isInsured ? 1 : 0)
    }),
    V10: papers.map(({ number, issuedOn }) => row(number, issuedOn ?? '', 1)),
    'V10-corrected': papers
      .filter(({ state }) => state === 'corrected')
      .map(({ number, why }) => row(number, why, 1)),
  }
}

function row(label: string, detail: string | Day, value: number): FigureRow {
  return { label, detail, value, beside: 0 }
}

/** One line for each label, or for each detail where labels may be alike. */
function sumBy(rows: readonly FigureRow[], byDetail = false): FigureRow[] {
  const sums = new Map<string, FigureRow>()
  for (const one of rows) {
    const key = byDetail ? one.detail : one.label
    const before = sums.get(key)
    sums.set(key, row(one.label, '', (before?.value ?? 0) + one.value))
  }
  return [...sums.values()]
}
