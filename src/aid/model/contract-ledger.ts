import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { ReckoningId } from '#ladder/model/contract.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { Amount } from './dossier.ts'
import { Line, LineId, LineKind, LineStatus } from './ledger.ts'

const staff = ['social-worker', 'lead'] as const

const gone = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
}

const Ledger = z.object({ ledger: z.array(Line) })

export const addLine = endpoint({
  method: 'POST',
  path: '/cases/:caseId/aid/ledger',
  summary: 'Book an event of the money: a cost, a reimbursement, a donation, an insurance payment',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    /** An item that stands in the ledger; null: a new one. */
    item: z.string().max(80).nullable(),
    kind: LineKind,
    source: z.string().trim().min(1).max(60),
    status: LineStatus,
    amount: Amount.refine((amount) => amount > 0, { message: '金额要大于零' }),
    on: Day,
    evidence: z.string().trim().max(80),
  }),
  output: Ledger,
  refusals: {
    ...gone,
    'evidence-missing': {
      zh: '已到账、已发生的钱要写凭证，例如票据号。',
      en: 'Money that came in or came up needs its evidence, such as a receipt number.',
    },
    'cost-not-approved': {
      zh: '费用只有“预计”和“已发生”，没有“已批准”。',
      en: 'A cost is expected or incurred; it is not approved.',
    },
    'no-such-item': {
      zh: '账上没有这一项，请刷新页面再记。',
      en: 'No such item in the ledger. Reload the page.',
    },
    'item-of-application': {
      zh: '这一项由救助申请自动记账，不能手工记。',
      en: 'This item is kept by its application.',
    },
    'on-in-future': {
      zh: '已到账、已发生的日子不能晚于今天。',
      en: 'What came in or came up cannot lie in the future.',
    },
  },
})

export const correctLine = endpoint({
  method: 'POST',
  path: '/cases/:caseId/aid/ledger/:lineId/correction',
  summary: 'Take a line back by a counter-entry; both stay',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    lineId: LineId,
    reason: z.string().trim().min(1).max(80),
  }),
  output: Ledger,
  refusals: {
    ...gone,
    'no-such-line': { zh: '没有找到这一笔。', en: 'No such line.' },
    'line-corrected': { zh: '这一笔已经冲正过了。', en: 'This line was taken back already.' },
    'item-of-application': {
      zh: '这一笔由救助申请自动记账，不能手工冲正。',
      en: 'This line is kept by its application.',
    },
  },
})

export const takeReckoning = endpoint({
  method: 'POST',
  path: '/cases/:caseId/aid/ledger/reckoning',
  summary: 'Take the bill and what the insurances are expected to pay from a kept reckoning',
  roles: staff,
  input: z.object({ caseId: CaseId, reckoningId: ReckoningId }),
  output: Ledger,
  refusals: {
    ...gone,
    'no-such-reckoning': {
      zh: '没有找到这次测算。它可能不存在，也可能不属于这个个案。',
      en: 'No such reckoning, or it is of another case.',
    },
  },
})
