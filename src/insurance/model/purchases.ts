import { z } from 'zod'
import { Day } from '#platform/model/time.ts'
import { addUp, type Fen } from './fen.ts'
import { known } from './figure.ts'
import { DrugListId, type LiabilityId, type Product } from './product.ts'
import { dayNumber, type InsuranceStep } from './step.ts'

/** A special drug that was bought. */
export const Purchase = z.strictObject({
  date: Day,
  list: DrugListId,
  amount: z.custom<Fen>(),
})
export interface Purchase {
  readonly date: Day
  readonly list: DrugListId
  readonly amount: Fen
}

export const LIABILITY_OF: Readonly<Record<DrugListId, LiabilityId & `R3${string}`>> = {
  domestic: 'R3d',
  overseas: 'R3o',
  innovative: 'R3i',
}

export function sumPurchases(purchases: readonly Purchase[], list: DrugListId) {
  return addUp(purchases.flatMap((one) => (one.list === list ? [one.amount] : [])))
}

/** Which version of the list each part of the purchases falls under. */
export function listNotes(product: Product, purchases: readonly Purchase[]) {
  const notes = { R3d: [], R3o: [], R3i: [] } as Record<`R3${'d' | 'o' | 'i'}`, InsuranceStep[]>
  for (const { from, to, value } of product.lists)
    for (const list of DrugListId.options) {
      const drugs = value.counts[list]
      const within = purchases.filter((one) => from <= one.date && one.date <= to)
      const bought = sumPurchases(within, list)
      if (drugs === undefined || bought === 0) continue
      const inputs = { since: dayNumber(from), drugs, bought }
      const figures = [known(drugs, value.cite)]
      notes[LIABILITY_OF[list]].push({ key: 'list', amount: 0, inputs, figures })
    }
  return notes
}
