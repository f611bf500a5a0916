import { expect, test } from 'vitest'
import { catalogue } from '#instruments/model/catalogue.ts'
import { Day } from '#platform/model/time.ts'
import { changeOf, findOffered, isInRange, meanChange, offeredToGroups } from './measured.ts'

const on = Day.parse('2026-03-02')
const variant = catalogue['zbi-12'].variants[0].id

test('what asks about death or violence is not handed out to a group', () => {
  const alarming = Object.values(catalogue).filter(({ variants }) =>
    variants.some(({ items }) => items.some(({ safety }) => safety)),
  )
  expect(alarming.map(({ id }) => id)).toContain('phq-9')
  const offered = offeredToGroups.map(({ instrument }) => instrument.id)
  for (const { id } of alarming) expect(offered).not.toContain(id)
  expect(offered).toContain('zbi-12')
  expect(findOffered({ id: 'phq-9', variant: catalogue['phq-9'].variants[0].id })).toBeUndefined()
})

test('the change is after minus before, with the bands of both', () => {
  const offered = findOffered({ id: 'zbi-12', variant })
  if (!offered) throw new Error('ZBI-12 is offered')
  const before = { moment: 'before', on, score: 20 } as const
  const after = { moment: 'after', on, score: 11 } as const
  const change = changeOf(offered, [after, before])
  expect(change).toMatchObject({
    change: -9,
    bandBefore: { id: 'higher' },
    bandAfter: { id: 'lower' },
  })
  expect(changeOf(offered, [before]).change).toBeUndefined()
  expect(meanChange([change, changeOf(offered, [before])])).toEqual({ paired: 1, mean: -9 })
  expect(meanChange([])).toEqual({ paired: 0, mean: undefined })
  expect([isInRange(offered, 48), isInRange(offered, 49)]).toEqual([true, false])
})
