import { fen } from '#insurance/model/fen.ts'
import type { Day } from '#platform/model/time.ts'
import type { Receipt } from '../model/receipt.ts'

export interface DemoBill {
  readonly setting?: 'inpatient' | 'outpatient'
  readonly from?: string
  readonly to?: string
  readonly place?: string
  readonly ownFirst?: number
  readonly ownSecond?: number
  readonly selfPay?: number
}

const POINT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A picture of nothing, one point large; what follows its end makes each another one. */
export function demoPicture(mark: string) {
  const bytes = Buffer.concat([Buffer.from(POINT, 'base64'), Buffer.from(mark)])
  return { fileName: '照片.png', base64: bytes.toString('base64') }
}

/** An invented receipt; its number is made from what is on it, so that each is another. */
export function demoReceipt(bill: DemoBill): Receipt {
  const { setting = 'inpatient', from = '2026-03-16', to = bill.from ?? '2026-03-24' } = bill
  const { place = '仁桥医院', ownFirst = 0, ownSecond = 0, selfPay = 0 } = bill
  const number = (ownFirst * 7 + selfPay * 3 + Number(from.replaceAll('-', ''))) % 100_000_000
  return {
    ...{ place, from: from as Day, to: to as Day },
    ...{ invoiceCode: '11060126', invoiceNumber: String(number).padStart(8, '0') },
    bill: {
      ...{ kind: 'hospital', setting, paidBySerious: fen(0), paidByAid: fen(0) },
      ...{ ownFirst: fen(ownFirst), ownSecond: fen(ownSecond), selfPay: fen(selfPay) },
    },
  }
}
