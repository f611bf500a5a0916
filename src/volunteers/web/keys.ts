import type { VolunteerId } from '../model/volunteer.ts'

/** Where answers are kept while the page is open. */
export const keys = {
  all: ['volunteers'],
  list: (state: string, text: string) => ['volunteers', 'list', state, text],
  file: (id: VolunteerId) => ['volunteers', 'file', id],
  courses: ['volunteers', 'courses'],
  recruitment: ['volunteers', 'recruitment'],
  own: ['volunteers', 'own'],
  page: (token: string) => ['volunteers', 'page', token],
} as const
