import { sql } from 'kysely'
import type { z } from 'zod'
import { getInstitution } from '#places/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { isOpenOn } from '../model/batch.ts'
import type * as contract from '../model/contract-projects.ts'
import { type ProjectContent, type ProjectId, sumOf } from '../model/project.ts'
import type { ProjectLine } from '../model/project-file.ts'
import { getBatch } from './batches.ts'
import { findMyFoundation, listFoundations } from './circle.ts'
import { presentLines, presentProject } from './files.ts'
import { addEvent, changeProject, lockProject, visibleProjects } from './projects.store.ts'
import { tables } from './tables.ts'

type Filter = z.output<typeof contract.listProjects.input>

export async function listProjects(tx: Tx, actor: Actor, filter: Filter, deps: Deps) {
  const rows = await findLines(tx, actor, filter, deps)
  const mine = await findMyFoundation(tx, actor)
  const foundation = mine && (await listFoundations(tx)).find(({ id }) => id === mine)
  return {
    rows,
    stand: actor.role === 'supervisor' ? null : addUp(rows),
    awarded: rows.reduce((sum, { awarded }) => sum + awarded, 0),
    foundationName: foundation ? foundation.name : null,
  }
}

export async function findLines(tx: Tx, actor: Actor, { batchId, state }: Filter, deps: Deps) {
  const rows = await visibleProjects(tx, actor)
    .$if(batchId !== undefined, (query) => query.where('batchId', '=', batchId as never))
    .$if(state !== undefined, (query) => query.where('state', '=', state as never))
    .selectAll()
    .orderBy('number', (order) => order.desc().nullsFirst())
    .orderBy('createdAt', 'desc')
    .execute()
  return presentLines(tx, actor, rows, dayInBeijing(deps.now()))
}

function addUp(rows: readonly ProjectLine[]) {
  const sum = { planned: 0, paid: 0, spent: 0, evidenced: 0 }
  for (const { stand } of rows) {
    if (!stand) continue
    sum.planned += stand.planned
    sum.paid += stand.paid
    sum.spent += stand.spent
    sum.evidenced += stand.evidenced
  }
  return sum
}

interface Which {
  readonly projectId: ProjectId
}

export async function openProject(tx: Tx, actor: Actor, { projectId }: Which, deps: Deps) {
  const file = await presentProject(tx, actor, projectId, deps)
  await record(tx, actor, 'cultivation.open-project', { kind: 'project', id: projectId })
  return file
}

export async function beginProject(
  tx: Tx,
  actor: Actor,
  { batchId, ...content }: z.output<typeof contract.beginProject.input>,
  deps: Deps,
) {
  const batch = await getBatch(tx, actor, batchId)
  if (!isOpenOn(batch, dayInBeijing(deps.now()))) throw new Refusal('call-closed')
  const house = await getInstitution(tx, actor.institutionId as InstitutionId)
  const id = deps.newId() as ProjectId
  const at = deps.now()
  await tables(tx)
    .insertInto('cultivation.project')
    .values({
      ...{ ...toRow(content), ...NOTHING_YET, id, batchId, institutionId: house.id },
      ...{ institutionName: house.name, districtCode: house.districtCode ?? '' },
      ...{ leadName: actor.name, createdAt: at, touchedAt: at, touchedBy: actor.accountId },
    })
    .execute()
  const event = { step: 'write', toState: 'call', note: '' } as const
  await addEvent(tx, actor, { id, institutionId: house.id }, event, deps)
  await record(tx, actor, 'cultivation.begin-project', { kind: 'project', id })
  return presentProject(tx, actor, id, deps)
}

export async function writeProject(
  tx: Tx,
  actor: Actor,
  { projectId, version, ...content }: z.output<typeof contract.writeProject.input>,
  deps: Deps,
) {
  const row = await lockProject(tx, actor, projectId, version)
  if (row.state !== 'call') throw new Refusal('project-out-of-order')
  await changeProject(tx, actor, projectId, toRow(content), deps)
  await record(tx, actor, 'cultivation.write-project', { kind: 'project', id: projectId })
  return presentProject(tx, actor, projectId, deps)
}

function toRow({ theme, field, goals, budgetLines, milestones }: ProjectContent) {
  return {
    ...{ theme, field, goals, asked: String(sumOf(budgetLines)) },
    budgetLines: sql<unknown>`${JSON.stringify(budgetLines)}::jsonb`,
    plannedMilestones: sql<unknown>`${JSON.stringify(milestones)}::jsonb`,
  }
}

const NOTHING_YET = {
  ...({ number: null, awarded: '0', foundationId: null, state: 'call', version: 1 } as const),
  ...{ midtermReport: '', finalReport: '', appliedAt: null, awardedAt: null, endedAt: null },
  ...{ replicable: null, replicableReason: null, replicableBy: null, replicableAt: null },
  ...{ firstEver: null, firstEverReason: null, firstEverBy: null, firstEverAt: null },
}
