import type { StationedPostId } from '../model/post.ts'

/** Where answers are kept while the page is open. */
export const keys = {
  all: ['stationing'],
  posts: (batchId = '', state = '') => ['stationing', 'posts', batchId, state],
  post: (id: StationedPostId) => ['stationing', 'post', id],
} as const
