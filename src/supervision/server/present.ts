import { getInstitution } from '#places/server/index.ts'
import type { InstitutionId } from '#platform/model/actor.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import { deputyActs, type Relation } from '../model/relation.ts'
import type { SessionLine } from '../model/session.ts'
import type { AbsenceOf, SupervisorId } from '../model/supervisor.ts'
import { daysOf } from './acting.ts'
import { type RelationRow, type SessionRow, tables } from './tables.ts'

export async function housesNamed(tx: Tx, ids: Iterable<InstitutionId>) {
  const names = new Map<InstitutionId, string>()
  for (const id of new Set(ids)) names.set(id, (await getInstitution(tx, id)).name)
  return names
}

export async function supervisorsNamed(tx: Tx, ids: Iterable<SupervisorId | null>) {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map<SupervisorId, string>()
  const rows = await tables(tx)
    .selectFrom('supervision.supervisor')
    .where('id', 'in', wanted)
    .select(['id', 'name'])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function presentRelations(tx: Tx, rows: readonly RelationRow[]): Promise<Relation[]> {
  const houses = await housesNamed(
    tx,
    rows.map(({ institutionId }) => institutionId),
  )
  const names = await supervisorsNamed(
    tx,
    rows.flatMap(({ supervisorId, deputyId }) => [supervisorId, deputyId]),
  )
  return rows.map((row) => ({
    ...{ id: row.id, institutionId: row.institutionId, kind: row.kind, version: row.version },
    ...{ supervisorId: row.supervisorId, deputyId: row.deputyId, ...daysOf(row) },
    ...{ superviseeId: row.superviseeId, superviseeName: row.superviseeName },
    house: houses.get(row.institutionId) ?? '',
    supervisorName: names.get(row.supervisorId) ?? '',
    deputyName: (row.deputyId && names.get(row.deputyId)) ?? '',
  }))
}

/** Sessions of these relations, with the names of all who have a part. */
export async function presentLines(
  tx: Tx,
  rows: readonly SessionRow[],
  relations: readonly Relation[],
  absences: readonly AbsenceOf[],
): Promise<SessionLine[]> {
  const names = await supervisorsNamed(
    tx,
    rows.flatMap(({ supervisorId, heldBy }) => [supervisorId, heldBy]),
  )
  return rows.flatMap((row) => {
    const relation = relations.find(({ id }) => id === row.relationId)
    if (!relation) return []
    const sits =
      row.state === 'planned' && deputyActs(relation, absences, dayInBeijing(row.startsAt))
    const satIn = row.heldBy !== null && row.heldBy !== row.supervisorId
    return {
      ...{ id: row.id, relationId: row.relationId, state: row.state, startsAt: row.startsAt },
      ...{ minutes: row.minutes, mode: row.mode, topics: row.topics, house: relation.house },
      superviseeName: relation.superviseeName,
      supervisorName: names.get(row.supervisorId) ?? '',
      deputyName: sits ? relation.deputyName : satIn ? (names.get(row.heldBy as never) ?? '') : '',
    }
  })
}
