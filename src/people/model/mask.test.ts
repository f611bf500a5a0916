import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskIdentityNumber, maskName, maskPhone } from './mask.ts'

test.each([
  ['张小明', '张*明'],
  ['单雄', '单*'],
  ['欧阳娜娜', '欧**娜'],
  ['阿依古丽·买买提', '阿***提'],
  ['𠮷田明', '𠮷*明'],
  ['王', '*'],
])('the name %s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown)
})

test('of an identity number the first three and the last four digits are shown', () => {
  expect(maskIdentityNumber('110105199001011234')).toBe('110***********1234')
})

test.each([
  ['13800005678', '138****5678'],
  ['010-66668888', '010*****8888'],
  ['66668888', '******88'],
  ['120', '*20'],
])('the number %s is shown as %s', (phone, shown) => {
  expect(maskPhone(phone)).toBe(shown)
})

test('a masked name never contains the whole name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (name) => {
      fc.pre(!name.includes('*'))
      expect(maskName(name)).not.toContain(name)
    }),
  )
})
