import { tellYuan } from '#insurance/model/fen.ts'
import { pageWords } from './page-words.ts'

const yuan = (amount: number) => `${tellYuan(amount)} 元`
const yuanEn = (amount: number) => `${tellYuan(amount)} yuan`

export const words = {
  ...pageWords,
  noneMine: {
    zh: '还没有理赔。看病的票据攒齐了就可以报案；医保结算过的，有时我们会主动为您发起。',
    en: 'No claims yet. Report one when you have your receipts; some are started for you.',
  },
  noPolicy: {
    zh: '没有找到您已生效的保单，所以不能报案。请先到投保页面查看。',
    en: 'No policy in force was found, so nothing can be claimed. Look at your enrolment first.',
  },
  piles: { zh: '按进度查看', en: 'Piles' },
  findNumber: { zh: '理赔编号', en: 'Number of a claim' },
  noneOfNumber: {
    zh: '没有这个编号的理赔。请对照 LP 开头的完整编号再查。',
    en: 'No claim has this number. Type all of it, from LP on.',
  },
  noneOnPile: { zh: '这里没有等着的理赔。', en: 'No claims are waiting here.' },
  nonePayments: { zh: '没有等着处理的付款。', en: 'No payment needs anybody.' },
  number: { zh: '编号', en: 'Number' },
  who: { zh: '参保人', en: 'Insured' },
  what: { zh: '事由', en: 'What happened' },
  state: { zh: '进度', en: 'State' },
  clock: { zh: '期限', en: 'Due' },
  amount: { zh: '金额', en: 'Amount' },
  reported: { zh: '报案时间', en: 'Reported' },
  year: { zh: '保单年度', en: 'Policy year' },
  needed: { zh: '请填写', en: 'Please fill in' },
  payee: { zh: '收款人', en: 'Payee' },
  account: { zh: '银行账号', en: 'Bank account' },
  accountHint: {
    zh: '12 至 23 位数字。账号加密保存，页面上只显示后四位。',
    en: '12 to 23 digits. It is kept sealed; pages show the last four only.',
  },
  whatHint: { zh: '例如：骨折住院手术', en: 'For example: operation after a fracture' },
  forWhom: { zh: '为谁报案', en: 'For whom' },
  next: { zh: '下一步：录票据', en: 'Next: the receipts' },
  reportLead: {
    zh: '三步：先报案，再录票据、拍材料，最后提交。中途可以离开，回来接着做。',
    en: 'Three steps: report, add receipts and pictures, hand in. You may leave and come back.',
  },
  calendarMissing: {
    zh: '那一年的工作日历还没有录入，期限暂时算不出',
    en: 'The calendar of that year is not loaded; no date yet',
  },
  overdue: { zh: '已超期', en: 'overdue' },
  yearMoney: (year: number) => ({ zh: `${year} 年度`, en: `Year ${year}` }),
  owedPaid: (owed: number, paid: number) => ({
    zh: `全年累计应赔 ${yuan(owed)}，已付 ${yuan(paid)}`,
    en: `Owed for the year ${yuanEn(owed)}, paid ${yuanEn(paid)}`,
  }),
  onTheWay: (amount: number) => ({
    zh: `，在途 ${yuan(amount)}`,
    en: `, on its way ${yuanEn(amount)}`,
  }),
  keptBack: (amount: number) => ({
    zh: `；多付 ${yuan(amount)}，在以后的赔款里抵扣`,
    en: `; ${yuanEn(amount)} paid too much, kept back from later payments`,
  }),
  yuan: (amount: number) => ({ zh: yuan(amount), en: yuanEn(amount) }),
  active: { zh: '主动快赔', en: 'Started by the insurer' },
  waiting: (count: number) => ({ zh: `${count}`, en: `${count}` }),
} as const

export const queueWords = {
  incoming: { zh: '收件', en: 'Incoming' },
  review: { zh: '审核', en: 'Review' },
  decide: { zh: '待核定', en: 'To decide' },
  appeals: { zh: '申诉', en: 'Appeals' },
  money: { zh: '付款中', en: 'Being paid' },
  all: { zh: '全部', en: 'All' },
} as const
