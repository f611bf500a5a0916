import type { InstitutionId } from '#platform/model/actor.ts'
import type { WorkerId } from '../model/worker.ts'

/** Where answers are kept while the page is open. */
export const keys = {
  all: ['workforce'],
  team: ['workforce', 'team'],
  own: ['workforce', 'own'],
  file: (id: WorkerId) => ['workforce', 'file', id],
  overview: (district: string) => ['workforce', 'overview', district],
  institution: (id: InstitutionId) => ['workforce', 'institution', id],
  alliance: ['workforce', 'alliance'],
} as const
