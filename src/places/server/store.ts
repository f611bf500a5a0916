import { type Generated, sql } from 'kysely'
import type { DepartmentId, InstitutionId } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { DistrictCode } from '../model/district.ts'
import type { InstitutionCard, InstitutionFacts, WorkModel } from '../model/institution.ts'
import type { ServicePoint } from '../model/service-point.ts'

interface Department {
  id: DepartmentId
  institutionId: InstitutionId
  name: string
  closedOn: Generated<Day | null>
  version: Generated<number>
}

export type Tables = {
  'places.institution': InstitutionFacts & {
    id: InstitutionId
    sortKey: string
    initials: string
    closedOn: Generated<Day | null>
    version: Generated<number>
  }
  'places.bedCount': { institutionId: InstitutionId; asOf: Day; openBeds: number }
  'places.workModel': { institutionId: InstitutionId; since: Day; model: WorkModel }
  'places.department': Department
  'places.servicePoint': Omit<ServicePoint, 'closedOn' | 'version'> &
    Pick<Department, 'closedOn' | 'version'>
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}

/** Every question about institutions begins here. Their facts are open to everybody. */
export function visibleInstitutions(tx: Tx) {
  const beds = sql<InstitutionCard['beds']>`(
    select jsonb_build_object('openBeds', open_beds, 'asOf', as_of) from places.bed_count b
    where b.institution_id = institution.id order by as_of desc limit 1)`
  const workModel = sql<InstitutionCard['workModel']>`(
    select jsonb_build_object('model', model, 'since', since) from places.work_model m
    where m.institution_id = institution.id order by since desc limit 1)`
  return tables(tx)
    .selectFrom('places.institution as institution')
    .select([
      ...(['id', 'districtCode', 'kind', 'level', 'specialty', 'ownership', 'name'] as const),
      ...(['uscc', 'parentId', 'closedOn', 'version', 'sortKey'] as const),
      beds.as('beds'),
      workModel.as('workModel'),
    ])
}

export async function findInstitution(tx: Tx, id: InstitutionId) {
  return visibleInstitutions(tx).where('id', '=', id).executeTakeFirst()
}

interface Filter {
  readonly district?: DistrictCode | undefined
  readonly kind?: string | undefined
  readonly level?: string | undefined
  readonly text?: string | undefined
}

/** In official order of the districts, then by the name as it is spoken. */
export function listInstitutions(tx: Tx, filter: Filter, after: readonly string[], limit: number) {
  let query = visibleInstitutions(tx)
  if (filter.district) query = query.where('districtCode', '=', filter.district)
  if (filter.kind) query = query.where(sql`kind`, '=', filter.kind)
  if (filter.level) query = query.where(sql`level`, '=', filter.level)
  if (filter.text) {
    const part = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`
    const letters = part.toLowerCase().replaceAll(' ', '')
    query = query.where(
      sql<boolean>`(name ilike ${part} or sort_key like ${letters} or initials like ${letters})`,
    )
  }
  if (after.length > 0)
    query = query.where(
      sql<boolean>`(district_code, sort_key, id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`,
    )
  return query.orderBy('districtCode').orderBy('sortKey').orderBy('id').limit(limit).execute()
}

export async function countByDistrict(tx: Tx) {
  const rows = await tables(tx)
    .selectFrom('places.institution')
    .select(['districtCode', sql<number>`count(*)::int`.as('institutions')])
    .where('closedOn', 'is', null)
    .groupBy('districtCode')
    .execute()
  return new Map(rows.map((row) => [row.districtCode, row.institutions]))
}

export function listBedCounts(tx: Tx, institutionId: InstitutionId) {
  return tables(tx)
    .selectFrom('places.bedCount')
    .select(['asOf', 'openBeds'])
    .where('institutionId', '=', institutionId)
    .orderBy('asOf', 'desc')
    .execute()
}

export function listWorkModels(tx: Tx, institutionId: InstitutionId) {
  return tables(tx)
    .selectFrom('places.workModel')
    .select(['since', 'model'])
    .where('institutionId', '=', institutionId)
    .orderBy('since', 'desc')
    .execute()
}
