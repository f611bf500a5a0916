import type { TalkId } from '../model/talk.ts'

/** Where answers are kept while the page is open. */
export const keys = {
  talks: ['staff-support', 'talks'],
  talk: (id: TalkId) => ['staff-support', 'talk', id],
  house: ['staff-support', 'house'],
  counts: ['staff-support', 'counts'],
  way: ['staff-support', 'way'],
  poster: (token: string) => ['staff-support', 'poster', token],
} as const
