import { expect, test } from 'vitest'
import { findPhoneObstacle, normalisePhone } from './phone.ts'

test.each([
  ['13800005678', '13800005678'],
  ['138 0000 5678', '13800005678'],
  ['138-0000-5678', '13800005678'],
  ['+86 138-0000-5678', '13800005678'],
  ['１３８００００５６７８', '13800005678'],
  ['(010) 66668888', '010-66668888'],
  ['01066668888', '010-66668888'],
  ['0311—6666888', '0311-6666888'],
  ['010-66668888-6012', '010-66668888-6012'],
  ['+852 9123 4567', '+85291234567'],
])('%s is written as %s', (typed, written) => {
  expect(normalisePhone(typed)).toBe(written)
  expect(findPhoneObstacle(written)).toBeUndefined()
})

test.each(['1380000567', '23800005678', '110105194912310021', '妈妈的电话', ''])(
  '“%s” is no telephone number',
  (typed) => {
    expect(findPhoneObstacle(normalisePhone(typed))).toBe('phone-shape')
  },
)
