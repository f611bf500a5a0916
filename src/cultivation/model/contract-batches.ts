import { z } from 'zod'
import { institutionWords } from '#places/model/refusals.ts'
import { AccountId, InstitutionId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { Batch, BatchContent, BatchId, FoundationId, FoundationName } from './batch.ts'
import { noBatch, noFoundation } from './obstacles.ts'
import { ProjectState } from './project.ts'

export const READERS = [
  ...(['city-officer', 'lead', 'foundation', 'supervisor', 'district-officer'] as const),
] as const
const city = ['city-officer'] as const

const Foundation = z.object({
  id: FoundationId,
  name: FoundationName,
  contact: z.string().trim().max(80),
  invented: z.boolean(),
})
export type Foundation = z.infer<typeof Foundation>

export const BatchFile = Batch.extend({
  /** Of the projects in sight. */
  states: z.array(z.object({ state: ProjectState, count: z.int() })),
})
export type BatchFile = z.infer<typeof BatchFile>

export const listBatches = endpoint({
  method: 'GET',
  path: '/cultivation/batches',
  summary: 'The batches with their calls, the newest first, and how the projects in sight stand',
  roles: READERS,
  input: z.object({}),
  output: z.object({ batches: z.array(BatchFile), today: Day }),
})

const batchRefusals = {
  'batch-known': {
    zh: '已经有这一批次号，或这个编号规则已被另一批使用。',
    en: 'Another batch has this number or this pattern.',
  },
  'window-backwards': { zh: '截止日不能早于开始日。', en: 'The window ends before it begins.' },
  ...noFoundation,
}

export const addBatch = endpoint({
  method: 'POST',
  path: '/cultivation/batches',
  summary: 'Prepare a call: its text with its source, its window, money, criteria and numbers',
  roles: city,
  input: BatchContent.extend({ foundationIds: z.array(FoundationId).max(10) }),
  output: Batch,
  refusals: batchRefusals,
})

export const changeBatch = endpoint({
  method: 'PUT',
  path: '/cultivation/batches/:batchId',
  summary: 'Change a batch; once opened only its title, its end, its money and its foundations',
  roles: city,
  input: BatchContent.extend({
    batchId: BatchId,
    foundationIds: z.array(FoundationId).max(10),
    version: z.int(),
  }),
  output: Batch,
  refusals: {
    ...noBatch,
    ...batchRefusals,
    'batch-opened': {
      zh: '征集已经发布：通知、评分项、编号规则和开始日不能再改。可以改标题、截止日、经费和基金会。',
      en: 'The call is open: its text, criteria, numbers and first day stay as they are.',
    },
    'window-shortened': {
      zh: '征集已经发布，截止日只能延后。',
      en: 'The call is open: its window can only be made longer.',
    },
    'budget-below-award': {
      zh: '总经费不能低于已经立项的金额。',
      en: 'The budget cannot be below what was awarded.',
    },
    'foundation-in-use': {
      zh: '有基金会已经在这一批里出资，不能去掉。',
      en: 'A foundation that pays in this batch cannot be taken out.',
    },
  },
})

export const openBatch = endpoint({
  method: 'POST',
  path: '/cultivation/batches/:batchId/opening',
  summary: 'Publish the call: hospitals can read it and apply within its window',
  roles: city,
  input: z.object({ batchId: BatchId, version: z.int() }),
  output: Batch,
  refusals: {
    ...noBatch,
    'batch-opened': { zh: '这一批已经发布。', en: 'The call is open already.' },
    'call-text-missing': { zh: '发布之前要写征集通知。', en: 'The call needs its text first.' },
    'foundation-missing': {
      zh: '发布之前至少要列一个出资的基金会。',
      en: 'At least one foundation has to be named first.',
    },
  },
})

const Holder = z.object({ accountId: AccountId, name: z.string(), title: z.string() })

export const openCircle = endpoint({
  method: 'GET',
  path: '/cultivation/circle',
  summary: 'Foundations with their accounts, and who may be asked to review',
  roles: city,
  input: z.object({}),
  output: z.object({
    foundations: z.array(Foundation),
    foundationAccounts: z.array(Holder.extend({ foundationId: FoundationId.nullable() })),
    reviewers: z.array(
      Holder.extend({
        /** On the list, or a supervisor or city officer who could be. */
        isListed: z.boolean(),
        isActive: z.boolean(),
        institutionId: InstitutionId.nullable(),
        institutionName: z.string().nullable(),
      }),
    ),
  }),
})
export type Circle = z.infer<typeof openCircle.output>

export const addFoundation = endpoint({
  method: 'POST',
  path: '/cultivation/foundations',
  summary: 'Put a foundation on record',
  roles: city,
  input: Foundation.pick({ name: true, contact: true }),
  output: Foundation,
  refusals: {
    'foundation-known': { zh: '已经有同名的基金会。', en: 'This foundation is on record already.' },
  },
})

const noAccount = {
  'no-such-account': {
    zh: '没有找到这个账号，或它不担任这个岗位。',
    en: 'No such account, or it does not hold this post.',
  },
}

export const setFoundationAccount = endpoint({
  method: 'PUT',
  path: '/cultivation/foundation-accounts/:accountId',
  summary: 'Say for which foundation an account reads and pays; none: for no one any more',
  roles: city,
  input: z.object({ accountId: AccountId, foundationId: FoundationId.nullable() }),
  output: z.object({}),
  refusals: { ...noAccount, ...noFoundation },
})

export const setReviewer = endpoint({
  method: 'PUT',
  path: '/cultivation/reviewers/:accountId',
  summary: 'Put somebody on the list of reviewers, with the institution at which they work',
  roles: city,
  input: z.object({
    accountId: AccountId,
    institutionId: InstitutionId.nullable(),
    isActive: z.boolean(),
  }),
  output: z.object({}),
  refusals: { ...noAccount, 'no-such-institution': institutionWords['no-such-institution'] },
})
