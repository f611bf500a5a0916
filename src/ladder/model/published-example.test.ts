import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { toYuan } from '#insurance/model/fen.ts'
import { product2022 } from '#insurance/model/products/2022.ts'
import { toKeptText } from './kept.ts'
import { answerLadder, LadderRequest } from './ladder-request.ts'
import { paySerious, resolveSerious, SERIOUS } from './serious-illness.ts'

/**
 * The one published example for Beijing: a resident of 53, healthy, in 2022. 852 000 in all, 655 000
 * of it within the catalogue; basic insurance 254 500; and a domestic drug for 399 600 or an
 * overseas drug for 556 200.
 */
function stand(drug: { list: 'domestic' | 'overseas'; amount: string }) {
  const ladder = answerLadder(
    LadderRequest.parse({
      year: 2022,
      basic: 'resident',
      healthClass: 'healthy',
      quietYears: 0,
      inCatalogue: '655000.00',
      paidByBasic: '254500.00',
      selfPayInpatient: '197000.00',
      specialDrugs: [{ date: '2022-06-01', ...drug }],
    }),
  )
  const paid = (payer: string) => {
    const rung = ladder.rungs.find((one) => one.payer === payer)
    expect(rung?.low).toBe(rung?.high)
    return toYuan(rung?.counted ?? -1)
  }
  return { ladder, paid }
}

/** 254 067.20 is printed as 25.41. */
function tenThousands(amount: string) {
  return (Number(amount) / 10_000).toFixed(2)
}

describe('the published example, line by line', () => {
  const { ladder, paid } = stand({ list: 'domestic', amount: '399600.00' })

  test('大病: 25.41万', () => {
    // 655 000 − 254 500 = 400 500; 50 000 × 60 % + (400 500 − 80 404) × 70 % = 30 000 + 224 067.20
    expect(paid('serious')).toBe('254067.20')
    expect(tenThousands(paid('serious'))).toBe('25.41')
  })

  test('own pay after 大病: 14.64万', () => {
    const after = toYuan(65_500_000 - 25_450_000 - 25_406_720)
    expect(after).toBe('146432.80')
    expect(tenThousands(after)).toBe('14.64')
  })

  test('own pay in all: 34.34万', () => {
    expect(tenThousands(toYuan(14_643_280 + 19_700_000))).toBe('34.34')
  })

  test('R1, (14.64 − 3.04) × 80 %: 9.28万', () => {
    // (146 432.80 − 30 404) × 80 % = 116 028.80 × 80 %
    expect(paid('R1')).toBe('92823.04')
    expect(tenThousands(paid('R1'))).toBe('9.28')
  })

  test('R2, (19.7 − 2) × 70 %: 12.39万', () => {
    expect(paid('R2')).toBe('123900.00')
  })

  test('R3 domestic, (39.96 − 2) × 60 %: 22.78万', () => {
    expect(paid('R3d')).toBe('227760.00')
    expect(tenThousands(paid('R3d'))).toBe('22.78')
  })

  test('R3 overseas, (55.62 − 2) × 60 %', () => {
    // 536 200 × 60 % = 321 720, within the cap of 500 000
    expect(stand({ list: 'overseas', amount: '556200.00' }).paid('R3o')).toBe('321720.00')
  })

  test('what remains: 1 251 600 less everything that was paid', () => {
    // 254 500 + 254 067.20 + 92 823.04 + 123 900 + 227 760 = 953 050.24
    expect(toYuan(ladder.bill)).toBe('1251600.00')
    expect(ladder.remains).toEqual({ low: 29_854_976, high: 29_854_976 })
  })
})

test('the other reading of where 70 % begins gives 25.71万, which is not what was printed', () => {
  const rules = SERIOUS[2022]?.resident
  if (!rules) throw new Error('2022 is missing')
  const b = paySerious(resolveSerious(rules, 'worst', false, 'B'), 40_050_000)
  expect(toYuan(b.total)).toBe('257107.60')
  expect(tenThousands(toYuan(b.total))).toBe('25.71')
})

test('the kept text of the example is the same for ever, whatever draft is reckoned beside it', () => {
  const { ladder } = stand({ list: 'domestic', amount: '399600.00' })
  const before = toKeptText(ladder)
  const draft = structuredClone(product2022)
  const [r1] = draft.liabilities
  Object.assign(r1?.bands.healthy[0] ?? {}, {
    rate: { ...r1?.bands.healthy[0]?.rate, worst: 1, best: 1 },
  })
  expect(r1?.bands.healthy[0]?.rate.worst).toBe(1)

  expect(toKeptText(stand({ list: 'domestic', amount: '399600.00' }).ladder)).toBe(before)
  const print = createHash('sha256').update(before).digest('hex').slice(0, 16)
  expect(print).toMatchInlineSnapshot(`"b40e247216c32357"`)
})
