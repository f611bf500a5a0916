import type { z } from 'zod'
import { type CaseRow, lockCase, tellCase } from '#casework/server/index.ts'
import { tellYuan } from '#insurance/model/fen.ts'
import { findVersion } from '#insurance/model/products/published.ts'
import { standLadder } from '#ladder/model/ladder.ts'
import { openReckoning } from '#ladder/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-ledger.ts'
import { fromLadder } from '../model/from-ladder.ts'
import { itemsOf, type LineId } from '../model/ledger.ts'
import { todayOf } from './applications.ts'
import { addLines, readLedger } from './ledger.store.ts'
import type { Tables } from './tables.ts'

export async function addLine(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.addLine.input>,
  deps: Deps,
) {
  const { caseId, kind, source, status, amount, on, evidence } = input
  const row = await lockCase(tx, actor, caseId)
  const found = (await readLedger(tx, row)).find(({ item }) => item === input.item)
  if (input.item !== null && (!found || found.kind !== kind)) throw new Refusal('no-such-item')
  if (found?.fromApplication) throw new Refusal('item-of-application')
  if (kind === 'cost' && status === 'approved')
    throw new Refusal('cost-not-approved', 409, { field: 'status' })
  if (status === 'received' && evidence === '')
    throw new Refusal('evidence-missing', 409, { field: 'evidence' })
  if (status === 'received' && on > todayOf(deps))
    throw new Refusal('on-in-future', 409, { field: 'on' })

  const id = deps.newId() as LineId
  const line = { id, item: input.item ?? `line:${id}`, kind, source, status, on, evidence }
  await addLines(tx, [lineOf(row, actor, { ...line, amount }, deps)])
  await tell(tx, actor, row, `${source} ${tellYuan(amount)} 元`, 'book', deps)
  return { ledger: await readLedger(tx, row) }
}

export async function correctLine(
  tx: Tx,
  actor: Actor,
  { caseId, lineId, reason }: z.output<typeof contract.correctLine.input>,
  deps: Deps,
) {
  const row = await lockCase(tx, actor, caseId)
  const lines = await readLedger(tx, row)
  const wrong = lines.find(({ id, corrects }) => id === lineId && corrects === null)
  if (!wrong) throw noSuch('line')
  if (wrong.fromApplication) throw new Refusal('item-of-application')
  if (lines.some(({ corrects }) => corrects === lineId)) throw new Refusal('line-corrected')

  const id = deps.newId() as LineId
  const counter = { ...wrong, id, amount: -wrong.amount, evidence: reason }
  await addLines(tx, [{ ...lineOf(row, actor, counter, deps), corrects: lineId }])
  await tell(tx, actor, row, `${wrong.source} ${tellYuan(wrong.amount)} 元`, 'correct', deps)
  return { ledger: await readLedger(tx, row) }
}

/** What the ladder counts on, as expected; taken again, only the difference is booked. */
export async function takeReckoning(
  tx: Tx,
  actor: Actor,
  { caseId, reckoningId }: z.output<typeof contract.takeReckoning.input>,
  deps: Deps,
) {
  const row = await lockCase(tx, actor, caseId)
  const { facts, productVersion } = await openReckoning(tx, actor, { caseId, reckoningId })
  const product = findVersion(productVersion)
  if (!product) throw noSuch('reckoning')
  const ladder = standLadder(facts, { product })
  const items = itemsOf(await readLedger(tx, row))
  const lines = fromLadder(ladder).flatMap(({ item, kind, source, amount }) => {
    const more = amount - (items.get(item)?.expected ?? 0)
    if (more === 0) return []
    const id = deps.newId() as LineId
    const evidence = `费用测算 ${reckoningId.slice(-8)}`
    const line = { id, item, kind, source, status: 'expected' as const, evidence }
    return [lineOf(row, actor, { ...line, amount: more, on: todayOf(deps) }, deps)]
  })
  await addLines(tx, lines)
  if (lines.length > 0) await tell(tx, actor, row, '取自费用测算', 'book', deps)
  return { ledger: await readLedger(tx, row) }
}

type NewLine = Pick<
  Tables['aid.ledger'],
  'id' | 'item' | 'kind' | 'source' | 'status' | 'evidence'
> & { readonly amount: number; readonly on: Tables['aid.ledger']['onDay'] }

function lineOf(row: CaseRow, actor: Actor, line: NewLine, { now }: Deps): Tables['aid.ledger'] {
  const { id, item, kind, source, status, evidence, amount, on } = line
  return {
    ...{ institutionId: row.institutionId, caseId: row.id, id, item, kind, source, status },
    ...{ evidence, amount: String(amount), onDay: on, recordedAt: now() },
    ...{ byAccount: actor.accountId, corrects: null },
  }
}

async function tell(
  tx: Tx,
  actor: Actor,
  row: CaseRow,
  note: string,
  deed: 'book' | 'correct',
  deps: Deps,
) {
  await tellCase(tx, actor, row, { deed: `aid.${deed}`, note }, deps)
  await record(tx, actor, `aid.${deed}`, { kind: 'case', id: row.id })
}
