import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Contest, ContestId, ContestPlan, ContestReader, EntryId, Score } from './contest.ts'
import { gone, goneContest, goneEntry, profession, readers, version, writers } from './refusals.ts'
import { ContestStep, contestObstacleWords } from './scoring.ts'
import { StoryId } from './story.ts'

const city = ['city-officer'] as const
const which = { contestId: ContestId }

export const listContests = endpoint({
  method: 'GET',
  path: '/stories/contests',
  summary: 'Contests, the newest first',
  roles: profession,
  input: z.object({}),
  output: z.object({ contests: z.array(Contest) }),
})

export const EntryLine = z.object({
  id: EntryId,
  n: z.int(),
  title: z.string(),
  /** Of the own house: known to oneself only, and a reason to stand aside. */
  isOwn: z.boolean(),
  /** What I gave, if I read for it. */
  mine: Score.nullable(),
  /** For the city while it is scored, for all when results are out. */
  scores: z.int().nullable(),
  mean: z.number().nullable(),
  spread: z.number().nullable(),
  rank: z.int().nullable(),
  award: z.string(),
  institutionName: z.string().nullable(),
})
export type EntryLine = z.infer<typeof EntryLine>

export const ContestPage = Contest.extend({
  entries: z.array(EntryLine),
  readers: z.array(ContestReader),
  /** I offered to read; I was named. */
  offered: z.boolean(),
  named: z.boolean(),
})
export type ContestPage = z.infer<typeof ContestPage>

export const openContest = endpoint({
  method: 'GET',
  path: '/stories/contests/:contestId',
  summary: 'A contest with the entries that I may see, and none of their authors before the end',
  roles: profession,
  input: z.object(which),
  output: ContestPage,
  refusals: goneContest,
})

const badWindow = {
  'closes-before-it-opens': {
    zh: '截止日期早于开始日期，请改正。',
    en: 'It closes before it opens.',
  },
}

export const createContest = endpoint({
  method: 'POST',
  path: '/stories/contests',
  summary: 'Prepare a contest: what is looked for, and when entries are taken',
  roles: city,
  input: ContestPlan,
  output: Contest,
  refusals: badWindow,
})

export const writeContest = endpoint({
  method: 'PUT',
  path: '/stories/contests/:contestId',
  summary: 'Change a contest, until it is open',
  roles: city,
  input: ContestPlan.extend({ ...which, version }),
  output: Contest,
  refusals: {
    ...goneContest,
    ...badWindow,
    'contest-out-of-order': contestObstacleWords['contest-out-of-order'],
  },
})

export const stepContest = endpoint({
  method: 'POST',
  path: '/stories/contests/:contestId/steps',
  summary: 'Open it, begin the scoring, publish the results',
  roles: city,
  input: z.object({
    ...which,
    step: ContestStep,
    /** With the results: what the first places get, 一等奖; empty for no award. */
    awards: z.array(z.string().trim().max(20)).max(20).default([]),
    version,
  }),
  output: Contest,
  refusals: { ...goneContest, ...contestObstacleWords },
})

export const offerToRead = endpoint({
  method: 'POST',
  path: '/stories/contests/:contestId/offer',
  summary: 'Offer to score; the city names its readers',
  roles: readers,
  input: z.object(which),
  output: z.object({ offered: z.literal(true) }),
  refusals: {
    ...goneContest,
    'contest-out-of-order': contestObstacleWords['contest-out-of-order'],
  },
})

export const nameReader = endpoint({
  method: 'POST',
  path: '/stories/contests/:contestId/readers',
  summary: 'Name one of those who offered',
  roles: city,
  input: z.object({ ...which, accountId: AccountId }),
  output: ContestPage,
  refusals: {
    ...goneContest,
    'contest-out-of-order': contestObstacleWords['contest-out-of-order'],
    'no-such-reader': { zh: '这个人没有报名评审。', en: 'Nobody of that name has offered.' },
  },
})

export const enterContest = endpoint({
  method: 'POST',
  path: '/stories/contests/:contestId/entries',
  summary: 'Enter a story that both readers have passed',
  roles: writers,
  input: z.object({ ...which, storyId: StoryId }),
  output: z.object({ id: EntryId, n: z.int() }),
  refusals: { ...goneContest, ...gone, ...contestObstacleWords },
})

export const openEntry = endpoint({
  method: 'GET',
  path: '/stories/contests/:contestId/entries/:entryId',
  summary: 'The nameless text of an entry, and what I gave for it',
  roles: profession,
  input: z.object({ ...which, entryId: EntryId }),
  output: EntryLine.extend({ body: z.string(), contest: Contest, named: z.boolean() }),
  refusals: { ...goneContest, ...goneEntry },
})

export const scoreEntry = endpoint({
  method: 'PUT',
  path: '/stories/contests/:contestId/entries/:entryId/score',
  summary: 'Give points, or stand aside; until the results are out',
  roles: readers,
  input: z.object({
    ...which,
    entryId: EntryId,
    /** None: one stands aside. */
    points: z.array(z.number()).max(10),
    comment: z.string().trim().max(1000),
    /** 0 the first time. */
    version,
  }),
  output: Score,
  refusals: { ...goneContest, ...goneEntry, ...contestObstacleWords },
})
