import { claimObstacleWords } from './claim-steps.ts'
import { calendarWords } from './working-days.ts'

export const gone = {
  'no-such-claim': {
    zh: '没有找到这件理赔。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such claim, or it lies outside what you may see.',
  },
} as const

/** What may stand in the way of a move. */
export const inTheWay = { ...gone, ...claimObstacleWords, ...calendarWords } as const

export const noSuchInsured = {
  'no-such-insured': {
    zh: '没有找到这位参保人，或不在您可见的范围内。',
    en: 'No such insured person, or out of sight.',
  },
} as const

export const notInsured = {
  ...noSuchInsured,
  'not-insured-that-year': {
    zh: '这位参保人在这个年度没有已生效的保单，不能报案。请核对年度，或先查看投保记录。',
    en: 'There is no policy in force for that person and year. Check the year, or the enrolment.',
  },
} as const

export const receiptTwice = {
  'receipt-twice': {
    zh: '这张票据已经在这件理赔里了，不用再录。',
    en: 'This receipt is in the claim already.',
  },
} as const

export const paperRefusals = {
  'paper-not-readable': {
    zh: '只能上传照片（JPG、PNG）或 PDF。请换一个文件，或重新拍一张。',
    en: 'Only pictures (JPG, PNG) and PDF can be sent. Choose another file.',
  },
  'too-many-papers': {
    zh: '一件理赔最多 60 份材料。请删去重复的再传。',
    en: 'A claim takes at most 60 papers.',
  },
} as const
