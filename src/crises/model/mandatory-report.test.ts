import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '#platform/model/time.ts'
import { CrisisKind } from './crisis.ts'
import {
  findReportObstacle,
  GuardianNotice,
  guardianMaySee,
  isReportDecided,
  reportState,
} from './mandatory-report.ts'
import { basesFor, recipientsOf } from './report-law.ts'

const today = '2026-11-21' as Day
const filing = { receiptAt: null, feedbackAt: null }
const received = { ...filing, receiptAt: '2026-11-21T02:00:00.000Z' as never }
const answered = { ...received, feedbackAt: '2026-11-22T02:00:00.000Z' as never }

test.each([
  [[], '', 'due'],
  [[], '没有伤害', 'not-applicable'],
  [[filing], '', 'filed'],
  [[filing, received], '', 'filed'],
  [[received, received], '', 'receipt'],
  [[received, answered], '', 'receipt'],
  [[answered], '', 'followed-up'],
] as const)('%o and “%s” is %s', (filings, notApplicableWhy, state) => {
  expect(reportState({ filings, notApplicableWhy })).toBe(state)
  expect(isReportDecided({ filings, notApplicableWhy })).toBe(state !== 'due')
})

test('what was filed is never called not applicable, and nothing is filed without facts', () => {
  const report = { filings: [], notApplicableWhy: '', facts: '右前臂三处旧伤' }
  expect(findReportObstacle('file', report)).toBeUndefined()
  expect(findReportObstacle('file', { ...report, facts: ' ' })).toBe('facts-missing')
  expect(findReportObstacle('not-applicable', { ...report, filings: [filing] })).toBe(
    'report-filed',
  )
})

test('a guardian sees a report only when it was filed and the guardian was told', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...GuardianNotice.options),
      fc.array(fc.constantFrom(filing, received, answered), { maxLength: 3 }),
      fc.string(),
      (notice, filings, notApplicableWhy) => {
        const sees = guardianMaySee({ notice, filings, notApplicableWhy })
        expect(sees).toBe(notice === 'told' && filings.length > 0)
      },
    ),
    { numRuns: Number(process.env.PROOF_ROUNDS ?? 100) },
  )
})

const adult = { isMinor: false, capacity: 'full' } as const
const minor = { isMinor: true, capacity: 'unclear' } as const

function codes(suspicion: Parameters<typeof basesFor>[0], day = today) {
  return basesFor(suspicion, day).map(({ code }) => code)
}

test('for a minor the law asks with every kind of harm, for an adult with full capacity never', () => {
  for (const kind of CrisisKind.options) {
    expect(codes({ kind, ...adult }), kind).toEqual([])
    const asks = kind !== 'other' && kind !== 'harm-to-others'
    expect(codes({ kind, ...minor }).includes('minors-11'), kind).toBe(asks)
  }
})

test('of adults, domestic violence is reported where capacity is limited, or nobody is sure', () => {
  const kind = 'domestic-violence'
  for (const capacity of ['limited', 'unclear'] as const) {
    expect(codes({ kind, isMinor: false, capacity })).toEqual(['domestic-violence-14'])
    expect(codes({ kind: 'abuse-neglect', isMinor: false, capacity })).toEqual([])
  }
})

test('a law counts from its own day on', () => {
  const kind = 'abuse-neglect'
  expect(codes({ kind, ...minor }, '2016-02-29' as Day)).toEqual([])
  expect(codes({ kind, ...minor }, '2023-05-26' as Day)).toEqual(['beijing-minors'])
})

test('北京 adds health and cyberspace to those who receive', () => {
  expect(recipientsOf(['minors-11'])).toEqual(['police', 'civil-affairs', 'education'])
  expect(recipientsOf(['minors-11', 'beijing-minors'])).toEqual([
    ...['police', 'civil-affairs', 'education', 'health', 'cyberspace'],
  ])
  expect(recipientsOf(['domestic-violence-14'])).toEqual(['police'])
})
