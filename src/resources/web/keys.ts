import type { ResourceId } from '../model/resource.ts'

export const keys = {
  all: ['resources'],
  list: (filter: object) => ['resources', 'list', filter],
  one: (id: ResourceId) => ['resources', 'one', id],
} as const
