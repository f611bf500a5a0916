import { expect, test } from 'vitest'
import { Day, Instant } from '#platform/model/time.ts'
import { retestsOf, trendOf } from './course.ts'
import type { ResponseLine } from './response.ts'

function line(day: string, score: number | null, more: Partial<ResponseLine> = {}): ResponseLine {
  return {
    ...{ id: crypto.randomUUID(), caseId: crypto.randomUUID(), by: crypto.randomUUID() },
    ...{ instrument: 'phq-9', instrumentVersion: '1999', variant: 'standard', mode: 'interview' },
    ...{ informant: 'self', informantWho: '', at: Instant.parse(`${day}T02:00:00.000Z`) },
    ...{ recordedAt: Instant.parse(`${day}T02:00:00.000Z`), score, subscales: {}, band: null },
    ...{ missing: [], flags: [], supersedes: null, reason: '', supersededBy: null },
    ...more,
  } as ResponseLine
}

const series = { instrument: 'phq-9', instrumentVersion: '1999', variant: 'standard' } as const

test('a course is of one instrument, one version and one variant', () => {
  const lines = [
    line('2026-03-16', 9),
    line('2026-03-02', 17),
    line('2026-03-09', 3, { instrument: 'gad-7' }),
    line('2026-03-10', 4, { instrumentVersion: '2030' }),
    line('2026-03-11', 5, { variant: 'other' }),
  ]
  expect(trendOf(lines, series)).toMatchObject([
    { score: 17, change: null },
    { score: 9, change: -8 },
  ])
})

test('what was corrected, declined or has no score is no point of it', () => {
  const lines = [
    line('2026-03-02', 17, { supersededBy: crypto.randomUUID() as never }),
    line('2026-03-03', null),
    line('2026-03-04', 5, { mode: 'declined' }),
  ]
  expect(trendOf(lines, series)).toEqual([])
})

test('it is asked again two weeks after the last time, on that day and not before', () => {
  const lines = [line('2026-03-02', 17), line('2026-03-16', 9)]
  const on = Day.parse('2026-03-30')
  expect(retestsOf(lines, Day.parse('2026-03-29'))).toEqual([{ ...series, on, isDue: false }])
  expect(retestsOf(lines, on)).toMatchObject([{ isDue: true }])
})

test('a screen that is a matter of judgement has no date', () => {
  expect(
    retestsOf([line('2026-03-02', null, { instrument: 'asq' })], Day.parse('2030-01-01')),
  ).toEqual([])
})
