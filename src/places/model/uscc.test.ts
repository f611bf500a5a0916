import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findUsccObstacle, normaliseUscc, usccCheckCharacter } from './uscc.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const body = fc
  .tuple(
    fc.constantFrom('12', '52', '91', 'Y1'),
    fc.stringMatching(/^\d{6}$/),
    fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{9}$/),
  )
  .map((parts) => parts.join(''))

test.each([
  ['a published code of a listed company passes', '91330100799655058B', undefined],
  ['one with a letter in the middle passes', '9144030071526726XG', undefined],
  ['a wrong last character is noticed', '91330100799655058C', 'uscc-check-character'],
  ['the letter O is not a digit zero', '9133O100799655058B', 'uscc-shape'],
  ['seventeen characters are too few', '9133010079965505B', 'uscc-shape'],
  ['nothing is no code', '', 'uscc-shape'],
])('%s', (_, code, obstacle) => {
  expect(findUsccObstacle(code)).toBe(obstacle)
})

test('every single mistyped character is found', () => {
  fc.assert(
    fc.property(body, fc.nat(17), fc.nat(30), (given, place, other) => {
      const code = given + usccCheckCharacter(given)
      expect(findUsccObstacle(code)).toBeUndefined()
      const typed = code.slice(0, place) + ALPHABET[other] + code.slice(place + 1)
      if (typed !== code) expect(findUsccObstacle(typed)).toBeDefined()
    }),
  )
})

test('blanks, hyphens, small letters and full-width forms are no obstacle', () => {
  expect(normaliseUscc(' 91330100-799655058b ')).toBe('91330100799655058B')
  expect(normaliseUscc('９１３３０１００７９９６５５０５８Ｂ')).toBe('91330100799655058B')
})
