import { accountsNamed } from '#access/server/index.ts'
import { getInstitution } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { WorkerFile } from '../model/contract.ts'
import { readClocks } from '../model/learning.ts'
import type { WorkerId } from '../model/worker.ts'
import { listPlacementsOf } from './placements.ts'
import { listAppointments } from './positions.store.ts'
import { presentQualification, presentWorker, todayOf } from './present.ts'
import { listTiers, visibleLearning, visibleQualifications } from './records.store.ts'
import { findOwnWorker, getWorker, type WorkerRow } from './workers.store.ts'
import { listFreeAccounts } from './workers.ts'

export async function openWorker(
  tx: Tx,
  actor: Actor,
  { workerId }: { workerId: WorkerId },
  deps: Deps,
) {
  const row = await getWorker(tx, actor, workerId)
  await record(tx, actor, 'workforce.open', { kind: 'worker', id: workerId })
  return presentFile(tx, actor, row, deps)
}

export async function readOwnFile(tx: Tx, actor: Actor, _input: object, deps: Deps) {
  const row = await findOwnWorker(tx, actor)
  if (!row) throw noSuch('worker-file')
  await record(tx, actor, 'workforce.read-own', { kind: 'worker', id: row.id })
  return presentFile(tx, actor, row, deps)
}

async function presentFile(tx: Tx, actor: Actor, row: WorkerRow, deps: Deps): Promise<WorkerFile> {
  const today = todayOf(deps)
  const { name: institutionName } = await getInstitution(tx, row.institutionId)
  const papers = await visibleQualifications(tx, actor)
    .where('paper.workerId', '=', row.id)
    .selectAll()
    .orderBy('paper.issuedOn', 'desc')
    .execute()
  const entries = await visibleLearning(tx, actor)
    .where('entry.workerId', '=', row.id)
    .select(['id', 'clock', 'on', 'hours', 'content', 'evidence', 'struckWhy', 'struckAt'])
    .orderBy('on', 'desc')
    .execute()
  const learning = entries.map((entry) => ({ ...entry, hours: Number(entry.hours) }))
  const accounts = await accountsNamed(tx, row.accountId ? [row.accountId] : [])
  const isOffice = actor.role === 'district-officer' || actor.role === 'city-officer'
  return {
    ...presentWorker(row),
    institutionName,
    accountName: (row.accountId && accounts.get(row.accountId)) || null,
    qualifications: papers.map((paper) => presentQualification(paper, today)),
    appointments: await listAppointments(tx, actor)
      .where('appointment.workerId', '=', row.id)
      .execute(),
    learning,
    clocks: readClocks(learning, papers, today),
    tiers: await listTiers(tx, actor, row.id),
    placements: isOffice ? [] : await listPlacementsOf(tx, actor, row.id),
    freeAccounts:
      actor.role === 'lead' && row.accountId === null ? await listFreeAccounts(tx, actor) : [],
  }
}
