import type { Ladder } from '#ladder/model/ladder.ts'
import { type PayerId, payerWords } from '#ladder/model/payers.ts'
import type { LineKind } from './ledger.ts'

/** The insurances of the ladder. Aid, programmes and charities are applied for, so they are left out. */
const KINDS: Partial<Record<PayerId, LineKind>> = {
  basic: 'reimbursement',
  serious: 'reimbursement',
  R1: 'insurance',
  R2: 'insurance',
  R3d: 'insurance',
  R3o: 'insurance',
  R3i: 'insurance',
}

/** The bill and what the insurances are counted on for; all of them, so that less is taken back too. */
export function fromLadder({ bill, rungs }: Pick<Ladder, 'bill' | 'rungs'>) {
  const cost = { item: 'ladder:bill', kind: 'cost' as LineKind, source: '医疗费', amount: bill }
  const paid = rungs.flatMap(({ payer, counted }) => {
    const kind = KINDS[payer]
    if (!kind) return []
    return [{ item: `ladder:${payer}`, kind, source: payerWords[payer].zh, amount: counted }]
  })
  return [cost, ...paid]
}
