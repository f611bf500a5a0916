import type { Words } from '#platform/model/words.ts'
import type { CaseStep } from '../../model/case-steps.ts'

interface StepWords {
  /** The verb on the button. */
  readonly button: Words
  /** The verb that takes the step, where the button names an occasion. */
  readonly deed?: Words
  /** What will have happened afterwards. */
  readonly after: Words
  /** What the note is for; without it no note is asked for. */
  readonly note?: Words
  /** The step cannot be taken without a note. */
  readonly needsNote?: true
}

export const stepWords: Record<CaseStep, StepWords> = {
  'begin-assessment': {
    button: { zh: '开始评估', en: 'Begin the assessment' },
    after: { zh: '个案进入评估。', en: 'The case is being assessed.' },
  },
  open: {
    button: { zh: '开案', en: 'Open the case' },
    after: {
      zh: '个案转为服务中。未成年人或橙色以上风险的，先送社工部主任批准。',
      en: 'The case becomes active. With a minor, or at orange risk and above, the head looks first.',
    },
    note: { zh: '想对主任说的话', en: 'A word to the head' },
  },
  approve: {
    button: { zh: '批准开案', en: 'Approve' },
    after: {
      zh: '个案转为服务中，服务团队可以查看对方的资料。',
      en: 'The case becomes active, and its team may see the record of the person.',
    },
    note: { zh: '批注', en: 'Remark' },
  },
  'send-back': {
    button: { zh: '退回修改', en: 'Send back' },
    after: { zh: '个案回到评估中，由主责社工修改。', en: 'The case goes back to assessment.' },
    note: { zh: '要改什么', en: 'What has to change' },
    needsNote: true,
  },
  pause: {
    button: { zh: '暂停', en: 'Pause' },
    after: { zh: '个案暂停，仍可以记一笔。', en: 'The case pauses; notes can still be written.' },
    note: { zh: '为什么暂停', en: 'Why' },
    needsNote: true,
  },
  resume: {
    button: { zh: '恢复服务', en: 'Resume' },
    after: { zh: '个案回到服务中。', en: 'The case is active again.' },
    note: { zh: '说明', en: 'Remark' },
  },
  'begin-closing': {
    button: { zh: '结案', en: 'Close the case' },
    after: { zh: '个案结案。', en: 'The case is closed.' },
  },
  'continue-service': {
    button: { zh: '不结案，继续服务', en: 'Do not close, go on' },
    after: { zh: '个案回到服务中，结案单保留在经过里。', en: 'The case is active again.' },
    note: { zh: '为什么继续', en: 'Why' },
    needsNote: true,
  },
  close: {
    button: { zh: '同意结案', en: 'Agree to the closure' },
    after: {
      zh: '个案结案；安排了随访的，转为随访中。',
      en: 'The case is closed; with follow-ups it is tracked.',
    },
    note: { zh: '批注', en: 'Remark' },
  },
  end: {
    button: { zh: '终结', en: 'End' },
    after: {
      zh: '个案终结，不再随访；需要时还能重新开案。',
      en: 'The case ends; it can be reopened.',
    },
    note: { zh: '说明', en: 'Remark' },
  },
  reopen: {
    button: { zh: '重新开案', en: 'Reopen' },
    after: {
      zh: '个案回到服务中，从今天起算新的一段；以前的结案记录不变。',
      en: 'The case is active again in a new interval; the earlier closure stays as it is.',
    },
    note: { zh: '为什么重新开案', en: 'Why' },
    needsNote: true,
  },
  'client-refuses': {
    button: { zh: '对方不愿接受服务', en: 'The client refuses' },
    deed: { zh: '停止服务', en: 'Stop the service' },
    after: {
      zh: '个案停止，记为案主拒绝服务；对方改变主意时可以重新开案。',
      en: 'The case stops as refused; it can be reopened when the client thinks again.',
    },
    note: { zh: '对方怎么说的', en: 'What the client said' },
    needsNote: true,
  },
}

/** What the river calls a deed. */
export const deedWords: Readonly<Record<string, Words>> = {
  accept: { zh: '接案', en: 'Accepted' },
  assess: { zh: '做了评估', en: 'Assessed' },
  'set-goal': { zh: '定了目标', en: 'Set a goal' },
  'rate-goal': { zh: '评了目标的达成', en: 'Rated a goal' },
  'begin-assessment': { zh: '开始评估', en: 'Began the assessment' },
  open: { zh: '提出开案', en: 'Asked to open' },
  approve: { zh: '批准开案', en: 'Approved' },
  'send-back': { zh: '退回修改', en: 'Sent back' },
  pause: { zh: '暂停', en: 'Paused' },
  resume: { zh: '恢复服务', en: 'Resumed' },
  'begin-closing': { zh: '提出结案', en: 'Asked to close' },
  'continue-service': { zh: '继续服务', en: 'Service goes on' },
  close: { zh: '结案', en: 'Closed' },
  end: { zh: '终结', en: 'Ended' },
  reopen: { zh: '重新开案', en: 'Reopened' },
  'client-refuses': { zh: '对方不愿接受服务', en: 'Refused by the client' },
  'risk-unset': { zh: '风险改为未评', en: 'Risk no longer assessed' },
  'risk-none': { zh: '风险评为：无明显风险', en: 'Risk: none evident' },
  'risk-yellow': { zh: '风险评为：黄色', en: 'Risk: yellow' },
  'risk-orange': { zh: '风险评为：橙色', en: 'Risk: orange' },
  'risk-red': { zh: '风险评为：红色', en: 'Risk: red' },
  'cancel-follow-up': { zh: '取消了一次随访', en: 'Called off a follow-up' },
  'redate-follow-up': { zh: '改了随访日期', en: 'Moved a follow-up' },
}

export const attainmentWords: Readonly<Record<number, Words>> = {
  [-2]: { zh: '比期望差很多', en: 'much less than hoped for' },
  [-1]: { zh: '比期望差一些', en: 'less than hoped for' },
  0: { zh: '达到期望', en: 'as hoped for' },
  1: { zh: '比期望好一些', en: 'more than hoped for' },
  2: { zh: '比期望好很多', en: 'much more than hoped for' },
}
