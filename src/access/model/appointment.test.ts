import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AccountId, DepartmentId, InstitutionId, Role } from '#platform/model/actor.ts'
import {
  type Appointee,
  findAppointmentObstacle,
  findPlaceObstacle,
  findRemovalObstacle,
  isAdministrator,
  type Obstacle,
  type Wanted,
} from './appointment.ts'

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`
const ids = fc.integer({ min: 1, max: 4 }).map((digit) => AccountId.parse(id(digit)))
const roles = fc.constantFrom(...Role.options)
const place = fc.record({
  institutionId: fc.option(fc.constantFrom(1, 2).map((one) => InstitutionId.parse(id(one)))),
  districtCode: fc.option(fc.constantFrom('110101', '110105')),
  departmentId: fc.option(fc.constant(DepartmentId.parse(id(9)))),
})
const post: fc.Arbitrary<Wanted> = fc
  .tuple(place, roles)
  .map(([where, role]) => ({ ...where, role }))
const rightPost = post.filter((one) => findPlaceObstacle(one) === undefined)
const administrator = fc.record({ accountId: ids, role: roles })
const appointee: fc.Arbitrary<Appointee> = fc.record({
  id: ids,
  createdBy: fc.option(ids),
  disabled: fc.boolean(),
  posts: fc.array(rightPost, { maxLength: 2 }),
})

test('only a security administrator appoints, and nobody oneself or one’s own creation', () => {
  fc.assert(
    fc.property(administrator, appointee, post, (admin, account, wanted) => {
      if (findAppointmentObstacle(admin, account, wanted)) return
      expect(admin.role).toBe('security-admin')
      expect(admin.accountId).not.toBe(account.id)
      expect(admin.accountId).not.toBe(account.createdBy)
      expect(account.disabled).toBe(false)
      expect(findPlaceObstacle(wanted)).toBeUndefined()
    }),
    { numRuns: 2000 },
  )
})

test('however often posts are given, nobody is two of the three, nor does casework beside', () => {
  fc.assert(
    fc.property(fc.array(post, { maxLength: 12 }), (wishes) => {
      const posts: Wanted[] = []
      const admin = { accountId: AccountId.parse(id(1)), role: 'security-admin' as const }
      for (const wanted of wishes) {
        const account = { id: AccountId.parse(id(2)), createdBy: null, disabled: false, posts }
        if (!findAppointmentObstacle(admin, account, wanted)) posts.push(wanted)
      }
      if (posts.some(({ role }) => isAdministrator(role))) expect(posts).toHaveLength(1)
      expect(new Set(posts.map((one) => JSON.stringify(one))).size).toBe(posts.length)
    }),
    { numRuns: 2000 },
  )
})

test('an account without a post can be appointed to whatever has its place', () => {
  fc.assert(
    fc.property(rightPost, (wanted) => {
      const admin = { accountId: AccountId.parse(id(1)), role: 'security-admin' as const }
      const account = { id: AccountId.parse(id(2)), createdBy: null, disabled: false, posts: [] }
      expect(findAppointmentObstacle(admin, account, wanted)).toBeUndefined()
    }),
  )
})

const nowhere = { institutionId: null, districtCode: null, departmentId: null }
const hospital = { ...nowhere, institutionId: InstitutionId.parse(id(1)), districtCode: '110105' }
const district = { ...nowhere, districtCode: '110105' }

test.each<[string, Wanted, Obstacle | undefined]>([
  ['a social worker works somewhere', { ...nowhere, role: 'social-worker' }, 'place-missing'],
  ['a social worker at a hospital', { ...hospital, role: 'social-worker' }, undefined],
  ['a volunteer at a hospital', { ...hospital, role: 'volunteer' }, undefined],
  ['a district officer has a district', { ...nowhere, role: 'district-officer' }, 'place-missing'],
  ['a district officer', { ...district, role: 'district-officer' }, undefined],
  [
    'no district officer in a hospital',
    { ...hospital, role: 'district-officer' },
    'place-not-for-role',
  ],
  ['a city officer', { ...nowhere, role: 'city-officer' }, undefined],
  ['no city officer of one district', { ...district, role: 'city-officer' }, 'place-not-for-role'],
  ['no auditor of one hospital', { ...hospital, role: 'audit-admin' }, 'place-not-for-role'],
])('%s', (_, wanted, obstacle) => {
  expect(findPlaceObstacle(wanted)).toBe(obstacle)
})

test('a removal is for the office, for others, and never of the last', () => {
  fc.assert(
    fc.property(administrator, ids, fc.boolean(), (admin, accountId, last) => {
      const obstacle = findRemovalObstacle(admin, 'security-admin', accountId, last)
      const free = admin.role === 'security-admin' && admin.accountId !== accountId && !last
      expect(obstacle === undefined).toBe(free)
    }),
  )
})
