import { sql } from 'kysely'
import type { InstitutionId } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { DistrictCode } from '../model/district.ts'
import type { InstitutionKind, Level, Ownership, Specialty } from '../model/institution.ts'
import { tables } from './store.ts'

/** A medical institution as tables of the city count it. */
export interface RegisteredHouse {
  readonly id: InstitutionId
  readonly name: string
  readonly districtCode: DistrictCode
  readonly kind: InstitutionKind
  readonly level: Level | null
  readonly specialty: Specialty | null
  readonly ownership: Ownership
  /** Open beds as last counted by that day; null where nobody has counted. */
  readonly beds: number | null
}

/** 医疗机构: public health bodies, agencies and offices are none. */
const MEDICAL: readonly InstitutionKind[] = ['hospital', 'community-health-centre']

/** All medical institutions that are open on a day, in official order; in one district, or everywhere. */
export function listRegister(
  tx: Tx,
  { on, district }: { readonly on: Day; readonly district?: string | undefined },
): Promise<RegisteredHouse[]> {
  let query = tables(tx)
    .selectFrom('places.institution as house')
    .where('house.kind', 'in', MEDICAL)
    .where(sql<boolean>`(house.closed_on is null or house.closed_on > ${on})`)
  if (district) query = query.where('house.districtCode', '=', district as DistrictCode)
  const beds = sql<number | null>`(select open_beds from places.bed_count b
    where b.institution_id = house.id and b.as_of <= ${on} order by as_of desc limit 1)`
  return query
    .select(['house.id', 'house.name', 'house.districtCode', 'house.kind', 'house.level'])
    .select(['house.specialty', 'house.ownership', beds.as('beds')])
    .orderBy('house.districtCode')
    .orderBy('house.sortKey')
    .execute()
}
