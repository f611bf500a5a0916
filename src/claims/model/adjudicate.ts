import { type AnswerState, assess, type Benefit } from '#insurance/model/benefit.ts'
import type { Fen } from '#insurance/model/fen.ts'
import {
  type HealthClass,
  LIABILITIES,
  type LiabilityId,
  type Product,
  type Route,
} from '#insurance/model/product.ts'
import { findVersion } from '#insurance/model/products/published.ts'
import { listNotes } from '#insurance/model/purchases.ts'
import { markOf } from '#insurance/model/step.ts'
import { type BillLine, sumYear } from '#insurance/model/year-lines.ts'
import type { Day } from '#platform/model/time.ts'
import type { NotCounted } from './reasons.ts'
import { type InvoicedBill, settingOf, toLines } from './receipt.ts'

/** All that an adjudication rests on, as it is stored. */
export interface YearFacts {
  readonly productVersion: string
  readonly healthClass: HealthClass
  readonly quietYears: number
  readonly route: Route
  readonly lines: readonly BillLine[]
}

/** What is owed for a year by liability, in fen. */
export type ByLiability = Readonly<Partial<Record<LiabilityId, number>>>

/**
 * F: what the plan owes for the whole year. Depends on the accepted lines alone, not on their order.
 * What is sure is owed at once (保险法第二十五条: the least that can be determined is paid first); the
 * rest when the rule is known.
 * @throws RangeError where the version was never published
 */
export function adjudicate({ lines, productVersion, ...insured }: YearFacts): Benefit {
  const product = findVersion(productVersion)
  if (!product) throw new RangeError(`No such product version: ${productVersion}`)
  const purchases = lines.flatMap((line) =>
    line.kind === 'drug' ? [{ ...line, amount: (line.amount - line.paidByProgramme) as Fen }] : [],
  )
  return assess(product, insured, sumYear(product, 'worst', lines), listNotes(product, purchases))
}

export function owedOf({ liabilities }: Benefit): ByLiability {
  return Object.fromEntries(liabilities.map(({ id, low }) => [id, low]))
}

export function totalOf(amounts: ByLiability) {
  return LIABILITIES.reduce((sum, id) => sum + (amounts[id] ?? 0), 0)
}

/** Lines in one order, however they came in, so that the same year is the same text. */
export function inOrder(lines: readonly BillLine[]): BillLine[] {
  const keyed = lines.map((line) => ({ line, key: JSON.stringify(line) }))
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ line }) => line)
}

/**
 * An adjudication as it is kept: numbers, states and marks, no prose, in a fixed order. The stored
 * facts give the stored bytes, whenever they are reckoned again.
 */
export function toTrace(facts: YearFacts, benefit = adjudicate(facts)): string {
  const { low, high, liabilities } = benefit
  return JSON.stringify({
    form: 1,
    productVersion: facts.productVersion,
    low,
    high,
    liabilities: liabilities.map(({ id, state, low: sure, high: most, steps }) => ({
      ...{ id, state, low: sure, high: most },
      steps: steps.map((step) => ({
        ...{ key: step.key, amount: step.amount, inputs: step.inputs },
        mark: markOf(step) ?? null,
      })),
    })),
  })
}

export const stillOpen: readonly AnswerState[] = ['range', 'needs-fact', 'rule-unknown']

/** What the rule itself says against a receipt, before anybody looks: a proposal for the clerk. */
export function proposeVerdict(
  { cover, lists }: Product,
  { to, bill }: InvoicedBill,
): NotCounted | undefined {
  if (to < cover.from || to > cover.to) return 'outside-cover'
  if (bill.kind === 'drug') return isListed(lists, bill.list, to) ? undefined : 'not-on-list'
  const own = bill.ownFirst + bill.ownSecond
  return own === 0 && settingOf(bill) === 'outpatient' ? 'outpatient-self-pay' : undefined
}

function isListed(lists: Product['lists'], list: 'domestic' | 'overseas' | 'innovative', day: Day) {
  const inForce = lists.find(({ from, to }) => from <= day && day <= to)
  return inForce?.value.counts[list] !== undefined
}

export function linesOf(receipts: readonly InvoicedBill[]): BillLine[] {
  return inOrder(receipts.flatMap(toLines))
}
