import type { z } from 'zod'
import { tell } from '#imports/model/line.ts'
import { readWorkbook, writeWorkbook } from '#imports/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { importColumns, importTitle, readWorkerRow } from '../model/sheet.ts'
import type { WorkerId } from '../model/worker.ts'
import { addWorker, listWorkersOf } from './workers.store.ts'

export function fetchWorkerSheet() {
  return writeWorkbook('社工名单', importColumns, [])
}

/** All of a list or nothing of it; who is on record already stays as it is. */
export async function importWorkers(
  tx: Tx,
  actor: Actor,
  { fileName, base64, confirmed }: z.output<typeof contract.importWorkers.input>,
  { newId }: Deps,
) {
  const institutionId = actor.institutionId as InstitutionId
  const { rows } = await readWorkbook(fileName, base64, importColumns)
  const present = await listWorkersOf(tx, actor, institutionId)
  const seen = new Set(present.map(keyOf))
  const read = rows.map(({ n, cells }) => ({ n, ...readWorkerRow(cells) }))
  const faults = read.flatMap(({ n, faults: wrong }) =>
    wrong.map(({ column, message }) => tell(n, importTitle(column), message)),
  )
  const found = read.flatMap(({ worker }) => worker ?? [])
  const added = found.filter((worker) => !seen.has(keyOf(worker)) && seen.add(keyOf(worker)))
  const written = confirmed && faults.length === 0
  if (written) {
    for (const worker of added) {
      const id = newId() as WorkerId
      await addWorker(tx, { ...worker, id, institutionId, accountId: null, version: 1 })
    }
    await record(tx, actor, 'workforce.import', { kind: 'institution', id: institutionId })
  }
  return { added: added.length, known: found.length - added.length, faults, written }
}

function keyOf({ name, from }: { readonly name: string; readonly from: string }) {
  return `${name} ${from}`
}
