import { sql } from 'kysely'
import type { DepartmentId, InstitutionId } from '#platform/model/actor.ts'
import { type Seeded, seeded } from '#platform/model/seeded.ts'
import type { Tx } from '#platform/server/db.ts'
import type { DistrictCode } from '../model/district.ts'
import type { Level, Specialty } from '../model/institution.ts'
import type { ServicePointId, ServicePointKind } from '../model/service-point.ts'
import { usccCheckCharacter } from '../model/uscc.ts'
import { countBeds, furnish, organise } from './demo-houses.ts'
import { planPlaces } from './demo-plan.ts'
import { spell } from './pinyin.ts'

export interface DemoInstitution {
  readonly id: InstitutionId
  readonly name: string
  readonly districtCode: DistrictCode
  readonly level: Level
  readonly specialty: Specialty
  readonly departments: readonly { readonly id: DepartmentId; readonly name: string }[]
  readonly servicePoints: readonly {
    readonly id: ServicePointId
    readonly departmentId: DepartmentId
    readonly kind: ServicePointKind
    readonly name: string
    readonly floor: string | null
  }[]
}

export interface DemoPlaces {
  /** The house in which the stories of the demo take place. */
  readonly main: DemoInstitution
  /** All of them, the main one first. */
  readonly institutions: readonly DemoInstitution[]
}

/**
 * Fills an empty installation with an invented city: 12 institutions, or the 293 of the source. The
 * same seed makes the same city, ids included. To be called as the `SYSTEM` actor.
 */
export async function fillPlaces(tx: Tx, size: 'small' | 'city', seed = 2026): Promise<DemoPlaces> {
  const random = seeded(seed)
  const plans = planPlaces(size, seed)
  const institutions = plans.map((plan, place) => {
    const isMain = place === 0
    const built = build(random, furnish(plan, isMain, random))
    return {
      ...{ ...plan, ...built, id: random.id() as InstitutionId, uscc: inventUscc(random) },
      ...spell(plan.name.replace('（演示）', '')),
      beds: countBeds(plan, random),
      workModel: organise(plan, isMain, random),
    }
  })
  await insert(tx, institutions)
  return { main: institutions[0] as DemoInstitution, institutions }
}

function build(random: Seeded, houses: ReturnType<typeof furnish>) {
  const departments = houses.map(({ name }) => ({ id: random.id() as DepartmentId, name }))
  const servicePoints = houses.flatMap(({ points }, place) =>
    points.map(([kind, name, floor]) => ({
      id: random.id() as ServicePointId,
      departmentId: (departments[place] as { id: DepartmentId }).id,
      kind,
      name,
      floor,
    })),
  )
  return { departments, servicePoints }
}

/** Of region 990000, which was never given out: no such code can belong to a real body. */
function inventUscc(random: Seeded) {
  const body = `12990000${Array.from({ length: 9 }, () => random.int(0, 9)).join('')}`
  return body + usccCheckCharacter(body)
}

type Built = DemoInstitution & {
  readonly beds: readonly object[]
  readonly workModel: object
}

/** One statement for each table, whatever the size of the city. */
async function insert(tx: Tx, institutions: readonly Built[]) {
  const of = <Row extends object>(rows: (one: Built) => readonly Row[]) =>
    JSON.stringify(
      institutions.flatMap((one) => rows(one).map((row) => ({ institutionId: one.id, ...row }))),
    )

  await sql`insert into places.institution
      (id, district_code, kind, level, specialty, ownership, name, sort_key, initials, uscc)
    select id, "districtCode", kind, level, specialty, 'public', name, "sortKey", initials, uscc
    from jsonb_to_recordset(${JSON.stringify(institutions)}::jsonb) as one (
      id uuid, "districtCode" text, kind text, level text, specialty text, name text,
      "sortKey" text, initials text, uscc text)`.execute(tx)
  await sql`insert into places.bed_count (institution_id, as_of, open_beds)
    select "institutionId", "asOf", "openBeds" from jsonb_to_recordset(${of((one) => one.beds)}::jsonb)
      as one ("institutionId" uuid, "asOf" date, "openBeds" int)`.execute(tx)
  await sql`insert into places.work_model (institution_id, since, model)
    select "institutionId", since, model
    from jsonb_to_recordset(${of((one) => [one.workModel])}::jsonb)
      as one ("institutionId" uuid, since date, model text)`.execute(tx)
  await sql`insert into places.department (id, institution_id, name)
    select id, "institutionId", name from jsonb_to_recordset(${of((one) => one.departments)}::jsonb)
      as one (id uuid, "institutionId" uuid, name text)`.execute(tx)
  await sql`insert into places.service_point (id, institution_id, department_id, kind, name, floor)
    select id, "institutionId", "departmentId", kind, name, floor
    from jsonb_to_recordset(${of((one) => one.servicePoints)}::jsonb) as one (
      id uuid, "institutionId" uuid, "departmentId" uuid, kind text, name text, floor text)`.execute(
    tx,
  )
}
