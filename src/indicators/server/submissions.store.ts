import { sql } from 'kysely'
import type { InstitutionId } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { PeriodName } from '../model/period.ts'
import type { Line, SubmissionState } from '../model/submission.ts'
import { type Tables, tables } from './tables.ts'

export type SubmissionRow = Tables['indicators.submission']

export function visiblePeriods(tx: Tx) {
  return tables(tx).selectFrom('indicators.reportPeriod')
}

/** As far as the walls let through: the own house, the own district, the city. */
export function visibleSubmissions(tx: Tx) {
  return tables(tx).selectFrom('indicators.submission as submission')
}

export function findPeriod(tx: Tx, period: PeriodName) {
  return visiblePeriods(tx).where('period', '=', period).selectAll().executeTakeFirst()
}

interface Which {
  readonly period: PeriodName
  readonly institutionId: InstitutionId
}

export function findSubmission(tx: Tx, { period, institutionId }: Which) {
  return visibleSubmissions(tx)
    .where('period', '=', period)
    .where('institutionId', '=', institutionId)
    .selectAll()
    .executeTakeFirst()
}

export function listEvents(tx: Tx, { period, institutionId }: Which) {
  return tables(tx)
    .selectFrom('indicators.submissionEvent')
    .where('period', '=', period)
    .where('institutionId', '=', institutionId)
    .select(['at', 'byName', 'step', 'reason'])
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function listRevisions(tx: Tx, { period, institutionId }: Which) {
  const rows = await tables(tx)
    .selectFrom('indicators.revision')
    .where('period', '=', period)
    .where('institutionId', '=', institutionId)
    .select(['n', 'code', 'value', 'reason', 'byName', 'at'])
    .orderBy('n')
    .execute()
  return rows.map((row) => ({ ...row, value: Number(row.value) }))
}

export interface HouseRow {
  readonly institutionId: InstitutionId
  readonly name: string
  readonly districtCode: string
  readonly state: SubmissionState | null
  readonly submittedAt: Instant | null
  readonly adjusted: number
  readonly revisions: number
}

/** Every medical institution, of a district or of the city, with its submission where there is one. */
export async function listHouses(tx: Tx, period: PeriodName, district: string | null) {
  const { rows } = await sql<HouseRow>`
    select h.institution_id as "institutionId", h.name, h.district_code as "districtCode", s.state,
      s.submitted_at as "submittedAt",
      coalesce((select count(*)::int from jsonb_array_elements(s.lines) l
        where l -> 'adjusted' <> 'null'), 0) as adjusted,
      (select count(*)::int from indicators.revision r
        where (r.institution_id, r.period) = (s.institution_id, s.period)) as revisions
    from indicators.house h
    left join indicators.submission s on s.institution_id = h.institution_id and s.period = ${period}
    where (h.is_medical or s.state is not null)
      and (${district}::text is null or h.district_code = ${district})
    order by h.district_code, h.sort_key, h.institution_id`.execute(tx)
  return rows
}

export async function findHouse(tx: Tx, id: InstitutionId) {
  const { rows } = await sql<{ name: string; districtCode: string }>`
    select name, district_code as "districtCode" from indicators.house
    where institution_id = ${id}`.execute(tx)
  return rows[0]
}

export function linesOf(row: SubmissionRow) {
  return row.lines as Line[]
}
