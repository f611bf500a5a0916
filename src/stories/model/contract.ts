import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { AccountId, PersonId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day, Instant } from '#platform/model/time.ts'
import { Report } from './identifier.ts'
import { gone, outOfOrder, version, writers } from './refusals.ts'
import {
  About,
  Asked,
  Check,
  ReadingId,
  StoryId,
  StoryPlan,
  StoryState,
  StoryWords,
  Verdict,
  WithdrawnWhy,
} from './story.ts'
import { storyObstacleWords } from './story-steps.ts'

const whose = { storyId: StoryId }

export const StoryLine = z.object({
  id: StoryId,
  title: z.string(),
  state: StoryState,
  about: About,
  authorName: z.string(),
  /** Whether the consent holds now. */
  stands: z.boolean(),
  /** A reader gave it back. */
  returned: z.boolean(),
  touchedAt: Instant,
})
export type StoryLine = z.infer<typeof StoryLine>

export const listStories = endpoint({
  method: 'GET',
  path: '/stories',
  summary: 'The stories that I write; for the head, those of the house',
  roles: writers,
  input: z.object({}),
  output: z.object({ stories: z.array(StoryLine) }),
})

export const ReadingLine = z.object({
  id: ReadingId,
  round: z.int(),
  seat: z.int(),
  asked: Asked,
  askedName: z.string().nullable(),
  readerName: z.string().nullable(),
  verdict: Verdict.nullable(),
  checks: z.array(Check),
  reason: z.string(),
  decidedAt: Instant.nullable(),
})
export type ReadingLine = z.infer<typeof ReadingLine>

export const ConsentStanding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('on-record'), stands: z.boolean() }),
  z.object({
    kind: z.literal('paper'),
    stands: z.boolean(),
    signedOn: Day,
    keptAt: z.string(),
    witness: z.string(),
    byGuardian: z.boolean(),
    until: Day.nullable(),
    withdrawnAt: Instant.nullable(),
  }),
])
export type ConsentStanding = z.infer<typeof ConsentStanding>

export const StoryPage = z.object({
  id: StoryId,
  ...StoryPlan.shape,
  /** Nameless text may be longer than what was typed. */
  title: z.string(),
  body: z.string(),
  state: StoryState,
  round: z.int(),
  authorId: AccountId,
  authorName: z.string(),
  /** The case that it was written from, where the asker sees it. */
  fromCase: z.object({ caseId: CaseId, number: z.string() }).nullable(),
  personId: PersonId.nullable(),
  /** Who can say yes now. */
  givers: z.array(z.object({ id: PersonId, name: z.string(), isSelf: z.boolean() })),
  consent: ConsentStanding,
  readings: z.array(ReadingLine),
  report: Report.nullable(),
  withdrawnWhy: WithdrawnWhy.nullable(),
  publishedAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
  opened: z.array(z.object({ day: Day, n: z.int() })),
  version,
})
export type StoryPage = z.infer<typeof StoryPage>

export const openStory = endpoint({
  method: 'GET',
  path: '/stories/:storyId',
  summary: 'A story of the house: its text, its consent, and who has read it',
  roles: writers,
  input: z.object(whose),
  output: StoryPage,
  refusals: gone,
})

export const startStory = endpoint({
  method: 'POST',
  path: '/stories',
  summary: 'Begin a story, from a case or from what one has seen',
  roles: writers,
  input: StoryPlan.extend({ caseId: CaseId.nullable() }),
  output: z.object({ id: StoryId }),
  refusals: {
    'no-such-case': {
      zh: '没有找到这个个案，或不在您可见的范围内。',
      en: 'No such case, or it lies outside what you may see.',
    },
  },
})

export const writeStory = endpoint({
  method: 'PUT',
  path: '/stories/:storyId',
  summary: 'Write on, until the text is nameless',
  roles: writers,
  input: z.object({ ...whose, ...StoryPlan.shape, ...StoryWords.shape, version }),
  output: StoryPage,
  refusals: { ...gone, ...outOfOrder },
})

export const publishStory = endpoint({
  method: 'POST',
  path: '/stories/:storyId/publication',
  summary: 'Put a story that two have read on the public page',
  roles: writers,
  input: z.object({ ...whose, version }),
  output: StoryPage,
  refusals: {
    ...gone,
    ...outOfOrder,
    'story-consent-missing': storyObstacleWords['story-consent-missing'],
    'head-publishes': storyObstacleWords['head-publishes'],
  },
})

export const withdrawStory = endpoint({
  method: 'POST',
  path: '/stories/:storyId/withdrawal',
  summary: 'Take a story down, for good',
  roles: writers,
  input: z.object({ ...whose, why: WithdrawnWhy, version }),
  output: StoryPage,
  refusals: { ...gone, ...outOfOrder },
})
