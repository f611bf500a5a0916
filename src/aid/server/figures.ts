import { sql } from 'kysely'
import type { z } from 'zod'
import type { CaseId } from '#casework/model/case.ts'
import { getCaseBriefs } from '#casework/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type * as contract from '../model/contract-figures.ts'
import { type Line, standOf } from '../model/ledger.ts'
import { amountsOf } from './files.ts'
import { tables } from './tables.ts'

/** The rows behind the numbers; both ends count them by the same rule. */
export async function readFigures(
  tx: Tx,
  actor: Actor,
  { from, until }: z.output<typeof contract.readFigures.input>,
) {
  if (until < from) throw new Refusal('period-ends-before-it-begins', 400, { field: 'until' })
  const house = actor.institutionId as InstitutionId
  const sent = await tables(tx)
    .selectFrom('aid.application')
    .where('institutionId', '=', house)
    .where(
      sql<boolean>`(submitted_at at time zone 'Asia/Shanghai')::date between ${from} and ${until}`,
    )
    .selectAll()
    .orderBy('submittedAt', 'desc')
    .execute()
  const rows = sent.flatMap((row) => {
    const submittedOn = row.submittedAt && dayInBeijing(row.submittedAt)
    return submittedOn ? [{ ...row, submittedOn }] : []
  })
  const ledgers = await readLedgers(tx, house)
  const ids = [...new Set([...rows.map(({ caseId }) => caseId), ...ledgers.keys()])]
  const briefs = await getCaseBriefs(tx, actor, ids)
  const numberOf = (id: CaseId) => briefs.get(id)?.number
  await record(tx, actor, 'aid.figures', { kind: 'institution', id: house })
  return {
    applications: rows.flatMap(({ caseId, ...row }) => {
      const caseNumber = numberOf(caseId)
      return caseNumber ? [{ ...row, ...amountsOf(row), caseId, caseNumber }] : []
    }),
    gaps: [...ledgers].flatMap(([caseId, lines]) => {
      const caseNumber = numberOf(caseId)
      const { before, helped, gap } = standOf(lines)
      return caseNumber && before > 0
        ? [{ caseId, caseNumber, before, helped, gap: gap.received }]
        : []
    }),
  }
}

type Move = Pick<Line, 'item' | 'kind' | 'status' | 'amount'>

async function readLedgers(tx: Tx, house: InstitutionId) {
  const rows = await tables(tx)
    .selectFrom('aid.ledger')
    .where('institutionId', '=', house)
    .select(['caseId', 'item', 'kind', 'status', 'amount'])
    .orderBy('seq' as 'id')
    .execute()
  const ledgers = new Map<CaseId, Move[]>()
  for (const { caseId, ...row } of rows) {
    const lines = ledgers.get(caseId) ?? []
    ledgers.set(caseId, lines)
    lines.push({ ...row, amount: Number(row.amount) })
  }
  return ledgers
}
