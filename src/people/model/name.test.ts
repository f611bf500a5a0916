import { expect, test } from 'vitest'
import { findNameObstacle, normaliseName, surnameLength } from './name.ts'

test.each([
  [' 张 小 明 ', '张小明'],
  ['阿依古丽•买买提', '阿依古丽·买买提'],
  ['阿依古丽 · 买买提', '阿依古丽·买买提'],
  ['Tom   Wang', 'Tom Wang'],
])('“%s” is written as %s', (typed, written) => {
  expect(normaliseName(typed)).toBe(written)
  expect(findNameObstacle(written)).toBeUndefined()
})

test.each(['𠮷田明', '㐂乐', "O'Neill", 'María José', '丽'])('%s is a name', (name) => {
  expect(findNameObstacle(name)).toBeUndefined()
})

test.each(['', '张3', '13800005678', '张<b>', '张\u202e明', '·张', 'x'.repeat(51)])(
  '“%s” is no name',
  (name) => {
    expect(findNameObstacle(name)).toBe('name-shape')
  },
)

test.each([
  ['张小明', 1],
  ['张明', 1],
  ['欧阳娜娜', 2],
  ['欧阳', 1],
  ['阿依古丽·买买提', 0],
  ['Tom Wang', 0],
])('the surname of %s has %i characters', (name, length) => {
  expect(surnameLength(name)).toBe(length)
})
