import type { Day } from '#platform/model/time.ts'
import { valueOn } from './dated.ts'
import { addUp, type Fen } from './fen.ts'
import type { DrugListId, DrugLists, Product, YearSums } from './product.ts'
import type { Side } from './terms.ts'

/** One line of a bill or of a settlement sheet, by the day of treatment or purchase. */
export type BillLine =
  | {
      readonly kind: 'settled'
      readonly date: Day
      /** 自付一 + 自付二, and what of it others paid. */
      readonly afterBasic: Fen
      readonly paidBySerious: Fen
      readonly paidByAid: Fen
    }
  | {
      readonly kind: 'self-pay'
      readonly date: Day
      readonly amount: Fen
      readonly setting: 'inpatient' | 'outpatient'
      readonly item?: { readonly kind: 'drug' | 'implant'; readonly code: string }
    }
  | {
      readonly kind: 'drug'
      readonly date: Day
      readonly list: DrugListId
      readonly amount: Fen
      readonly paidByProgramme: Fen
    }

export type WhyNotCounted = 'outside-cover' | 'outpatient-self-pay' | 'no-such-list'

export type Classified =
  | { readonly counts: true; readonly lists: DrugLists | undefined }
  | { readonly counts: false; readonly why: WhyNotCounted }

/** Whether a line counts at all. What changes within a year, such as a list, attaches to the line. */
export function classify({ cover, lists }: Product, line: BillLine): Classified {
  const inForce = valueOn(lists, line.date)
  if (line.date < cover.from || line.date > cover.to) return { counts: false, why: 'outside-cover' }
  if (line.kind === 'self-pay' && line.setting === 'outpatient')
    return { counts: false, why: 'outpatient-self-pay' }
  if (line.kind === 'drug' && inForce?.counts[line.list] === undefined)
    return { counts: false, why: 'no-such-list' }
  return { counts: true, lists: line.kind === 'drug' ? inForce : undefined }
}

/** The lines of a year, in any order and however split, as the sums that the amount depends on. */
export function sumYear(product: Product, side: Side, lines: readonly BillLine[]): YearSums {
  const counted = lines.filter((line) => classify(product, line).counts)
  const settled = counted.filter((line) => line.kind === 'settled')
  const afterBasic = addUp(settled.map((line) => line.afterBasic))
  const serious = addUp(settled.map(({ paidBySerious }) => paidBySerious))
  const aid = addUp(settled.map(({ paidByAid }) => paidByAid))
  return {
    afterBasic,
    afterSerious: Math.max(0, afterBasic - serious),
    remaining: Math.max(0, afterBasic - serious - aid),
    selfPay: sumSelfPay(product, side, counted),
    domestic: sumDrugs(counted, 'domestic'),
    overseas: sumDrugs(counted, 'overseas'),
    innovative: sumDrugs(counted, 'innovative'),
  }
}

/** One drug or implant counts up to its cap, over all lines of the year. */
function sumSelfPay({ itemCaps }: Product, side: Side, lines: readonly BillLine[]) {
  const perItem = new Map<string, { sum: number; most: number }>()
  for (const line of lines) {
    if (line.kind !== 'self-pay') continue
    const key = line.item ? `${line.item.kind} ${line.item.code}` : ''
    const most = line.item ? itemCaps[line.item.kind][side] : Number.POSITIVE_INFINITY
    const sum = (perItem.get(key)?.sum ?? 0) + line.amount
    perItem.set(key, { sum, most })
  }
  return addUp([...perItem.values()].map(({ sum, most }) => Math.min(sum, most)))
}

function sumDrugs(lines: readonly BillLine[], list: DrugListId) {
  return addUp(
    lines.flatMap((line) =>
      line.kind === 'drug' && line.list === list
        ? [Math.max(0, line.amount - line.paidByProgramme)]
        : [],
    ),
  )
}
