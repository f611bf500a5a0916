import { expect, test } from 'vitest'
import type { Day } from '#platform/model/time.ts'
import { findSeason, openSeason, SEASONS } from './seasons.ts'

const on = (day: string, demo = false) => openSeason(day as Day, { demo })?.year

test('one enrols for the next year, and only while it is open', () => {
  expect(on('2025-12-31')).toBe(2026)
  expect(on('2025-10-14')).toBeUndefined()
  expect(on('2025-10-15')).toBe(2026)
  expect(on('2026-01-01')).toBeUndefined()
})

test('a year whose plan is not published is open to invented people alone, and says so', () => {
  expect(on('2026-11-22')).toBeUndefined()
  expect(on('2026-11-22', true)).toBe(2027)
  expect(findSeason(2027)).toMatchObject({ isAssumed: true, premium: 19_500 })
  expect(findSeason(2026)?.isAssumed).toBe(false)
})

test('covers follow each other without gap or overlap, and each number names its source', () => {
  SEASONS.forEach((season, place) => {
    expect(season.year).toBe(2022 + place)
    expect([season.coverFrom, season.coverTo]).toEqual([
      `${season.year}-01-01`,
      `${season.year}-12-31`,
    ])
    expect(season.from < season.to && season.to < season.coverFrom).toBe(true)
    expect(season.windowCite.says.zh).not.toBe('')
  })
  expect(SEASONS.at(-1)?.windowCite.mark).toBe('assumed')
  const sources = SEASONS.map(({ windowCite }) => windowCite.source)
  expect(sources).toEqual(['general', 'P5a', 'P5c', 'P7', 'general'])
})
