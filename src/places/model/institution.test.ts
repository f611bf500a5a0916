import { expect, test } from 'vitest'
import type { Actor } from '#platform/model/actor.ts'
import { InstitutionId } from '#platform/model/actor.ts'
import { Day } from '#platform/model/time.ts'
import type { DistrictCode } from './district.ts'
import { bedsOn, findWriteObstacle, type WriteObstacle } from './institution.ts'

const HOUSE = InstitutionId.parse('00000000-0000-7000-8000-000000000001')
const OTHER = InstitutionId.parse('00000000-0000-7000-8000-000000000002')
const place = { id: HOUSE, districtCode: '110102' as DistrictCode }

type Writer = Pick<Actor, 'role' | 'institutionId' | 'districtCode'>

function writer(role: Actor['role'], at: Partial<Writer> = {}): Writer {
  return { role, institutionId: null, districtCode: null, ...at }
}

test.each<[string, Writer, WriteObstacle | undefined]>([
  ['the city writes everywhere', writer('city-officer'), undefined],
  ['so does the technical side', writer('system-admin'), undefined],
  ['a district writes at home', writer('district-officer', { districtCode: '110102' }), undefined],
  [
    'a district keeps out of its neighbour',
    writer('district-officer', { districtCode: '110105' }),
    'district-not-yours',
  ],
  ['a lead writes for the own house', writer('lead', { institutionId: HOUSE }), undefined],
  ['and for no other', writer('lead', { institutionId: OTHER }), 'institution-not-yours'],
  [
    'a social worker looks on',
    writer('social-worker', { institutionId: HOUSE }),
    'institution-not-yours',
  ],
  ['nobody looks on as well', writer('nobody'), 'institution-not-yours'],
])('%s', (_, actor, obstacle) => {
  expect(findWriteObstacle(actor, place)).toBe(obstacle)
})

test('a lead does not enter a new institution, since it is not hers yet', () => {
  const { id, ...unborn } = place
  expect(findWriteObstacle(writer('lead', { institutionId: id }), unborn)).toBe(
    'institution-not-yours',
  )
})

test('the beds on a day are those of the newest count that is not later', () => {
  const counts = [
    { openBeds: 980, asOf: Day.parse('2025-12-31') },
    { openBeds: 940, asOf: Day.parse('2024-12-31') },
  ]
  expect(bedsOn(counts, Day.parse('2026-11-21'))?.openBeds).toBe(980)
  expect(bedsOn(counts, Day.parse('2025-06-30'))?.openBeds).toBe(940)
  expect(bedsOn(counts, Day.parse('2020-01-01'))).toBeUndefined()
})
