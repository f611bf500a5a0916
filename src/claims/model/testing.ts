import { fen } from '#insurance/model/fen.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import { addDays, type Day } from '#platform/model/time.ts'
import type { Receipt } from './receipt.ts'

interface Given {
  readonly place?: string
  readonly from?: string
  readonly to?: string
  readonly invoice?: string
  readonly setting?: 'inpatient' | 'outpatient'
  readonly ownFirst?: number
  readonly ownSecond?: number
  readonly selfPay?: number
}

let sequence = 10_000_000

/** An inpatient bill of March 2026, in fen; its invoice is one that nobody has claimed. */
export function aReceipt(given: Given = {}): Receipt {
  const { place = '测试医院', from = '2026-03-01', to = given.from ?? '2026-03-08' } = given
  const { setting = 'inpatient', ownFirst = 0, ownSecond = 0, selfPay = 0 } = given
  return {
    ...{ place, from: from as Day, to: to as Day },
    ...{ invoiceCode: '11060126', invoiceNumber: given.invoice ?? String(sequence++) },
    bill: {
      ...{ kind: 'hospital', setting, paidBySerious: fen(0), paidByAid: fen(0) },
      ...{ ownFirst: fen(ownFirst), ownSecond: fen(ownSecond), selfPay: fen(selfPay) },
    },
  }
}

/** A year of receipts as they may come. */
export function someReceipts({ int, pick, chance }: Seeded, count: number): Receipt[] {
  return Array.from({ length: count }, (_, n) => {
    const from = `2026-0${1 + n}-1${int(0, 9)}`
    const setting = pick(['inpatient', 'outpatient'] as const)
    return aReceipt({
      ...{ from, setting, ownFirst: int(1, 4_000_000), ownSecond: int(0, 500_000) },
      selfPay: chance(0.5) ? int(0, 3_000_000) : 0,
    })
  })
}

/**
 * A calendar of a year, out of a notice that nobody ever published: three days off, one Saturday on. The
 * day of the notice stands in no real calendar, so that whoever reads it has read this one.
 */
export function aMadeUpCalendar(year: number) {
  const monday = firstMondayOfMarch(year)
  return {
    ...{ year, onWeekends: [addDays(monday, -2)] },
    off: [{ from: monday, to: addDays(monday, 2) }],
    ...{ noticeNumber: '测试虚构通知第 0 号', noticeDay: '2026-01-05' as Day, reason: '' },
  }
}

function firstMondayOfMarch(year: number): Day {
  const days = Array.from({ length: 7 }, (_, n) => addDays(`${year}-03-03` as Day, n))
  return days.find((day) => new Date(day).getUTCDay() === 1) as Day
}
