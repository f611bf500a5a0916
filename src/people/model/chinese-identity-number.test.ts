import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  DEMO_REGION,
  findIdentityNumberObstacle,
  identityCheckDigit,
  normaliseIdentityNumber,
  readIdentityNumber,
} from './chinese-identity-number.ts'

/** The sample that GB 11643-1999 itself prints. */
const SAMPLE = '11010519491231002X'

const invented = fc
  .tuple(
    fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([date, sequence]) => {
    const day = date.toISOString().slice(0, 10).replaceAll('-', '')
    const body = `${DEMO_REGION}${day}${String(sequence).padStart(3, '0')}`
    return body + identityCheckDigit(body)
  })

test.each([
  ['the sample of the standard passes', SAMPLE, undefined],
  ['a wrong check digit', '110105194912310021', 'identity-number-check-digit'],
  ['a day that never was', '110105194902300020', 'identity-number-birth-date'],
  ['29 February of a common year', '110105190002290029', 'identity-number-birth-date'],
  ['a region that does not exist', '990105194912310020', 'identity-number-region'],
  ['an old number of fifteen digits', '110105491231002', 'identity-number-fifteen-digits'],
  ['one digit too few', '1101051949123100X', 'identity-number-shape'],
  ['letters within', '11010519491231O02X', 'identity-number-shape'],
  ['nothing', '', 'identity-number-shape'],
])('%s', (_, number, obstacle) => {
  expect(findIdentityNumberObstacle(number)).toBe(obstacle)
})

test('the sample of the standard tells a woman born on the last day of 1949', () => {
  expect(readIdentityNumber(SAMPLE)).toEqual({ birthDate: '1949-12-31', sex: 'female' })
})

test('numbers of invented people pass in a demo, and nowhere else', () => {
  fc.assert(
    fc.property(invented, (number) => {
      expect(findIdentityNumberObstacle(number, { demo: true })).toBeUndefined()
      expect(findIdentityNumberObstacle(number)).toBe('identity-number-region')
    }),
  )
})

test('every mistyped digit and every swap of neighbours is found', () => {
  fc.assert(
    fc.property(invented, fc.nat(16), fc.nat(9), (number, place, digit) => {
      const typed = number.slice(0, place) + digit + number.slice(place + 1)
      const swapped =
        number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2)
      for (const wrong of [typed, swapped])
        if (wrong !== number)
          expect(findIdentityNumberObstacle(wrong, { demo: true })).toBeDefined()
    }),
  )
})

test('blanks, full-width digits and a small x are no obstacle', () => {
  expect(normaliseIdentityNumber(' 110105 19491231 002x ')).toBe(SAMPLE)
  expect(normaliseIdentityNumber('１１０１０５１９４９１２３１００２Ｘ')).toBe(SAMPLE)
})
