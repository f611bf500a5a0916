import { expect, test } from 'vitest'
import { PersonId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { findTieObstacle, opposite, TieKind, type TieObstacle } from './tie.ts'

const NOW = Instant.parse('2026-11-21T02:00:00.000Z')
const ME = PersonId.parse('00000000-0000-7000-8000-000000000001')
const OTHER = PersonId.parse('00000000-0000-7000-8000-000000000002')
const grown = { id: OTHER, birthDate: Day.parse('1980-01-01') }
const young = { id: OTHER, birthDate: Day.parse('2010-01-01') }

test.each<[string, Partial<Parameters<typeof findTieObstacle>[0]>, TieObstacle | undefined]>([
  ['a mother is tied to her child', {}, undefined],
  ['nobody is tied to oneself', { other: { ...grown, id: ME } }, 'tie-to-oneself'],
  ['two are tied once', { tiedTo: [OTHER] }, 'tie-exists'],
  ['a guardian is of age', { other: young }, 'guardian-is-minor'],
  ['a minor may be kin', { other: young, guardian: false }, undefined],
  [
    'an adult of unknown age may be a guardian',
    { other: { ...grown, birthDate: null } },
    undefined,
  ],
])('%s', (_, change, obstacle) => {
  const given = { personId: ME, other: grown, guardian: true, tiedTo: [], ...change }
  expect(findTieObstacle(given, NOW)).toBe(obstacle)
})

test('told from the other side and back, a tie is of the same generation', () => {
  for (const kind of TieKind.options) {
    const back = opposite(opposite(kind))
    expect(back === kind || (['mother', 'father'].includes(kind) && back === 'parent')).toBe(true)
  }
})
