import { expect, test } from 'vitest'
import { Day } from '#platform/model/time.ts'
import { makeNameless } from './deidentify.ts'
import { findIdentifiers, RANK } from './find-identifiers.ts'
import { type Finding, IdentifierKind } from './identifier.ts'

const today = Day.parse('2026-03-02')

const replaceAll = (found: readonly Finding[]) =>
  found.map(({ start, end, proposals }) => ({
    ...{ choice: 'replace' as const, start, end, by: proposals[0] ?? '' },
  }))

test('nothing undecided goes on, and what is put in is searched as well', () => {
  const search = { text: '林奶奶\n她今年63岁，住在某地。', known: [], today }
  const found = findIdentifiers(search)
  expect(found.map(({ kind }) => kind)).toEqual(['maybe-name', 'age'])
  const [first, second] = replaceAll(found)
  if (!first || !second) throw new Error('Nothing was found')
  expect(makeNameless(search, [first])).toEqual({ obstacle: 'undecided' })
  const telling = { ...second, by: '64岁' }
  expect(makeNameless(search, [first, telling])).toEqual({ obstacle: 'replacement-tells' })
  const kept = {
    choice: 'keep' as const,
    why: 'pseudonym' as const,
    start: first.start,
    end: first.end,
  }
  const made = makeNameless(search, [kept, second])
  expect(made).toMatchObject({
    text: { title: '林奶奶', body: '她今年六十多岁，住在某地。' },
    report: [
      { kind: 'maybe-name', replaced: 0, kept: { pseudonym: 1 } },
      { kind: 'age', replaced: 1, kept: {} },
    ],
  })
})

test('an illness beside a place and an age is asked about; alone it is not, unless it is rare', () => {
  const kinds = (body: string) =>
    findIdentifiers({ text: body, known: [], today }).map(({ kind }) => kind)
  expect(kinds('他得了肺癌，很怕。')).toEqual([])
  expect(kinds('他七十三岁，住在石景山区，得了肺癌。')).toContain('illness')
  expect(kinds('他得了渐冻症。')).toEqual(['illness'])
})

test('ordinary telling stays as it is', () => {
  const body =
    '小组里的一位五十多岁的女士第一次开口。她说，三十年来没有哭过。高血压和白血病都没有吓倒她。周末，社区里的老人常常来坐坐，医院的走廊里有了笑声。'
  expect(findIdentifiers({ text: body, known: [], today })).toEqual([])
})

test('every kind has its rank', () => {
  expect([...RANK].sort()).toEqual([...IdentifierKind.options].sort())
})
