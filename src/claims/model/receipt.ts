import { z } from 'zod'
import { type Fen, fen, MOST_FEN } from '#insurance/model/fen.ts'
import { DrugListId } from '#insurance/model/product.ts'
import type { BillLine } from '#insurance/model/year-lines.ts'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const ReceiptId = z.uuid().brand('ReceiptId')
export type ReceiptId = z.infer<typeof ReceiptId>

/** One receipt must fit into a year that can be added up. */
const MOST_ON_ONE = MOST_FEN / 100

const amount = z
  .int()
  .min(0)
  .max(Math.floor(MOST_ON_ONE))
  .transform((value) => fen(value))

const hospitalBill = z.strictObject({
  kind: z.literal('hospital'),
  setting: z.enum(['inpatient', 'outpatient']),
  /** 自付一 and 自付二 as printed. */
  ownFirst: amount,
  ownSecond: amount,
  /** 自费 */
  selfPay: amount,
  paidBySerious: amount,
  paidByAid: amount,
})

const drugBill = z.strictObject({
  kind: z.literal('drug'),
  list: DrugListId,
  drug: z.string().trim().min(1).max(60),
  amount,
  paidByProgramme: amount,
  prescribedOn: Day,
  /** How many days the prescription is for, and for how many were bought. */
  cycleDays: z.int().min(1).max(366),
  boughtDays: z.int().min(1).max(366),
})

/** 票据, as it is typed from the paper. From and to: the stay; on one day they are the same. */
export const Receipt = z
  .strictObject({
    place: z.string().trim().min(1).max(60),
    from: Day,
    to: Day,
    /** 票据代码 and 票据号码; kept sealed. */
    invoiceCode: z
      .string()
      .trim()
      .regex(/^[0-9A-Za-z]{4,20}$/),
    invoiceNumber: z
      .string()
      .trim()
      .regex(/^[0-9A-Za-z]{4,20}$/),
    bill: z.discriminatedUnion('kind', [hospitalBill, drugBill]),
  })
  .superRefine(({ from, to, bill }, context) => {
    const fault = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    if (to < from) fault(['to'], '结束日期不能早于开始日期')
    if (bill.kind === 'hospital') {
      const own = bill.ownFirst + bill.ownSecond
      if (bill.paidBySerious + bill.paidByAid > own)
        fault(['bill', 'paidBySerious'], '大病保险和医疗救助支付的不会多于自付一与自付二之和')
      if (own + bill.selfPay === 0) fault(['bill', 'ownFirst'], '请至少填写一项金额')
      return
    }
    if (bill.amount === 0) fault(['bill', 'amount'], '请填写药费金额')
    if (bill.paidByProgramme > bill.amount)
      fault(['bill', 'paidByProgramme'], '援助项目支付的不会多于药费')
    if (bill.prescribedOn > from) fault(['bill', 'prescribedOn'], '处方日期不会晚于购药日期')
  })
export type Receipt = z.infer<typeof Receipt>
export type Bill = Receipt['bill']
export type InvoicedBill = Pick<Receipt, 'place' | 'from' | 'to' | 'bill'>

/** What a receipt is in the eyes of the plan: lines by the day of treatment or purchase. */
export function toLines({ to, bill }: Pick<Receipt, 'to' | 'bill'>): BillLine[] {
  const date = to
  if (bill.kind === 'drug') {
    const { list, amount: cost, paidByProgramme } = bill
    return [{ kind: 'drug', date, list, amount: cost, paidByProgramme }]
  }
  const { ownFirst, ownSecond, selfPay, setting, paidBySerious, paidByAid } = bill
  const afterBasic = fen(ownFirst + ownSecond)
  const lines: BillLine[] = []
  if (afterBasic > 0) lines.push({ kind: 'settled', date, afterBasic, paidBySerious, paidByAid })
  if (selfPay > 0) lines.push({ kind: 'self-pay', date, amount: selfPay, setting })
  return lines
}

/** What the claimant has on it besides what others paid. */
export function costOf(bill: Bill): Fen {
  if (bill.kind === 'drug') return fen(bill.amount - bill.paidByProgramme)
  const { ownFirst, ownSecond, selfPay, paidBySerious, paidByAid } = bill
  return fen(ownFirst + ownSecond + selfPay - paidBySerious - paidByAid)
}

export const settingWords: Record<'inpatient' | 'outpatient' | 'drug', Words> = {
  inpatient: { zh: '住院', en: 'Inpatient' },
  outpatient: { zh: '门诊', en: 'Outpatient' },
  drug: { zh: '特药', en: 'Special drug' },
}

export function settingOf(bill: Bill) {
  return bill.kind === 'drug' ? ('drug' as const) : bill.setting
}
