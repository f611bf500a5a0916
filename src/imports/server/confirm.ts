import { sql } from 'kysely'
import type { z } from 'zod'
import { refusalWords } from '#access/model/refusal-words.ts'
import { factWords } from '#people/model/refusals.ts'
import type { Actor, PersonId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { commonRefusals } from '#platform/model/refusal-words.ts'
import type { Words } from '#platform/model/words.ts'
import { record } from '#platform/server/audit.ts'
import { saidSoFar, type Tx, unsay } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { confirmImport as contract, NewAccount } from '../model/contract.ts'
import { lockBatch, moveBatch } from './batches.store.ts'
import type { Compared } from './compare.ts'
import { changeLine, listLines } from './lines.store.ts'
import { judge, openCells } from './sealed-line.ts'
import { reshow } from './show-batch.ts'
import type { BatchRow, LineRow } from './tables.ts'
import { type Taken, take } from './take.ts'

/** So many rows are one transaction: whatever breaks, no more than these have to be written again. */
const STEP = 50

/** Writes the next rows that are fine. One that is refused now stays behind with its reason. */
export async function confirmImport(
  tx: Tx,
  actor: Actor,
  { batchId }: z.output<typeof contract.input>,
  deps: Deps,
) {
  const batch = await lockBatch(tx, actor, batchId)
  if (batch.state === 'done') throw new Refusal('import-done')
  if (batch.state === 'checking') throw new Refusal('import-unchecked')
  const next = await listLines(tx, batch, 'fine', { limit: STEP })

  const accounts: NewAccount[] = []
  for (const row of next) {
    const outcome = await takeOrLeave(tx, actor, batch, row, deps)
    if ('account' in outcome && outcome.account) accounts.push(outcome.account)
    await changeLine(
      tx,
      row,
      'state' in outcome ? outcome : { state: 'imported', ref: outcome.ref, sealed: null },
    )
  }
  await moveBatch(tx, batch, next.length < STEP ? 'done' : 'importing')
  await record(tx, actor, 'imports.confirm', { kind: 'import', id: batchId })
  return { batch: await reshow(tx, actor, batchId), accounts }
}

/** The rows before stand, whatever becomes of this one. */
async function takeOrLeave(
  tx: Tx,
  actor: Actor,
  batch: BatchRow,
  row: LineRow,
  deps: Deps,
): Promise<Taken | Compared> {
  const { line, faults } = judge(deps, batch.kind, openCells(deps, row))
  if (!line) return { state: 'faulty', faults: [...faults] }
  const said = saidSoFar(tx)
  await sql`savepoint line`.execute(tx)
  try {
    const taken = await take(tx, actor, { row, line }, deps)
    await sql`release savepoint line`.execute(tx)
    return taken
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await sql`rollback to savepoint line`.execute(tx)
    unsay(tx, said)
    return whatNow(error, row)
  }
}

const words: Readonly<Record<string, Words>> = {
  ...commonRefusals,
  ...factWords,
  ...refusalWords,
}

/** Somebody was registered since the rows were compared. */
function whatNow({ code, field, faults }: Refusal, row: LineRow): Compared {
  const others = faults.map((fault) => fault.code as PersonId)
  if (code === 'same-identity-number' && others[0]) return { state: 'known', ref: others[0] }
  if (code === 'username-taken') return { state: 'known' }
  if (code === 'possible-duplicate')
    return { state: 'alike', candidates: [...new Set([...row.candidates, ...others])] }
  const message = (words[code] ?? commonRefusals.refused).zh
  return { state: 'faulty', faults: [{ column: field ?? '', code, message }] }
}
