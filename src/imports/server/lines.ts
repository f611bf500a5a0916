import type { z } from 'zod'
import { getPersonCards } from '#people/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { getBatch, lockBatch, moveBatch } from './batches.store.ts'
import * as store from './lines.store.ts'
import { judge, openCells } from './sealed-line.ts'
import { reshow } from './show-batch.ts'
import { remember } from './take.ts'

const PAGE = 50

export async function listLines(
  tx: Tx,
  actor: Actor,
  { batchId, state, after }: z.output<typeof contract.listLines.input>,
  deps: Deps,
) {
  const batch = await getBatch(tx, actor, batchId)
  const found = await store.listLines(tx, batch, state, { after, limit: PAGE + 1 })
  const rows = found.slice(0, PAGE)
  const cards = await getPersonCards(
    tx,
    actor,
    rows.flatMap(({ candidates }) => candidates),
  )
  await record(tx, actor, 'imports.list-lines', { kind: 'import', id: batchId })
  return {
    lines: rows.map((row) => ({
      ...row,
      label: judge(deps, batch.kind, openCells(deps, row)).label,
      candidates: row.candidates.flatMap((id) => cards.get(id) ?? []),
    })),
    more: found.length > PAGE,
  }
}

/** Somebody has looked at those who are alike, and says who it is. */
export async function decideLine(
  tx: Tx,
  actor: Actor,
  { batchId, n, sameAs, version }: z.output<typeof contract.decideLine.input>,
  deps: Deps,
) {
  const batch = await lockBatch(tx, actor, batchId)
  const row = await store.findLine(tx, batch, n)
  if (!row) throw noSuch('line')
  if (row.version !== version) throw new Refusal('version-changed', 412)
  if (row.state !== 'alike' || (sameAs !== null && !row.candidates.includes(sameAs)))
    throw new Refusal('nothing-to-decide')

  const isOver = sameAs !== null && batch.kind === 'patients'
  await store.changeLine(
    tx,
    row,
    isOver ? { state: 'known', ref: sameAs } : { state: 'fine', sameAs },
  )
  if (isOver) await remember(tx, actor, batch.kind, row.print, sameAs, deps)
  if (!isOver && batch.state === 'done') await moveBatch(tx, batch, 'ready')
  await record(tx, actor, 'imports.decide', { kind: 'import', id: batchId })
  return reshow(tx, actor, batchId)
}
