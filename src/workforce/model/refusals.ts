import type { Words } from '#platform/model/words.ts'

export const noWorker = {
  'no-such-worker': {
    zh: '没有找到这位社工。可能不在您能查看的范围内。',
    en: 'No such worker: perhaps not within your sight.',
  },
} as const satisfies Record<string, Words>

export const inOrder = {
  'days-out-of-order': {
    zh: '结束日期不能早于开始日期，请核对。',
    en: 'The last day lies before the first.',
  },
} as const satisfies Record<string, Words>

export const notInFuture = {
  'day-in-future': { zh: '日期不能晚于今天，请核对。', en: 'This day lies in the future.' },
} as const satisfies Record<string, Words>

export const workerWords = {
  ...inOrder,
  'employer-missing': {
    zh: '购买服务和派驻的人员，请写明用人单位（与您签约的机构）。',
    en: 'Purchased or stationed: say who employs this person.',
  },
  'full-time-is-one': {
    zh: '专职人员按 1 折算。不是全天工作的，请选“兼职”。',
    en: 'Full time counts as 1. For less, choose part time.',
  },
} as const satisfies Record<string, Words>
