import { expect, test } from 'vitest'
import { DISTRICTS, DistrictCode, districtName } from './district.ts'

test('the sixteen districts stand in their official order, and the development area comes last', () => {
  expect(DISTRICTS.map(({ name }) => name.zh.replace(/区$/, '')).join(' ')).toBe(
    '东城 西城 朝阳 丰台 石景山 海淀 门头沟 房山 通州 顺义 昌平 大兴 怀柔 平谷 密云 延庆 经济技术开发',
  )
})

test('the development area has a mark of our own, which cannot pass for an official code', () => {
  const unofficial = DISTRICTS.filter(({ official }) => !official)
  expect(unofficial.map(({ code }) => code)).toEqual(['BJ-BDA'])
  expect(
    DISTRICTS.filter(({ official }) => official).every(({ code }) => /^1101\d\d$/.test(code)),
  ).toBe(true)
})

test('every district has its name in both languages', () => {
  for (const code of DistrictCode.options) {
    expect(districtName(code).zh).toMatch(/^\p{Script=Han}+区$/u)
    expect(districtName(code).en).toMatch(/^[A-Za-z -]+$/)
  }
})
