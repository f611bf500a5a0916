import type { ProjectId } from '../model/project.ts'

/** Where answers are kept while the page is open. */
export const keys = {
  all: ['cultivation'],
  batches: ['cultivation', 'batches'],
  circle: ['cultivation', 'circle'],
  projects: (batchId = '', state = '') => ['cultivation', 'projects', batchId, state],
  project: (id: ProjectId) => ['cultivation', 'project', id],
} as const
