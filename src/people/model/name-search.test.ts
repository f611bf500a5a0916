import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKeys, readSearch } from './name-search.ts'

function finds(typed: string, name: string, ...readings: string[]) {
  const search = readSearch(typed)
  if (!('prefixes' in search)) return false
  const keys = nameKeys(
    name,
    readings.map((reading) => reading.split(' ')),
  )
  return keys.some((key) => search.prefixes.some((prefix) => key.startsWith(prefix)))
}

test.each([
  ...[
    'zxm',
    'zhangxm',
    '张小',
    'zhang xiaoming',
    'ZXM',
    'zhāng xiǎo',
    'zhangxiao',
    'zx',
    '张 小明',
  ],
  ...['小明', 'xiaoming', 'xm', 'zhxm', 'zxiaom', "zhang'xm"],
])('“%s” finds 张小明', (typed) => {
  expect(finds(typed, '张小明', 'zhang xiao ming')).toBe(true)
})

test.each(['zxl', '张大', 'zhangm', 'wxm', '明小'])('“%s” does not find 张小明', (typed) => {
  expect(finds(typed, '张小明', 'zhang xiao ming')).toBe(false)
})

test.each([
  ['oynn', '欧阳娜娜', 'ou yang na na'],
  ['ouyangnn', '欧阳娜娜', 'ou yang na na'],
  ['娜娜', '欧阳娜娜', 'ou yang na na'],
  ['nana', '欧阳娜娜', 'ou yang na na'],
  ['sxx', '单雄信', 'shan xiong xin'],
  ['aygl', '阿依古丽·买买提', 'a yi gu li mai mai ti'],
  ['买买提', '阿依古丽·买买提', 'a yi gu li mai mai ti'],
  ['tom', 'Tom Wang', 'tom wang'],
  ['shx', '孙浩轩', 'sun hao xuan'],
])('“%s” finds %s', (typed, name, reading) => {
  expect(finds(typed, name, reading)).toBe(true)
})

test('a name with two readings is found by either', () => {
  expect(finds('zhangyue', '张乐', 'zhang le', 'zhang yue')).toBe(true)
  expect(finds('zhangle', '张乐', 'zhang le', 'zhang yue')).toBe(true)
})

test('any mixture of full syllables and initials that stops anywhere finds the name', () => {
  const syllable = fc.constantFrom('zhang', 'wang', 'xiao', 'ming', 'sun', 'hao', 'e', 'shuang')
  const name = fc.array(fc.tuple(syllable, fc.boolean()), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(name, fc.nat(20), (parts, length) => {
      const typed = parts
        .map(([syllable, whole], place) =>
          whole || place === parts.length - 1 ? syllable : syllable.slice(0, 1),
        )
        .join('')
      const word = typed.slice(0, Math.max(2, length))
      fc.pre(word.length >= 2)
      const characters = '甲乙丙丁'.slice(0, parts.length)
      expect(finds(word, characters, parts.map(([syllable]) => syllable).join(' '))).toBe(true)
    }),
  )
})

test.each([
  ['11010519491231002x', { kind: 'identity-number', exact: '11010519491231002X' }],
  ['138 0000 5678', { kind: 'phone', exact: '13800005678' }],
  ['张', { kind: 'characters', prefixes: ['张'] }],
  ['张xm', { kind: 'mixed', prefixes: ['张xm'] }],
  ['z', { kind: 'obstacle', obstacle: 'search-too-short' }],
  ['  ', { kind: 'obstacle', obstacle: 'search-too-short' }],
  ['12床', { kind: 'obstacle', obstacle: 'search-not-understood' }],
  ['张%', { kind: 'obstacle', obstacle: 'search-not-understood' }],
])('“%s” is understood for what it is', (typed, search) => {
  expect(readSearch(typed)).toEqual(search)
})

test('a name has few keys', () => {
  expect(nameKeys('张小明', [['zhang', 'xiao', 'ming']])).toHaveLength(8)
  expect(nameKeys('欧阳娜娜', [['ou', 'yang', 'na', 'na']]).length).toBeLessThanOrEqual(14)
})
