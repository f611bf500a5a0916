import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { mediaTypes, type SentFile } from '#platform/model/file.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { ComparisonId } from '../model/contract.ts'
import { toCsv } from '../model/csv.ts'
import { Comparison, Result } from '../model/result.ts'
import { type Table, tablesOf } from '../model/tables.ts'
import { inThread } from './run/in-thread.ts'
import { getRun } from './runs.ts'
import { addComparison, findComparison, listComparisonLines } from './store.ts'

/** What the server itself came to: a browser is not asked for it. */
export async function keepRun(
  tx: Tx,
  actor: Actor,
  { runId, name }: z.output<typeof contract.keepRun.input>,
  deps: Deps,
) {
  const { run, comparison } = getRun(actor, runId)
  if (!run.result) throw new Refusal('run-not-done')
  const line = {
    ...{ id: deps.newId() as ComparisonId, name, keptAt: deps.now() },
    ...{ keptBy: actor.accountId, keptByName: actor.name },
  }
  const asked = JSON.stringify(comparison)
  await addComparison(tx, { ...line, asked, result: JSON.stringify(run.result) })
  await record(tx, actor, 'what-if.keep', { kind: 'comparison', id: line.id })
  return line
}

export async function listComparisons(tx: Tx, actor: Actor) {
  return { comparisons: await listComparisonLines(tx, actor) }
}

export async function openComparison(
  tx: Tx,
  actor: Actor,
  { comparisonId }: z.output<typeof contract.openComparison.input>,
) {
  const row = await findComparison(tx, actor, comparisonId)
  if (!row) throw noSuch('comparison')
  const asked = Comparison.parse(JSON.parse(row.asked))
  return { ...row, asked, result: Result.parse(JSON.parse(row.result)) }
}

export async function downloadComparison(
  tx: Tx,
  actor: Actor,
  { comparisonId, form }: z.output<typeof contract.downloadComparison.input>,
): Promise<SentFile> {
  const { name, asked, result } = await openComparison(tx, actor, { comparisonId })
  const tables = tablesOf(asked, result, 'zh')
  const bytes = form === 'csv' ? Buffer.from(toCsv(tables)) : await toWorkbook(tables)
  await record(tx, actor, 'what-if.download', { kind: 'comparison', id: comparisonId })
  return {
    fileName: `测算-${name.replace(/[\\/:*?"<>|\s]+/g, '-')}-模拟数据.${form}`,
    mediaType: form === 'csv' ? 'text/csv' : mediaTypes.xlsx,
    base64: Buffer.from(bytes).toString('base64'),
  }
}

/** @throws Refusal sheet-not-written */
function toWorkbook(tables: readonly Table[]) {
  return new Promise<Uint8Array>((resolve, reject) => {
    inThread(
      { do: 'sheet', tables },
      {
        onTold: (told) => {
          if (told.tell === 'bytes') resolve(told.bytes)
        },
        onEnd: () => reject(new Refusal('sheet-not-written', 503)),
      },
    )
  })
}
