import type { Words } from '#platform/model/words.ts'
import type { MoneyObstacle } from './money.ts'
import type { ReviewObstacle } from './review.ts'

/** Why a project cannot take a step, and what to do. */
export const projectObstacleWords = {
  'project-out-of-order': {
    zh: '项目已经不在这一步。请刷新页面看最新状态。',
    en: 'The project is not at this step any more. Reload the page.',
  },
  'call-closed': {
    zh: '这一批现在不在申报期内。请看征集通知上的起止日期，或联系市级管理员。',
    en: 'The call is not open today. See its window, or ask the city.',
  },
  'goals-missing': { zh: '还没有写项目目标。', en: 'The goals are missing.' },
  'budget-missing': { zh: '还没有写预算，至少要有一行。', en: 'The budget is missing.' },
  'over-batch-limit': {
    zh: '预算合计超过这一批每个项目的上限。请减少预算。',
    en: 'The budget is above what one project of this batch may ask.',
  },
  'milestones-missing': { zh: '还没有写里程碑，至少要有一个。', en: 'There is no milestone.' },
  'milestone-in-the-past': {
    zh: '里程碑的日期要在今天之后。',
    en: 'A milestone has to lie in the future.',
  },
  'reviews-missing': {
    zh: '评审还没有完成：人数不够，或有人还没有打分。',
    en: 'The review is not finished: too few reviewers, or one has not scored.',
  },
  'amount-missing': { zh: '请写立项金额。', en: 'Say the amount.' },
  'amount-over-asked': { zh: '立项金额不能超过申报金额。', en: 'More than was asked for.' },
  'amount-over-batch': {
    zh: '这一批剩下的经费不够。请减少金额，或先调整这一批的总经费。',
    en: 'The batch has not so much left.',
  },
  'foundation-missing': {
    zh: '请选出资的基金会；它要先列在这一批里。',
    en: 'Choose the foundation that pays; it has to be one of the batch.',
  },
  'numbers-used-up': {
    zh: '这一批的编号用完了。编号规则的位数不够，请联系系统管理员。',
    en: 'The pattern of the batch has no number left.',
  },
  'reason-missing': { zh: '请写明理由，申报单位会看到。', en: 'Say why; the hospital reads it.' },
  'report-missing': { zh: '请写报告内容。', en: 'Write the report.' },
  'evidence-missing': {
    zh: '中期之前，至少要有一个里程碑写上了完成依据。',
    en: 'Before the midterm at least one milestone needs its evidence.',
  },
  'milestones-open': {
    zh: '还有里程碑没有写完成依据。请逐个补上再交结项报告。',
    en: 'Some milestones have no evidence yet.',
  },
  'outcomes-missing': {
    zh: '结项之前，请先判定“是否可复制”和“是否零的突破”，并写理由。',
    en: 'First judge whether it can be replicated and whether it was the first ever.',
  },
} as const satisfies Record<string, Words>
export type ProjectObstacle = keyof typeof projectObstacleWords

export const reviewObstacleWords: Record<ReviewObstacle, Words> = {
  'own-institution': {
    zh: '评审人不能评自己所在的机构。请换一位。',
    en: 'Nobody reviews the own institution. Name somebody else.',
  },
  'reviewer-not-active': {
    zh: '这位不在评审人名单里，或已停用。请先登记为评审人。',
    en: 'Not on the list of reviewers, or not active any more.',
  },
  'review-out-of-order': {
    zh: '这个项目现在不在评审中。请刷新页面。',
    en: 'The project is not under review.',
  },
  'score-missing': { zh: '每一项都要打分。', en: 'Score every criterion.' },
  'score-too-high': { zh: '有一项的分数超过满分。', en: 'A score is above the most it can be.' },
}

export const moneyObstacleWords: Record<MoneyObstacle, Words> = {
  'money-out-of-order': {
    zh: '项目现在的状态不能记这笔钱：立项之后才能拨付，开始执行之后才能支出。',
    en: 'Not in this state: money is paid after the award and spent after the beginning.',
  },
  'over-award': {
    zh: '同一种金额合计超过了立项金额。请核对金额。',
    en: 'Together this would be more than was awarded.',
  },
  'voucher-missing': { zh: '拨付要写凭证号。', en: 'A payment needs the number of its voucher.' },
  'day-to-come': { zh: '日期不能晚于今天。', en: 'The day cannot lie in the future.' },
}

export const noProject = {
  'no-such-project': {
    zh: '没有找到这个项目。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such project, or it is out of your sight.',
  },
} as const satisfies Record<string, Words>

export const noBatch = {
  'no-such-batch': {
    zh: '没有找到这一批。它可能不存在，或还没有发布。',
    en: 'No such batch, or it is not open yet.',
  },
} as const satisfies Record<string, Words>

export const noFoundation = {
  'no-such-foundation': { zh: '没有找到这个基金会。', en: 'No such foundation.' },
} as const satisfies Record<string, Words>
