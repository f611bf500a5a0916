import { expect, test } from 'vitest'
import { nameShapes } from './openapi-shapes.ts'

const day = { type: 'string', format: 'date', pattern: 'x'.repeat(200) }
const order = { type: 'object', properties: { placed: day, note: { type: 'string' } } }
const described = {
  '/orders': {
    get: { operationId: 'get-orders', schema: { type: 'array', items: order } },
    post: { operationId: 'post-orders', schema: { properties: { first: order, due: day } } },
  },
}

test('what stands there twice is told once, by the name of its field or its format', () => {
  const { described: short, schemas } = nameShapes(described)
  expect(Object.keys(schemas).toSorted()).toEqual(['Date', 'GetOrder'])
  expect(schemas.GetOrder).toEqual({
    type: 'object',
    properties: { placed: { $ref: '#/components/schemas/Date' }, note: { type: 'string' } },
  })
  expect(JSON.stringify(short)).not.toContain('xxx')
})

test('with the references put back it is what it was', () => {
  const { described: short, schemas } = nameShapes(described)
  const putBack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(putBack)
    if (typeof value !== 'object' || value === null) return value
    const { $ref } = value as { $ref?: string }
    if ($ref) return putBack(schemas[$ref.replace('#/components/schemas/', '')])
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, putBack(one)]))
  }
  expect(putBack(short)).toEqual(described)
})
