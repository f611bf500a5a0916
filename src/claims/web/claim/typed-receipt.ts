import type { z } from 'zod'
import { readYuan } from '#insurance/model/fen.ts'
import type { DrugListId } from '#insurance/model/product.ts'
import type { useWords } from '#platform/web/language.tsx'
import type { Receipt } from '../../model/receipt.ts'
import type { words } from '../claim-words.ts'

const HOSPITAL_AMOUNTS = ['ownFirst', 'ownSecond', 'selfPay', 'paidBySerious', 'paidByAid'] as const
const DRUG_AMOUNTS = ['amount', 'paidByProgramme'] as const
type Amount = (typeof HOSPITAL_AMOUNTS)[number] | (typeof DRUG_AMOUNTS)[number]

/** A receipt while it is typed: everything as text. */
export type Typed = Readonly<Record<Amount, string>> & {
  readonly setting: 'inpatient' | 'outpatient' | 'drug' | undefined
  readonly place: string
  readonly from: string
  readonly to: string
  readonly invoiceCode: string
  readonly invoiceNumber: string
  readonly drug: string
  readonly list: DrugListId | undefined
  readonly prescribedOn: string
  readonly cycleDays: string
  readonly boughtDays: string
}

export const empty: Typed = {
  ...{ setting: undefined, place: '', from: '', to: '', invoiceCode: '', invoiceNumber: '' },
  ...{ drug: '', list: undefined, prescribedOn: '', cycleDays: '', boughtDays: '' },
  ...{ ownFirst: '', ownSecond: '', selfPay: '', paidBySerious: '', paidByAid: '' },
  ...{ amount: '', paidByProgramme: '' },
}

/** Which amounts stand on a receipt of this kind. */
export function amountsOf({ setting }: Typed): readonly Amount[] {
  return setting === 'drug' ? DRUG_AMOUNTS : HOSPITAL_AMOUNTS
}

export function amountWord(name: Amount) {
  return name === 'amount' ? 'drugAmount' : name
}

type Said = ReturnType<typeof useWords<typeof words>>

/** How each field is called, for the list of what is wrong. */
export function labelsOf(w: Said): Readonly<Record<string, string>> {
  const amounts = [...HOSPITAL_AMOUNTS, ...DRUG_AMOUNTS]
  return {
    ...{ place: w.place, from: w.from, to: w.to, invoiceCode: w.invoiceCode },
    ...{ invoiceNumber: w.invoiceNumber, drug: w.drug, list: w.list, setting: w.kind },
    ...{ prescribedOn: w.prescribedOn, cycleDays: w.cycleDays, boughtDays: w.boughtDays },
    ...Object.fromEntries(amounts.map((name) => [name, w[amountWord(name)]])),
    receipt: w.receipts,
  }
}

/** What the page can tell by itself. */
export function missingIn(typed: Typed, w: Said): Readonly<Record<string, string | false>> {
  const isWrong = (name: Amount) => typed[name] !== '' && readYuan(typed[name]) === undefined
  return {
    setting: !typed.setting && w.needed,
    place: !typed.place.trim() && w.needed,
    from: !typed.from && w.needed,
    invoiceCode: !typed.invoiceCode.trim() && w.needed,
    invoiceNumber: !typed.invoiceNumber.trim() && w.needed,
    ...Object.fromEntries(amountsOf(typed).map((name) => [name, isWrong(name) && w.badAmount])),
    ...(typed.setting === 'drug' && {
      drug: !typed.drug.trim() && w.needed,
      list: !typed.list && w.needed,
    }),
  }
}

/** In fen, as far as the amounts can be read: what the person has on it. */
export function costOfTyped(typed: Typed): number {
  const of = (name: Amount) => readYuan(typed[name]) ?? 0
  if (typed.setting === 'drug') return of('amount') - of('paidByProgramme')
  return of('ownFirst') + of('ownSecond') + of('selfPay') - of('paidBySerious') - of('paidByAid')
}

/** By which a receipt is known: no two of one claim have the same. */
export function invoiceOf({ invoiceCode, invoiceNumber }: Typed) {
  return `${invoiceCode.trim()} ${invoiceNumber.trim()}`.toUpperCase()
}

/** A draft in a line or two, where two of them have to be told apart. */
export function tellTyped(typed: Typed, w: Said) {
  const amounts = amountsOf(typed).filter((name) => typed[name] !== '')
  const told = amounts.map((name) => `${w[amountWord(name)]} ${typed[name]}`)
  return [typed.place, typed.from, typed.invoiceNumber, ...told].filter(Boolean).join(' · ')
}

/** Text to numbers; what is wrong with them the server says, field by field. */
export function toReceipt(typed: Typed): z.input<typeof Receipt> {
  const fenOf = (name: Amount) => (typed[name] === '' ? 0 : (readYuan(typed[name]) ?? 0))
  const { place, from, invoiceCode, invoiceNumber, setting } = typed
  const to = setting === 'inpatient' && typed.to ? typed.to : from
  const paper = { place, from, to, invoiceCode, invoiceNumber }
  if (setting === 'drug')
    return {
      ...paper,
      bill: {
        ...{ kind: 'drug', list: typed.list ?? 'domestic', drug: typed.drug },
        ...{ amount: fenOf('amount'), paidByProgramme: fenOf('paidByProgramme') },
        prescribedOn: typed.prescribedOn || from,
        ...{ cycleDays: Number(typed.cycleDays) || 1, boughtDays: Number(typed.boughtDays) || 1 },
      },
    }
  return {
    ...paper,
    bill: {
      ...{ kind: 'hospital', setting: setting ?? 'inpatient' },
      ...{ ownFirst: fenOf('ownFirst'), ownSecond: fenOf('ownSecond') },
      ...{ selfPay: fenOf('selfPay'), paidBySerious: fenOf('paidBySerious') },
      paidByAid: fenOf('paidByAid'),
    },
  }
}
