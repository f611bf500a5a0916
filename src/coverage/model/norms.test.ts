import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Specialty } from '#places/model/institution.ts'
import { Day } from '#platform/model/time.ts'
import { GOALS } from './goals.ts'
import { NORMS, normAt, normOf, staffingGap } from './norms.ts'

const ROUNDS = { numRuns: Number(process.env.PROOF_ROUNDS ?? 200) }
const shanghai = normOf('shanghai-2017')

test('where no norm is chosen, there is no gap and no nought', () => {
  const house = { beds: 1000, level: 'tertiary', specialty: 'general', fte: 0 } as const
  expect(staffingGap(house, undefined)).toEqual({ answer: 'no-norm' })
  expect(staffingGap({ ...house, level: 'primary' }, shanghai)).toEqual({ answer: 'not-covered' })
  expect(staffingGap({ ...house, specialty: null }, shanghai)).toEqual({ answer: 'not-covered' })
})

test('1 000 beds in Shanghai: 2 to 3⅓ in a general hospital, 10 in one for cancer', () => {
  const house = { beds: 1000, level: 'tertiary', fte: 2.5 } as const
  expect(staffingGap({ ...house, specialty: 'general' }, shanghai)).toEqual({
    answer: 'gap',
    needed: { least: 2, most: 1000 / 300 },
    missing: { least: 0, most: 1000 / 300 - 2.5 },
  })
  expect(staffingGap({ ...house, specialty: 'oncology' }, shanghai)).toMatchObject({
    ...{ needed: { least: 10, most: 10 }, missing: { least: 7.5, most: 7.5 } },
  })
})

test('a gap is never below nought, never grows with more workers, never shrinks with more beds', () => {
  const some = fc.record({
    norm: fc.constantFrom(...NORMS),
    specialty: fc.constantFrom(...Specialty.options),
    beds: fc.nat(5000),
    fte: fc.nat(60),
  })
  fc.assert(
    fc.property(some, ({ norm, specialty, beds, fte }) => {
      const missing = (more: { beds: number; fte: number }) => {
        const gap = staffingGap({ level: 'secondary', specialty, ...more }, norm)
        return gap.answer === 'gap' ? gap.missing : { least: 0, most: 0 }
      }
      const now = missing({ beds, fte })
      expect(now.least >= 0 && now.most >= now.least).toBe(true)
      expect(missing({ beds, fte: fte + 1 }).most <= now.most).toBe(true)
      expect(missing({ beds: beds + 100, fte }).least >= now.least).toBe(true)
    }),
    ROUNDS,
  )
})

test('the choice of the day is the last that has begun; to choose none is a choice', () => {
  const day = (text: string) => Day.parse(text)
  const choices = [
    { normCode: 'shanghai-2017', from: day('2026-01-01'), chosenAt: '1' },
    { normCode: null, from: day('2026-06-01'), chosenAt: '2' },
    { normCode: 'taiwan-acute', from: day('2026-06-01'), chosenAt: '3' },
  ]
  expect(normAt(choices, day('2025-12-31'))).toBeUndefined()
  expect(normAt(choices, day('2026-05-31'))?.normCode).toBe('shanghai-2017')
  expect(normAt(choices, day('2026-06-01'))?.normCode).toBe('taiwan-acute')
})

test('only the goal of 2025 names a share; no norm claims to be of Beijing', () => {
  expect(GOALS.map(({ year, share }) => [year, share])).toEqual([
    [2020, null],
    [2022, null],
    [2025, 1],
  ])
  for (const { title } of NORMS) expect(title.zh).not.toContain('北京')
})
