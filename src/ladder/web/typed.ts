import { type Fen, MOST_FEN, readYuan } from '#insurance/model/fen.ts'
import type { DrugListId } from '#insurance/model/product.ts'
import type { Day } from '#platform/model/time.ts'
import type { LadderFacts } from '../model/facts.ts'

/** The amounts, as they are asked for. */
export const AMOUNTS = [
  'paidByBasic',
  'ownFirst',
  'ownSecond',
  'selfPay',
  'paidBySerious',
  'paidByAid',
  'paidByProgramme',
  'granted',
] as const
export type AmountName = (typeof AMOUNTS)[number]

export interface TypedPurchase {
  readonly list: DrugListId
  readonly date: Day | ''
  readonly amount: string
}

/** The questions, as somebody answers them. An empty amount is “I do not know”. */
export type Typed = Readonly<Record<AmountName, string>> &
  Pick<LadderFacts, 'route' | 'insured' | 'healthClass' | 'aid' | 'programme'> & {
    readonly quiet: 'yes' | 'no' | 'unknown'
    readonly purchases: readonly TypedPurchase[]
  }

export interface QuestionProps {
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
  /** Where something stands that is no amount. */
  readonly faults: ReadonlySet<string>
}

export const nothingTyped: Typed = {
  ...{ paidByBasic: '', ownFirst: '', ownSecond: '', selfPay: '', paidBySerious: '' },
  ...{ paidByAid: '', paidByProgramme: '', granted: '', purchases: [] },
  ...{ route: 'unknown', insured: 'unknown', healthClass: 'unknown', quiet: 'unknown' },
  ...{ aid: 'unknown', programme: 'unknown' },
}

/** The fields in which something stands that is no amount, or too much of it. */
export function faultsIn(typed: Typed): ReadonlySet<string> {
  const wrong = (text: string) => text.trim() !== '' && readYuan(text) === undefined
  return new Set([
    ...AMOUNTS.filter((name) => wrong(typed[name])),
    ...typed.purchases.flatMap(({ amount }, index) =>
      wrong(amount) ? [`purchases.${index}`] : [],
    ),
  ])
}

/** What can be reckoned with, as far as it is typed. */
export function toFacts(typed: Typed, year: number): LadderFacts {
  const read = (name: AmountName) => readYuan(typed[name]) ?? null
  const [first, second] = [read('ownFirst'), read('ownSecond')]
  const afterBasic = first === null && second === null ? null : capped((first ?? 0) + (second ?? 0))
  const { route, insured, healthClass, aid, programme } = typed
  return {
    ...{ year: year as LadderFacts['year'], route, insured, healthClass, aid, programme },
    quietYears: { yes: 3, no: 0, unknown: null }[typed.quiet],
    paidByBasic: read('paidByBasic'),
    afterBasic,
    paidBySerious: read('paidBySerious'),
    paidByAid: aid === 'none' ? null : read('paidByAid'),
    selfPay: read('selfPay'),
    purchases: typed.purchases.flatMap(({ list, date, amount }) => {
      const value = readYuan(amount)
      return date !== '' && value !== undefined ? [{ list, date, amount: value }] : []
    }),
    paidByProgramme: read('paidByProgramme') ?? (0 as Fen),
    granted: read('granted') ?? (0 as Fen),
  }
}

function capped(amount: number) {
  return Math.min(amount, MOST_FEN) as Fen
}
