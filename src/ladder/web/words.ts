import { tellYuan } from '#insurance/model/fen.ts'
import { pageWords } from './page-words.ts'

interface Range {
  readonly low: number
  readonly high: number
}

function between({ low, high }: Range) {
  return low === high ? tellYuan(low) : `${tellYuan(low)} ~ ${tellYuan(high)}`
}

export const words = {
  ...pageWords,
  lead: {
    zh: '照着票据填几个数，就能看到医保、大病、救助、普惠健康保各付多少，自己还要付多少。不用登录，填的内容不会保存。',
    en: 'Enter a few numbers from the receipts and see who pays what, and what remains. No account; nothing is stored.',
  },
  leadCase: {
    zh: '一年的费用合在一起算。不知道的可以不填，结果会是一个范围。',
    en: 'The costs of a whole year together. Leave out what is not known: the answer becomes a range.',
  },
  questions: { zh: '问几个问题', en: 'A few questions' },
  unknown: { zh: '不知道', en: 'I do not know' },
  emptyHint: { zh: '没有就填 0，不知道就空着', en: '0 if there is none; leave empty if not known' },
  wrongAmount: { zh: '写成 50000 或 50,000.00 的样子', en: 'Like 50000 or 50,000.00' },
  receipt: { zh: '医保票据上的数（今年合计）', en: 'From the receipts, this year in all' },
  paidByBasic: { zh: '基金支付', en: 'Paid by the fund' },
  ownFirst: { zh: '自付一', en: 'Own pay, first part' },
  ownSecond: { zh: '自付二', en: 'Own pay, second part' },
  selfPay: { zh: '住院自费（医保目录外）', en: 'Inpatient, outside the catalogue' },
  route: { zh: '病人参加的是哪一种医保', en: 'Which basic insurance' },
  resident: { zh: '北京城乡居民', en: 'Beijing residents' },
  employee: { zh: '北京职工（含退休）', en: 'Beijing employees, also retired' },
  stateGroups: { zh: '离休、军休、医疗照顾、征地超转', en: 'State groups' },
  elsewhere: { zh: '外地医保', en: 'Elsewhere' },
  insured: (year: number) => ({
    zh: `${year} 年投保了普惠健康保吗`,
    en: `Enrolled in the plan for ${year}?`,
  }),
  yes: { zh: '有', en: 'Yes' },
  no: { zh: '没有', en: 'No' },
  healthClass: {
    zh: '第一次投保时（之后没断保），有没有特定既往症',
    en: 'A listed condition at the first enrolment (unbroken since)?',
  },
  healthHint: {
    zh: '比如癌症、肝肾功能不全、心脑血管病、糖尿病等；以首次投保时为准',
    en: 'Such as cancer, renal or hepatic insufficiency, heart disease, diabetes; as it was then',
  },
  healthy: { zh: '那时没有', en: 'None then' },
  preExisting: { zh: '那时已有', en: 'Already then' },
  quiet: { zh: '前三年连续投保，而且没有理赔过吗', en: 'Three years enrolled, without a claim?' },
  quietYes: { zh: '是', en: 'Yes' },
  quietNo: { zh: '不是', en: 'No' },
  aid: { zh: '有医疗救助身份吗', en: 'Entitled to medical assistance?' },
  aidNone: { zh: '没有', en: 'No' },
  aidYes: { zh: '低保、特困等救助对象', en: 'Social assistance' },
  aidPoor: { zh: '认定为因病致贫', en: 'Poverty by illness' },
  drugs: { zh: '自费买了特药吗', en: 'Special drugs that were bought' },
  drugsHint: {
    zh: '普惠健康保特药目录里的药；没有就不用加',
    en: 'Drugs on the lists of the plan; add none if there are none',
  },
  addDrug: { zh: '加一笔特药', en: 'Add a drug' },
  removeDrug: { zh: '去掉', en: 'Remove' },
  drug: (n: number) => ({ zh: `特药 ${n}`, en: `Drug ${n}` }),
  list: { zh: '哪个目录', en: 'Which list' },
  domestic: { zh: '国内', en: 'Domestic' },
  overseas: { zh: '海外', en: 'Overseas' },
  innovative: { zh: '创新', en: 'Innovative' },
  boughtOn: { zh: '哪天买的', en: 'Bought on' },
  amount: { zh: '金额', en: 'Amount' },
  programme: { zh: '药企的慈善赠药', en: 'The manufacturer’s programme' },
  programmeNone: { zh: '没有这种项目', en: 'There is none' },
  programmeAsked: { zh: '已申请', en: 'Asked' },
  programmeNot: { zh: '有，还没申请', en: 'Not asked yet' },
  paidByProgramme: { zh: '赠药抵了多少', en: 'Covered by the programme' },
  settled: { zh: '已经有的数（有结算单再填）', en: 'Already settled (from the sheet)' },
  paidBySerious: { zh: '大病保险已付', en: 'Paid by serious-illness insurance' },
  paidByAid: { zh: '医疗救助已付', en: 'Paid by medical assistance' },
  granted: { zh: '慈善机构已答应', en: 'Promised by charities' },
  reckonHint: { zh: '空着就由系统推算', en: 'Leave empty and it is reckoned' },

  answer: { zh: '算下来', en: 'The answer' },
  waiting: {
    zh: '填上票据上的数，这里就会算出来。',
    en: 'Enter the numbers from the receipts and the answer appears here.',
  },
  still: (remains: Range) => ({
    zh:
      remains.low === remains.high
        ? `自己还要付 ${between(remains)} 元`
        : `自己还要付 ${between(remains)} 元`,
    en: `Still to pay: ${between(remains)}`,
  }),
  ofBill: (bill: number) => ({
    zh: `总费用 ${tellYuan(bill)} 元（只算填了的）`,
    en: `Of ${tellYuan(bill)} in all, as far as entered`,
  }),
  why: {
    zh: '是一个范围，因为有的情况还不知道，或者有的规则没有公布。图上按最稳妥的算。',
    en: 'It is a range, since something is not known or a rule was not published. The bar shows what can be counted on.',
  },
  bar: { zh: '谁付多少', en: 'Who pays what' },
  payer: { zh: '谁付', en: 'Payer' },
  pays: { zh: '付多少（元）', en: 'Pays' },
  left: { zh: '付完还剩（元）', en: 'Left' },
  bill: { zh: '总费用', en: 'The bill' },
  remains: { zh: '自己付', en: 'Oneself' },
  upTo: (high: number) => ({ zh: `最多 ${tellYuan(high)}`, en: `up to ${tellYuan(high)}` }),
  reasons: { zh: '每一笔怎么来的', en: 'How each sum comes about' },
  rangeOf: (range: Range) => ({ zh: `范围 ${between(range)} 元`, en: `Between ${between(range)}` }),
  unlocks: { zh: '再有一张证明，可能少付', en: 'One more paper' },
  gain: (gain: Range) => ({
    zh: gain.low === gain.high ? `少付 ${between(gain)} 元` : `最多少付 ${tellYuan(gain.high)} 元`,
    en:
      gain.low === gain.high ? `${between(gain)} less to pay` : `up to ${tellYuan(gain.high)} less`,
  }),
  needed: { zh: '要先知道', en: 'Needed first' },
  deadlines: { zh: '日子', en: 'Dates' },
  enrolUntil: (year: number, day: string) => ({
    zh: `${year} 年度普惠健康保投保到 ${day} 截止`,
    en: `Enrolment for ${year} closes on ${day}`,
  }),
  enrolOver: (year: number, day: string) => ({
    zh: `${year} 年度普惠健康保的投保已于 ${day} 截止；下一年度的时间以通知为准`,
    en: `Enrolment for ${year} closed on ${day}; wait for the notice for next year`,
  }),
  coverUntil: (day: string) => ({
    zh: `保障到 ${day}，之后的费用归下一年度`,
    en: `Cover ends on ${day}`,
  }),
  claimLimit: {
    zh: '申请理赔的时限没有查到，请尽早申请',
    en: 'The time limit for claims was not found: apply early',
  },
  caveat: {
    zh: '这是测算，不是承诺；以各经办机构的结算为准。标“推定”“未公布”的数还没有官方依据。',
    en: 'This is an estimate and no promise. Numbers marked as assumed or not published have no official basis yet.',
  },
  print: { zh: '打印', en: 'Print' },
  startAgain: { zh: '重新填', en: 'Start again' },

  keep: { zh: '存入个案', en: 'Keep with the case' },
  kept: { zh: '已存入个案', en: 'Kept' },
  keptOnes: { zh: '存过的测算', en: 'Kept reckonings' },
  keptOne: (day: string, low: number, high: number) => ({
    zh: `${day} · 自己还要付 ${between({ low, high })} 元`,
    en: `${day} · still to pay ${between({ low, high })}`,
  }),
  noneKept: { zh: '还没有存过。算好以后可以存一份。', en: 'None yet.' },
  cases: { zh: '个案', en: 'Cases' },
  back: { zh: '回到个案', en: 'Back to the case' },
  printTitle: { zh: '医疗费用分担测算单', en: 'Who pays: a reckoning' },
  version: (version: string) => ({ zh: `产品版本 ${version}`, en: `Product version ${version}` }),
  reproduced: {
    zh: '按当时的版本重算，与存下的一字不差。',
    en: 'Reckoned again by its version: the same to the byte.',
  },
  notReproduced: {
    zh: '按当时的版本重算，与存下的不一样。请以存下的合计为准，并告诉管理员。',
    en: 'Reckoned again it differs from what was kept. Go by the kept sums and tell an administrator.',
  },
  worker: { zh: '社工签名', en: 'Social worker' },
  client: { zh: '服务对象签名', en: 'Client' },
}
