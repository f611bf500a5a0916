import { getInstitution } from '#places/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { worksOn } from '../model/worker.ts'
import { listPlacementsOf } from './placements.ts'
import { type AppointmentRow, listAppointments, visiblePositions } from './positions.store.ts'
import { presentQualification, presentWorker, todayOf } from './present.ts'
import { standingOf, visibleQualifications } from './records.store.ts'
import { listWorkersOf, type WorkerRow } from './workers.store.ts'

/** The team of the house, as its head sees it in the morning. */
export async function readTeam(tx: Tx, actor: Actor, _input: object, deps: Deps) {
  const institutionId = actor.institutionId as InstitutionId
  const today = todayOf(deps)
  const { lines, rows, held } = await linesOf(tx, actor, institutionId, deps)
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]))
  const papers = await visibleQualifications(tx, actor)
    .where('paper.registeredUntil', 'is not', null)
    .selectAll()
    .orderBy('paper.registeredUntil')
    .execute()
  const positions = await visiblePositions(tx, actor)
    .select(['id', 'title', 'department', 'grade', 'need', 'from', 'until', 'version'])
    .orderBy('grade')
    .orderBy('title')
    .execute()
  const shown = positions.map((position) => ({
    ...position,
    holder: held.find(({ positionId }) => positionId === position.id) ?? null,
  }))
  const open = shown.filter((position) => worksOn(position, today))
  const workers = lines.filter((line) => worksOn(line, today))
  await record(tx, actor, 'workforce.read-team', { kind: 'institution', id: institutionId })
  return {
    headcount: workers.length,
    fte: sumOfFte(workers),
    positionsOpen: open.length,
    positionsFilled: open.filter(({ holder }) => holder).length,
    expiring: papers
      .map((paper) => ({
        ...presentQualification(paper, today),
        ...{ workerId: paper.workerId, workerName: nameOf.get(paper.workerId) ?? '' },
      }))
      .filter(
        ({ state, workerId }) =>
          (state === 'soon' || state === 'expired') && workers.some(({ id }) => id === workerId),
      ),
    workers,
    former: lines.filter((line) => !worksOn(line, today)).reverse(),
    positions: shown,
    placements: await listPlacementsOf(tx, actor),
  }
}

/** The workers of one institution, for whoever sees it. */
export async function listWorkers(
  tx: Tx,
  actor: Actor,
  { institutionId }: { institutionId: InstitutionId },
  deps: Deps,
) {
  if (!(await isInSight(tx, actor, institutionId))) throw noSuch('institution')
  const { name } = await getInstitution(tx, institutionId)
  const { lines } = await linesOf(tx, actor, institutionId, deps)
  await record(tx, actor, 'workforce.list', { kind: 'institution', id: institutionId })
  return {
    institutionName: name,
    workers: lines.filter((line) => worksOn(line, todayOf(deps))),
  }
}

async function isInSight(tx: Tx, actor: Actor, id: InstitutionId) {
  if (actor.role === 'lead') return id === actor.institutionId
  const { districtCode } = await getInstitution(tx, id)
  return actor.role === 'city-officer' || districtCode === actor.districtCode
}

async function linesOf(tx: Tx, actor: Actor, institutionId: InstitutionId, deps: Deps) {
  const today = todayOf(deps)
  const rows = await listWorkersOf(tx, actor, institutionId)
  const appointments = await listAppointments(tx, actor)
    .where('appointment.institutionId', '=', institutionId)
    .execute()
  const held = appointments.filter((one) => worksOn(one, today))
  const { levelOf, tierOf } = await standingOf(tx, actor, institutionId)
  const lines = rows.map((row: WorkerRow) => {
    const present = held.find(({ workerId }: AppointmentRow) => workerId === row.id)
    return {
      ...presentWorker(row),
      ...{ level: levelOf(row.id), tier: tierOf(row.id) },
      ...{ positionTitle: present?.positionTitle ?? '', grade: present?.grade ?? null },
    }
  })
  return { rows, lines, held }
}

export function sumOfFte(workers: readonly { readonly fte: number }[]) {
  return Math.round(workers.reduce((sum, { fte }) => sum + fte, 0) * 100) / 100
}
