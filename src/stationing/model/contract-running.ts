import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { hireObstacleWords } from './hiring.ts'
import { Month, MonthCounts, noPost, Party, PostFile, parties, StationedPostId } from './post.ts'
import { PostStep, postObstacleWords } from './post-steps.ts'

const on = { name: z.string().trim().min(1).max(40), on: Day }

export const confirmPost = endpoint({
  method: 'POST',
  path: '/stationing/posts/:postId/confirmations',
  summary:
    'Confirm the agreement for one party; the city also writes down what was signed on paper',
  roles: parties,
  input: z.object({
    ...{ postId: StationedPostId, party: Party, ...on },
    /** Where the signed paper lies. */
    paper: z.string().trim().max(120).default(''),
    version: z.int(),
  }),
  output: PostFile,
  refusals: {
    ...noPost,
    ...postObstacleWords,
    'not-your-party': {
      zh: '您只能代表自己这一方确认。',
      en: 'You can confirm for your own party only.',
    },
    'paper-missing': {
      zh: '代其他一方登记，请写明签字文件存放在哪里。',
      en: 'Say where the signed paper lies.',
    },
  },
})

export const stepPost = endpoint({
  method: 'POST',
  path: '/stationing/posts/:postId/steps',
  summary: 'Place the worker, start, hand over, end',
  roles: ['lead', 'city-officer'],
  input: z.object({
    postId: StationedPostId,
    step: PostStep,
    on: Day,
    workerName: z.string().trim().max(40).default(''),
    workerId: z.uuid().nullable().default(null),
    note: z.string().trim().max(4000).default(''),
    version: z.int(),
  }),
  output: PostFile,
  refusals: { ...noPost, ...postObstacleWords },
})

export const reportMonth = endpoint({
  method: 'PUT',
  path: '/stationing/posts/:postId/months/:month',
  summary: 'Report a month in hours and counts; said again, it is corrected',
  roles: ['lead'],
  input: MonthCounts.extend({ postId: StationedPostId, month: Month }),
  output: PostFile,
  refusals: {
    ...noPost,
    'month-outside': {
      zh: '这个月不在驻点期间，或还没有开始。',
      en: 'The month lies outside of the post, or has not begun.',
    },
    'not-placed': { zh: '还没有派驻，不能报月报。', en: 'Nobody is placed yet.' },
  },
})

export const recordVisit = endpoint({
  method: 'POST',
  path: '/stationing/posts/:postId/visits',
  summary: 'Record a visit to the post',
  roles: ['city-officer', 'partner', 'foundation'],
  input: z.object({
    ...{ postId: StationedPostId, visitor: on.name, on: Day },
    /** About the work, never about a patient. */
    note: z.string().trim().min(1).max(1000),
  }),
  output: PostFile,
  refusals: {
    ...noPost,
    'not-placed': { zh: '还没有派驻，不能记走访。', en: 'Nobody is placed yet.' },
    'day-to-come': postObstacleWords['day-to-come'],
  },
})

export const tellHiring = endpoint({
  method: 'POST',
  path: '/stationing/posts/:postId/hiring',
  summary: 'Say, with a day and a paper, whether the host hired within twelve months of the end',
  roles: ['lead', 'city-officer'],
  input: z.object({
    ...{ postId: StationedPostId, hired: z.boolean(), on: Day },
    evidence: z.string().trim().min(1).max(200),
  }),
  output: PostFile,
  refusals: { ...noPost, ...hireObstacleWords },
})
