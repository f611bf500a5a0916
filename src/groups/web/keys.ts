import type { GroupId } from '../model/group.ts'

/** Where answers are kept while the page is open. */
export const keys = {
  groups: ['groups', 'list'],
  group: (id: GroupId) => ['groups', 'group', id],
  member: (id: GroupId, personId: string) => ['groups', 'member', id, personId],
} as const
