import type { z } from 'zod'
import { getCase, tellCase } from '#casework/server/index.ts'
import { tellYuan } from '#insurance/model/fen.ts'
import { findVersion } from '#insurance/model/products/published.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { ReckoningId } from '../model/contract.ts'
import { LadderFacts } from '../model/facts.ts'
import { toKeptText } from '../model/kept.ts'
import { standLadder } from '../model/ladder.ts'
import * as store from './store.ts'

/** Reckoned here, from the facts: what a browser says it came to is not believed. */
export async function keepReckoning(
  tx: Tx,
  actor: Actor,
  { caseId, facts }: z.output<typeof contract.keepReckoning.input>,
  deps: Deps,
) {
  const row = await getCase(tx, actor, caseId)
  const ladder = standLadder(facts)
  const { bill, remains } = ladder

  const kept: store.ReckoningRow = {
    institutionId: row.institutionId,
    caseId,
    id: deps.newId() as ReckoningId,
    keptAt: deps.now(),
    keptBy: actor.accountId,
    productVersion: ladder.productVersion,
    facts: JSON.stringify(facts),
    answer: toKeptText(ladder),
    bill: String(bill),
    remainsLow: String(remains.low),
    remainsHigh: String(remains.high),
  }
  await store.addReckoning(tx, kept)
  const note = `还需自付 ${range(remains)} 元`
  await tellCase(tx, actor, row, { deed: 'ladder.keep', note, ref: kept.id }, deps)
  await record(tx, actor, 'ladder.keep', { kind: 'case', id: caseId })
  return toLine(kept)
}

export async function listReckonings(
  tx: Tx,
  actor: Actor,
  { caseId }: z.output<typeof contract.listReckonings.input>,
) {
  const row = await getCase(tx, actor, caseId)
  const rows = await store.listReckonings(tx, { institutionId: row.institutionId, caseId })
  await record(tx, actor, 'ladder.list', { kind: 'case', id: caseId })
  return { reckonings: rows.map(toLine) }
}

export async function openReckoning(
  tx: Tx,
  actor: Actor,
  { caseId, reckoningId }: z.output<typeof contract.openReckoning.input>,
) {
  const { institutionId } = await getCase(tx, actor, caseId)
  const kept = await store.findReckoning(tx, { institutionId, caseId }, reckoningId)
  if (!kept) throw noSuch('reckoning')

  const facts = LadderFacts.parse(JSON.parse(kept.facts))
  await record(tx, actor, 'ladder.open', { kind: 'case', id: caseId })
  return { ...toLine(kept), facts, isReproduced: isReproduced(kept, facts) }
}

function isReproduced({ productVersion, answer }: store.ReckoningRow, facts: LadderFacts) {
  const product = findVersion(productVersion)
  return product !== undefined && toKeptText(standLadder(facts, { product })) === answer
}

function toLine(row: store.ReckoningRow) {
  const { id, keptAt, keptBy, productVersion } = row
  const [bill, remainsLow, remainsHigh] = [row.bill, row.remainsLow, row.remainsHigh].map(Number)
  return {
    id,
    keptAt,
    keptBy,
    productVersion,
    bill,
    remainsLow,
    remainsHigh,
  } as contract.ReckoningLine
}

function range({ low, high }: { readonly low: number; readonly high: number }) {
  return low === high ? tellYuan(low) : `${tellYuan(low)} 至 ${tellYuan(high)}`
}
