import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day, Instant } from '#platform/model/time.ts'
import { LearningClock, readClocks, registrationPeriod, technicalYear } from './learning.ts'
import { highestLevel, QualificationLevel, registrationOn } from './qualification.ts'
import { answerTitle, answerWords, explainTitle, titleRules } from './title-rule.ts'
import { findWorkerObstacle } from './worker.ts'

const rounds = { numRuns: Number(process.env.PROOF_ROUNDS ?? 200) }
const day = (text: string) => text as Day
const TODAY = day('2026-03-02')

test('意见三（三）：高级对五至七级，社会工作师对八至十级，助理对十一至十二级', () => {
  const covered = (level: QualificationLevel) =>
    Array.from({ length: 13 }, (_, at) => at + 1).filter(
      (grade) => answerTitle(level, grade, TODAY) === 'covered',
    )
  expect(covered('senior')).toEqual([5, 6, 7])
  expect(covered('intermediate')).toEqual([8, 9, 10])
  expect(covered('assistant')).toEqual([11, 12])
  expect(covered('senior-exam'), 'an exam without review is no certificate').toEqual([])
})

test('意见三（三）：其他等级回答“规则未规定”，从不回答是或否', () => {
  const level = fc.option(fc.constantFrom(...QualificationLevel.options))
  const grade = fc.option(fc.integer({ min: -5, max: 40 }))
  const days = fc.constantFrom(day('2019-06-01'), day('2020-09-30'), day('2020-10-01'), TODAY)
  fc.assert(
    fc.property(level, grade, days, (held, at, on) => {
      const answer = answerTitle(held, at, on)
      expect(['covered', 'not-covered']).toContain(answer)
      const { zh, en } = explainTitle(held, at, on)
      if (answer === 'covered') expect(zh).toContain('实施意见')
      else expect(zh).toMatch(/不作(“可以”或“不可以”的)?判断/)
      expect(en).not.toMatch(/\p{Script=Han}/u)
      if (at === null || at < 5 || at > 12) expect(answer).toBe('not-covered')
      if (on < '2020-10-01') expect(answer).toBe('not-covered')
    }),
    rounds,
  )
  expect(Object.keys(answerWords)).toEqual(['covered', 'not-covered'])
  for (const rule of titleRules) expect(rule.assumed).toContain('from')
})

const entry = fc.record({
  clock: fc.constantFrom(...LearningClock.options),
  on: fc
    .integer({ min: 0, max: 2000 })
    .map((n) => day(new Date(Date.UTC(2022, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))),
  hours: fc.integer({ min: 5, max: 400 }).map((tenths) => tenths / 10),
  struckAt: fc.constantFrom(null, '2026-01-01T00:00:00.000Z' as Instant),
})

test('the two clocks are never merged: what is entered for one leaves the other as it was', () => {
  const held = [{ level: 'intermediate' as const, registeredUntil: day('2027-06-30') }]
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), entry, (entries, more) => {
      const [year, period] = readClocks(entries, held, TODAY)
      const [yearAfter, periodAfter] = readClocks([...entries, more], held, TODAY)
      if (more.clock === 'technical-year') expect(periodAfter).toEqual(period)
      else expect(yearAfter).toEqual(year)
      const plain = (clock: LearningClock, from: string, until: string) =>
        entries
          .filter((one) => one.clock === clock && one.struckAt === null)
          .filter(({ on }) => from <= on && on <= until)
          .reduce((sum, { hours }) => sum + Math.round(hours * 10), 0) / 10
      expect(year.hours).toBeCloseTo(plain('technical-year', '2026-01-01', '2026-12-31'), 5)
      expect(period.hours).toBeCloseTo(plain('registration-period', '2024-07-01', '2027-06-30'), 5)
    }),
    rounds,
  )
})

test('how many hours a registration period asks for follows the certificate, and is not verified', () => {
  const read = (level: QualificationLevel) =>
    readClocks([], [{ level, registeredUntil: day('2027-06-30') }], TODAY)[1]
  expect(read('assistant')).toMatchObject({ needed: 70, missing: 70, verified: false })
  expect(read('senior')).toMatchObject({ needed: 90, window: { from: '2024-07-01' } })
  expect(readClocks([], [], TODAY)[1]).toMatchObject({ needed: null, window: null, missing: null })
  expect([technicalYear.verified, registrationPeriod.verified]).toEqual([true, false])
})

test.each([
  ['2026-03-01', 'expired', -1],
  ['2026-03-02', 'soon', 0],
  ['2026-05-31', 'soon', 90],
  ['2026-06-01', 'valid', 91],
])('registered until %s: %s', (until, state, daysLeft) => {
  expect(registrationOn(day(until), TODAY)).toEqual({ state, daysLeft })
})

test('the highest certificate counts; an exam that waits for its review is none', () => {
  expect(highestLevel(['assistant', 'intermediate', 'senior-exam'])).toBe('intermediate')
  expect(highestLevel(['senior-exam'])).toBe(null)
})

test('whoever is stationed or bought in has an employer, and full time is one', () => {
  const plain = {
    ...{ employment: 'recruited' as const, employer: '', fullTime: true, fte: 1 },
    ...{ from: day('2024-01-01'), until: null },
  }
  expect(findWorkerObstacle(plain)).toBe(undefined)
  expect(findWorkerObstacle({ ...plain, employment: 'stationed' })?.code).toBe('employer-missing')
  expect(findWorkerObstacle({ ...plain, fte: 0.5 })?.field).toBe('fte')
  expect(findWorkerObstacle({ ...plain, until: day('2023-12-31') })?.field).toBe('until')
})
