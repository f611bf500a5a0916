import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { checkImport as contract } from '../model/contract.ts'
import { lockBatch, moveBatch } from './batches.store.ts'
import { compare } from './compare.ts'
import { changeLine, listLines, moveLines } from './lines.store.ts'
import { judge, openCells } from './sealed-line.ts'
import { reshow } from './show-batch.ts'

/** So many rows are one step: short enough to be a progress, long enough to be quick. */
const STEP = 250

/** Compares the next rows with what is on record. */
export async function checkImport(
  tx: Tx,
  actor: Actor,
  { batchId }: z.output<typeof contract.input>,
  deps: Deps,
) {
  const batch = await lockBatch(tx, actor, batchId)
  const next = await listLines(tx, batch, 'unchecked', { limit: STEP })
  const rows = next.flatMap((row) => {
    const { line } = judge(deps, batch.kind, openCells(deps, row))
    return line ? [{ row, line }] : []
  })
  const compared = await compare(tx, actor, batch, rows, deps)

  const fine = rows.filter((_, place) => {
    const { state, sameAs } = compared[place] ?? {}
    return state === 'fine' && !sameAs
  })
  await moveLines(
    tx,
    batch,
    fine.map(({ row }) => row.n),
    'fine',
  )
  for (const [place, { row }] of rows.entries()) {
    const found = compared[place]
    if (found && (found.state !== 'fine' || found.sameAs)) await changeLine(tx, row, found)
  }
  if (next.length < STEP && batch.state === 'checking') await moveBatch(tx, batch, 'ready')
  await record(tx, actor, 'imports.check', { kind: 'import', id: batchId })
  return reshow(tx, actor, batchId)
}
