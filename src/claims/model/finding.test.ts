import { expect, test } from 'vitest'
import { fen } from '#insurance/model/fen.ts'
import type { Day } from '#platform/model/time.ts'
import { findSignals, type SeenReceipt } from './finding.ts'
import { aReceipt } from './testing.ts'

let n = 0

function seen(given: Parameters<typeof aReceipt>[0], more: Partial<SeenReceipt> = {}): SeenReceipt {
  const ids = { id: `r${++n}`, insuredId: 'one', claimId: 'here', claimNumber: 'LP-1' }
  return { ...aReceipt({ ownFirst: 1000 + n, ...given }), ...ids, ...more }
}
const kinds = (own: SeenReceipt[], others: SeenReceipt[] = []) =>
  findSignals(own, others).map(({ kind }) => kind)

const stay = { from: '2026-03-01', to: '2026-03-10' }
const outpatient = { setting: 'outpatient', from: '2026-03-05', to: '2026-03-05' } as const

test.each<[string, SeenReceipt[], SeenReceipt[], string[]]>([
  ['one stay by itself', [seen(stay)], [], []],
  [
    'the same place, day and sum, of another person',
    [seen({ ...stay, ownFirst: 5 })],
    [seen({ ...stay, ownFirst: 5 }, { insuredId: 'two', claimId: 'there' })],
    ['near-duplicate'],
  ],
  [
    'two stays that overlap',
    [seen(stay), seen({ from: '2026-03-08', to: '2026-03-12' })],
    [],
    ['overlapping-stays'],
  ],
  [
    'two stays of two people',
    [seen(stay)],
    [seen({ from: '2026-03-08', to: '2026-03-12' }, { insuredId: 'two' })],
    [],
  ],
  ['two receipts of one stay', [seen(stay), seen(stay)], [], []],
  ['a transfer on one day', [seen(stay), seen({ from: '2026-03-10', to: '2026-03-12' })], [], []],
  [
    'outpatient elsewhere during a stay',
    [seen(stay), seen({ ...outpatient, place: '别处医院' })],
    [],
    ['outpatient-during-stay'],
  ],
  ['outpatient in the same hospital', [seen(stay), seen(outpatient)], [], []],
  [
    'outpatient elsewhere on the day of leaving',
    [seen(stay), seen({ ...outpatient, from: '2026-03-10', to: '2026-03-10', place: '别处' })],
    [],
    [],
  ],
])('%s', (_, own, others, expected) => {
  expect(kinds(own, others)).toEqual(expected)
})

test('more than was prescribed, and long after', () => {
  const drug = (cycleDays: number, boughtDays: number, prescribedOn: string) => ({
    ...seen({ from: '2026-03-20', to: '2026-03-20' }),
    bill: {
      ...{ kind: 'drug' as const, list: 'domestic' as const, drug: '药', amount: fen(100) },
      ...{ paidByProgramme: fen(0), prescribedOn: prescribedOn as Day, cycleDays, boughtDays },
    },
  })
  expect(kinds([drug(28, 28, '2026-03-13')])).toEqual([])
  expect(kinds([drug(28, 56, '2026-03-13')])).toEqual(['over-cycle'])
  expect(kinds([drug(28, 28, '2026-03-12')])).toEqual(['late-purchase'])
})
