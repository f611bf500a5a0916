import type { z } from 'zod'
import { readYuan } from '#insurance/model/fen.ts'
import type { DrugListId } from '#insurance/model/product.ts'
import type { Receipt } from '../../model/receipt.ts'

export const HOSPITAL_AMOUNTS = [
  'ownFirst',
  'ownSecond',
  'selfPay',
  'paidBySerious',
  'paidByAid',
] as const
export const DRUG_AMOUNTS = ['amount', 'paidByProgramme'] as const
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
