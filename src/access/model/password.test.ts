import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findWeakness, MIN_PASSWORD, NewPassword, type Weakness } from './password.ts'

test.each<[string, Weakness | undefined]>([
  ['password1234', 'password-common'],
  ['Password@2026!', 'password-common'],
  ['adminADMIN123', 'password-common'],
  ['Qwertyuiop123456', 'password-common'],
  ['1qaz2wsx3edc', 'password-common'],
  ['renqiao@20261121', 'password-common'],
  ['aaaaaaaaaaaa', 'password-repeats'],
  ['121212121212', 'password-repeats'],
  ['123456789012', 'password-repeats'],
  ['zyxwvutsrqpo', 'password-repeats'],
  ['my lin.zhixia key', 'password-has-name'],
  ['青山 wet paper lantern', undefined],
  ['correct horse battery', undefined],
  ['x7#mP2$kQ9!v', undefined],
  ['the hospital garden gate', undefined],
])('%s', (password, weakness) => {
  expect(findWeakness(password, 'lin.zhixia')).toBe(weakness)
})

test('eleven characters are refused, twelve taken', () => {
  expect(NewPassword.safeParse('x7#mP2$kQ9!').success).toBe(false)
  expect(NewPassword.safeParse('x7#mP2$kQ9!v').success).toBe(true)
})

test('a random password is never called common', () => {
  const random = fc.string({ minLength: MIN_PASSWORD, maxLength: 40, unit: 'grapheme-ascii' })
  fc.assert(
    fc.property(random, (password) => {
      fc.pre(new Set(password.toLowerCase()).size > 8)
      expect(findWeakness(password, 'lin.zhixia')).toBeUndefined()
    }),
  )
})
