import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { QualificationLevel } from '../model/qualification.ts'
import type { Employment, Tier, WorkerId } from '../model/worker.ts'
import { type Tables, tables } from './tables.ts'
import { visibleWorkers } from './workers.store.ts'

export interface CountedWorker {
  readonly id: WorkerId
  readonly institutionId: InstitutionId
  readonly name: string
  readonly employment: Employment
  readonly employer: string
  readonly fullTime: boolean
  readonly fte: number
  readonly from: Day
  /** All certificates; the highest counts. */
  readonly levels: readonly QualificationLevel[]
  readonly tier: Tier | null
  /** Registrations that lapse by the given day, or have lapsed. */
  readonly expiring: number
}

/** Everybody within sight who is in the work on a day, in one question. */
export function countWorkers(tx: Tx, actor: Actor, on: Day, warnedUntil: Day) {
  const levels = sql<QualificationLevel[]>`array(select q.level from workforce.qualification q
    where q.institution_id = worker.institution_id and q.worker_id = worker.id)`
  const expiring = sql<number>`(select count(*)::int from workforce.qualification q
    where q.institution_id = worker.institution_id and q.worker_id = worker.id
      and q.registered_until <= ${warnedUntil})`
  const tier = sql<Tier | null>`(select t.tier from workforce.tier t
    where t.institution_id = worker.institution_id and t.worker_id = worker.id
    order by t.since desc limit 1)`
  return visibleWorkers(tx, actor)
    .where('worker.from', '<=', on)
    .where((is) => is.or([is('worker.until', 'is', null), is('worker.until', '>=', on)]))
    .select(['worker.id', 'worker.institutionId', 'worker.name', 'worker.employment'])
    .select(['worker.employer', 'worker.fullTime', 'worker.from'])
    .select(sql<number>`worker.fte::float8`.as('fte'))
    .select([levels.as('levels'), expiring.as('expiring'), tier.as('tier')])
    .orderBy('worker.institutionId')
    .orderBy('worker.from')
    .orderBy('worker.id')
    .execute()
}

interface Holding {
  readonly institutionId: InstitutionId
  readonly title: string
  readonly grade: number | null
  readonly workerId: WorkerId | null
  readonly level: QualificationLevel | null
  readonly answer: Tables['workforce.appointment']['answer'] | null
}

/** Every position within sight that there is on a day, and who holds it then. */
export async function listHoldings(tx: Tx, actor: Actor, on: Day): Promise<Holding[]> {
  const { role, districtCode, institutionId } = actor
  return tables(tx)
    .selectFrom('workforce.position as position')
    .leftJoin('workforce.appointment as held', (join) =>
      join
        .onRef('held.institutionId', '=', 'position.institutionId')
        .onRef('held.positionId', '=', 'position.id')
        .on('held.from', '<=', on)
        .on((is) => is.or([is('held.until', 'is', null), is('held.until', '>=', on)])),
    )
    .leftJoin('workforce.qualification as paper', (join) =>
      join
        .onRef('paper.institutionId', '=', 'held.institutionId')
        .onRef('paper.id', '=', 'held.qualificationId'),
    )
    .where('position.from', '<=', on)
    .where((is) => is.or([is('position.until', 'is', null), is('position.until', '>=', on)]))
    .$if(role === 'lead', (all) =>
      all.where('position.institutionId', '=', institutionId as InstitutionId),
    )
    .$if(role === 'district-officer', (all) =>
      all.where(
        sql<boolean>`position.institution_id in (select workforce.houses_of(${districtCode}))`,
      ),
    )
    .select(['position.institutionId', 'position.title', 'position.grade'])
    .select(['held.workerId', 'held.answer', 'paper.level'])
    .execute()
}
