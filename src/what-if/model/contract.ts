import { z } from 'zod'
import { AccountId } from '#platform/model/actor.ts'
import { endpoint } from '#platform/model/contract.ts'
import { SentFile } from '#platform/model/file.ts'
import { Instant } from '#platform/model/time.ts'
import { Comparison, Result } from './result.ts'
import { Change, Scenario } from './scenario.ts'

const officers = ['city-officer'] as const

export const RunId = z.uuid().brand('RunId')
export type RunId = z.infer<typeof RunId>
export const DraftId = z.uuid().brand('DraftId')
export type DraftId = z.infer<typeof DraftId>
export const ComparisonId = z.uuid().brand('ComparisonId')
export type ComparisonId = z.infer<typeof ComparisonId>

export const Run = z.object({
  id: RunId,
  state: z.enum(['running', 'done', 'cancelled', 'died', 'too-long']),
  done: z.int(),
  total: z.int(),
  result: Result.nullable(),
})
export type Run = z.infer<typeof Run>

const faulty = {
  'scenario-faulty': {
    zh: '方案里有数不对，没有开始测算。请按下面的说明改过再试；其他内容都还在。',
    en: 'Some numbers of a scenario cannot be, and nothing was begun. Correct them and try again.',
  },
}
const noRun = {
  'no-such-run': {
    zh: '没有找到这次测算。结果只留一小时，服务重新启动后也不在了：请再测算一次。',
    en: 'No such run. Results are kept for an hour and not over a restart: please run it again.',
  },
}

export const startRun = endpoint({
  method: 'POST',
  path: '/what-if/runs',
  summary: 'Begin a comparison of draft products on synthetic people; an earlier one of mine stops',
  roles: officers,
  input: Comparison,
  output: Run,
  refusals: {
    ...faulty,
    'what-if-busy': {
      zh: '现在已有两项测算在进行。请过一分钟再试。',
      en: 'Two comparisons are running already. Please try again in a minute.',
    },
  },
})

export const openRun = endpoint({
  method: 'GET',
  path: '/what-if/runs/:runId',
  summary: 'How far a comparison of mine has come, and its result',
  roles: officers,
  input: z.object({ runId: RunId }),
  output: Run,
  refusals: noRun,
})

export const cancelRun = endpoint({
  method: 'POST',
  path: '/what-if/runs/:runId/cancel',
  summary: 'Stop a comparison of mine',
  roles: officers,
  input: z.object({ runId: RunId }),
  output: Run,
  refusals: noRun,
})

export const ComparisonLine = z.object({
  id: ComparisonId,
  name: z.string(),
  keptAt: Instant,
  keptBy: AccountId,
  keptByName: z.string(),
})
export type ComparisonLine = z.infer<typeof ComparisonLine>

export const KeptComparison = ComparisonLine.extend({ asked: Comparison, result: Result })
export type KeptComparison = z.infer<typeof KeptComparison>

const Name = z.string().trim().min(1).max(40)

export const keepRun = endpoint({
  method: 'POST',
  path: '/what-if/runs/:runId/keep',
  summary: 'Keep what a run came to, as it is, for print and export',
  roles: officers,
  input: z.object({ runId: RunId, name: Name }),
  output: ComparisonLine,
  refusals: {
    ...noRun,
    'run-not-done': {
      zh: '这次测算还没有做完，没有可存的结果。请等它做完。',
      en: 'This run is not done yet. Wait until it is.',
    },
  },
})

export const listComparisons = endpoint({
  method: 'GET',
  path: '/what-if/comparisons',
  summary: 'Kept comparisons of the city, newest first',
  roles: officers,
  input: z.object({}),
  output: z.object({ comparisons: z.array(ComparisonLine) }),
})

const noComparison = {
  'no-such-comparison': {
    zh: '没有找到这次比较。请回到测算页面，从列表里打开。',
    en: 'No such comparison. Open it from the list.',
  },
}

export const openComparison = endpoint({
  method: 'GET',
  path: '/what-if/comparisons/:comparisonId',
  summary: 'A kept comparison with what was asked and what it came to',
  roles: officers,
  input: z.object({ comparisonId: ComparisonId }),
  output: KeptComparison,
  refusals: noComparison,
})

export const downloadComparison = endpoint({
  method: 'GET',
  path: '/what-if/comparisons/:comparisonId/file',
  summary: 'The tables of a kept comparison as .xlsx or .csv',
  roles: officers,
  input: z.object({ comparisonId: ComparisonId, form: z.enum(['xlsx', 'csv']) }),
  output: SentFile,
  refusals: {
    ...noComparison,
    'sheet-not-written': {
      zh: '表格没有写成。请再试一次；也可以先导出 CSV。',
      en: 'The workbook could not be written. Try again, or take the CSV file.',
    },
  },
})

/** A product that somebody thinks about. The published one is never touched. */
export const DraftProduct = Scenario.extend({
  id: DraftId,
  version: z.int(),
  owner: AccountId,
  ownerName: z.string(),
  note: z.string(),
  savedAt: Instant,
})
export type DraftProduct = z.infer<typeof DraftProduct>

const draftFields = {
  name: Name,
  note: z.string().trim().max(500).default(''),
  changes: z.array(Change).max(60),
}
const noDraft = {
  'no-such-draft': {
    zh: '没有找到这个草案，或者它已经撤下。',
    en: 'No such draft, or it was withdrawn.',
  },
  'not-your-draft': {
    zh: '这是别人的草案，只能由本人修改。可以用它新建一个自己的草案。',
    en: 'This is somebody else’s draft. Make one of your own from it.',
  },
}

export const listDrafts = endpoint({
  method: 'GET',
  path: '/what-if/drafts',
  summary: 'Draft products of the city, at their newest version',
  roles: officers,
  input: z.object({}),
  output: z.object({ drafts: z.array(DraftProduct) }),
})

export const listDraftVersions = endpoint({
  method: 'GET',
  path: '/what-if/drafts/:draftId/versions',
  summary: 'Every version of a draft product, newest first',
  roles: officers,
  input: z.object({ draftId: DraftId }),
  output: z.object({ versions: z.array(DraftProduct) }),
  refusals: noDraft,
})

export const addDraft = endpoint({
  method: 'POST',
  path: '/what-if/drafts',
  summary: 'Keep a draft product',
  roles: officers,
  input: z.object({ ...draftFields, productVersion: z.string().max(20) }),
  output: DraftProduct,
  refusals: faulty,
})

export const changeDraft = endpoint({
  method: 'PUT',
  path: '/what-if/drafts/:draftId',
  summary: 'Keep a new version of my draft product; the old ones stay',
  roles: officers,
  input: z.object({ ...draftFields, draftId: DraftId, version: z.int() }),
  output: DraftProduct,
  refusals: { ...faulty, ...noDraft },
})

export const withdrawDraft = endpoint({
  method: 'POST',
  path: '/what-if/drafts/:draftId/withdraw',
  summary: 'Take my draft product from the list',
  roles: officers,
  input: z.object({ draftId: DraftId, version: z.int() }),
  output: DraftProduct,
  refusals: noDraft,
})
