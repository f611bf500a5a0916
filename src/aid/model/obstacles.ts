import type { Words } from '#platform/model/words.ts'

export type ApplicationObstacle = keyof typeof applicationObstacleWords

/** Why a step of an application cannot be taken, and what to do. */
export const applicationObstacleWords = {
  'application-out-of-order': {
    zh: '这份申请现在的状态不能做这一步。请刷新页面，看看它走到哪一步了。',
    en: 'The application is not in a state for this step. Reload to see where it stands.',
  },
  'wanted-missing': {
    zh: '请选要补哪些材料，或写一句要补什么。',
    en: 'Choose the papers, or write what is wanted.',
  },
  'due-missing': {
    zh: '请给一个今天以后的日子，对方要有时间去办。',
    en: 'Give a day after today: they need time.',
  },
  'same-decider': {
    zh: '申诉要由另一个人来决定，不能是第一次作决定的人。',
    en: 'An appeal is decided by another person than the first decision.',
  },
  'amount-missing': { zh: '请填金额，要大于零。', en: 'Give an amount above zero.' },
  'amount-over-asked': {
    zh: '批准的金额不能多于申请的金额。',
    en: 'No more can be approved than was asked for.',
  },
  'amount-over-ceiling': {
    zh: '批准的金额超过了项目的最高额。',
    en: 'The amount is above the ceiling of the programme.',
  },
  'appeal-lowers': {
    zh: '申诉后的金额不能比第一次批准的少。',
    en: 'After an appeal the amount is not less than before.',
  },
  'supplement-running': {
    zh: '补材料的期限还没有到，请等到期以后再决定。',
    en: 'The time for supplying is not over yet.',
  },
  'reason-missing': { zh: '请选没有批准的原因。', en: 'Choose the reason of the refusal.' },
  'note-missing': {
    zh: '请用一两句话写明理由，对方要看得懂。',
    en: 'Say why in a sentence or two that the other side understands.',
  },
  'appeal-once': { zh: '已经申诉过一次，结果就是最后的结果。', en: 'One appeal was made already.' },
  'nothing-to-appeal': {
    zh: '申请的金额已经全部批准，没有可以申诉的。',
    en: 'All that was asked for was approved.',
  },
  'appeal-late': { zh: '申诉的期限已过。', en: 'The time to appeal is over.' },
  'payment-over-approved': {
    zh: '付款合计超过了批准的金额，没有记下。请核对金额。',
    en: 'More would be paid than was approved. Nothing was written.',
  },
} as const satisfies Record<string, Words>

export type SendingObstacle = keyof typeof sendingObstacleWords

/** Why an application cannot be made or sent at all. */
export const sendingObstacleWords = {
  'programme-ended': {
    zh: '这个项目已经停止受理新的申请。',
    en: 'The programme takes no new applications.',
  },
  'programme-not-open': {
    zh: '现在不在这个项目的申请期里。',
    en: 'The programme is not open for applications now.',
  },
  'does-not-fit': {
    zh: '按资助方的规则，这个项目不适用。请看每条规则的回答。',
    en: 'By the rules of the funder this programme does not fit.',
  },
  'facts-missing': {
    zh: '卷宗里还缺这个项目要问的情况，请先补上。',
    en: 'The dossier lacks facts that the programme asks for.',
  },
  'papers-missing': {
    zh: '还缺这个项目要的材料，请先在卷宗里登记。',
    en: 'Papers that the programme wants are missing.',
  },
  'application-open': {
    zh: '这个项目已经有一份没有了结的申请，请在那一份上继续。',
    en: 'There is an open application for this programme already.',
  },
} as const satisfies Record<string, Words>
