import { z } from 'zod'
import { ServiceLine } from '#casework/model/code-lists.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Instant } from '#platform/model/time.ts'
import { Report } from './identifier.ts'
import { goneReading, readers, version } from './refusals.ts'
import { About, Check, PublicStory, ReadingId, StoryId, Verdict } from './story.ts'
import { storyObstacleWords } from './story-steps.ts'

export const AskedReading = z.object({
  id: ReadingId,
  seat: z.int(),
  title: z.string(),
  length: z.int(),
  line: ServiceLine,
  since: Instant,
  /** The second waits until the first is done. */
  isTurn: z.boolean(),
  verdict: Verdict.nullable(),
})
export type AskedReading = z.infer<typeof AskedReading>

export const listReadings = endpoint({
  method: 'GET',
  path: '/stories/readings',
  summary: 'What I am asked to read, and what I have read',
  roles: readers,
  input: z.object({}),
  output: z.object({ readings: z.array(AskedReading) }),
})

export const ReadingPage = AskedReading.extend({
  body: z.string(),
  about: About,
  /** What the assistant found and the author decided: kinds and counts. */
  report: Report,
  checks: z.array(Check),
  reason: z.string(),
  version,
})
export type ReadingPage = z.infer<typeof ReadingPage>

export const openReading = endpoint({
  method: 'GET',
  path: '/stories/readings/:readingId',
  summary: 'The nameless text that I am asked to read; not whose it is',
  roles: readers,
  input: z.object({ readingId: ReadingId }),
  output: ReadingPage,
  refusals: goneReading,
})

export const decideReading = endpoint({
  method: 'POST',
  path: '/stories/readings/:readingId/verdict',
  summary: 'Pass a story after each point is confirmed, or give it back with a reason',
  roles: readers,
  input: z.object({
    readingId: ReadingId,
    verdict: Verdict,
    checks: z.array(Check),
    reason: z.string().trim().max(1000),
    version,
  }),
  output: ReadingPage,
  refusals: { ...goneReading, ...storyObstacleWords },
})

export const listPublic = endpoint({
  method: 'GET',
  path: '/stories/public',
  summary: 'The stories that everybody may read',
  roles: 'anyone',
  input: z.object({}),
  output: z.object({ stories: z.array(PublicStory) }),
})

export const readPublic = endpoint({
  method: 'GET',
  path: '/stories/public/:storyId',
  summary: 'One story that everybody may read; how often is counted, by day and nothing else',
  roles: 'anyone',
  input: z.object({ storyId: StoryId }),
  output: PublicStory.extend({ body: z.string() }),
  refusals: {
    'no-such-story': {
      zh: '这个故事不在了：讲述它的人改变了心意，或者它被收了回去。谢谢您来读。',
      en: 'This story is not here any more: it was taken back. Thank you for coming to read it.',
    },
  },
})
