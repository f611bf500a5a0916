import { z } from 'zod'
import { noFoundation } from '#cultivation/model/obstacles.ts'
import { institutionWords } from '#places/model/refusals.ts'
import { endpoint } from '#platform/model/contract.ts'
import { SentFile } from '#platform/model/file.ts'
import { Day } from '#platform/model/time.ts'
import {
  BatchId,
  noPost,
  PostContent,
  PostFile,
  PostLine,
  PostState,
  parties,
  StationedPostId,
} from './post.ts'

const readers = [...parties, 'district-officer'] as const

const BatchContent = z.object({
  n: z.int().min(1).max(99),
  year: z.int().min(2000).max(2999),
  title: z.string().trim().min(1).max(80),
  agreementText: z.string().trim().max(8000),
  agreementMark: z.enum(['published', 'assumed', 'invented']),
  agreementSource: z.string().trim().min(1).max(200),
})
export type BatchContent = z.infer<typeof BatchContent>

const Batch = BatchContent.extend({ id: BatchId, version: z.int() })
export type Batch = z.infer<typeof Batch>

export const listPosts = endpoint({
  method: 'GET',
  path: '/stationing/posts',
  summary:
    'The stationed posts in sight: of the city, the district, the host, the sender, the funder',
  roles: readers,
  input: z.object({ batchId: BatchId.optional(), state: PostState.optional() }),
  output: z.object({
    rows: z.array(PostLine),
    batches: z.array(Batch),
    /** 造血率 over these rows. */
    rate: z.object({ due: z.int(), hired: z.int(), unknown: z.int() }),
    foundations: z.array(z.object({ id: PostContent.shape.foundationId, name: z.string() })),
    today: Day,
  }),
})

export const downloadPosts = endpoint({
  method: 'GET',
  path: '/stationing/posts-sheet',
  summary: 'The same posts as .xlsx',
  roles: ['city-officer', 'district-officer', 'foundation'],
  input: z.object({ batchId: BatchId.optional(), state: PostState.optional() }),
  output: SentFile,
})

export const openPost = endpoint({
  method: 'GET',
  path: '/stationing/posts/:postId',
  summary: 'One post: agreement with its four confirmations, months, visits, handover, hiring',
  roles: readers,
  input: z.object({ postId: StationedPostId }),
  output: PostFile,
  refusals: noPost,
})

const batchKnown = {
  'batch-known': { zh: '已经有这一批次号。', en: 'Another batch has this number.' },
}

export const addBatch = endpoint({
  method: 'POST',
  path: '/stationing/batches',
  summary: 'Begin a batch with the text of its agreement and where the text comes from',
  roles: ['city-officer'],
  input: BatchContent,
  output: Batch,
  refusals: batchKnown,
})

export const changeBatch = endpoint({
  method: 'PUT',
  path: '/stationing/batches/:batchId',
  summary: 'Change a batch; the text of its agreement only as long as nobody has confirmed it',
  roles: ['city-officer'],
  input: BatchContent.extend({ batchId: BatchId, version: z.int() }),
  output: Batch,
  refusals: {
    ...batchKnown,
    'no-such-batch': { zh: '没有找到这一批。', en: 'No such batch.' },
    'agreement-confirmed': {
      zh: '已经有人按这份协议确认，文本不能再改。请另开一批。',
      en: 'Somebody has confirmed this text: it stays. Begin another batch.',
    },
  },
})

export const proposePost = endpoint({
  method: 'POST',
  path: '/stationing/posts',
  summary: 'Propose a post to its four parties',
  roles: ['city-officer'],
  input: PostContent,
  output: PostFile,
  refusals: {
    ...noFoundation,
    'no-such-batch': { zh: '没有找到这一批。', en: 'No such batch.' },
    'no-such-institution': institutionWords['no-such-institution'],
    'not-a-hospital': {
      zh: '接收方要是医疗卫生机构。',
      en: 'The host has to be a hospital or a health centre.',
    },
    'dates-backwards': { zh: '结束日要晚于开始日。', en: 'It ends before it begins.' },
  },
})
