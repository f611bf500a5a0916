import { pageWords } from './page-words.ts'

export const words = {
  title: pageWords.mine,
  lead: {
    zh: '给自己和家人投保北京普惠健康保，看每年的保障。',
    en: 'Enrol yourself and your family, and see each year’s cover.',
  },
  // Who I am
  whoAmI: { zh: '先登记您本人', en: 'First, who you are' },
  whoAmILead: (name: string) => ({
    zh: `账号姓名：${name}。证件号要和这个姓名是同一个人。`,
    en: `The account is in the name of ${name}; the number has to be of the same person.`,
  }),
  identityNumber: { zh: '身份证号', en: 'Identity number' },
  phone: { zh: '手机号', en: 'Telephone' },
  register: { zh: '登记', en: 'Register' },
  registered: { zh: '已登记', en: 'Registered' },
  needed: { zh: '请填写', en: 'Please fill in' },
  // Season
  open: (year: number) => ({ zh: `${year} 年度正在投保`, en: `Enrolment for ${year} is open` }),
  openLine: (to: string, premium: string) => ({
    zh: `截止 ${to}，每人 ${premium} 元，不分年龄`,
    en: `Until ${to}; ${premium} yuan a person, at any age`,
  }),
  closed: { zh: '现在不在投保期', en: 'Enrolment is closed now' },
  nextLine: (year: number, from: string) => ({
    zh: `${year} 年度预计 ${from} 开始（按往年推定）`,
    en: `For ${year} it is expected to open on ${from} (assumed from other years)`,
  }),
  assumedSeason: (year: number) => ({
    zh: `${year} 年度方案尚未公布：日期和价格按上一年度推定，只用于演示，不是真实投保。`,
    en: `The plan for ${year} is not published: dates and price are assumed, for demonstration only.`,
  }),
  // People
  people: { zh: '本人和家人', en: 'Myself and my family' },
  addFamily: { zh: '添加家人', en: 'Add a relative' },
  add: { zh: '添加', en: 'Add' },
  added: { zh: '已添加', en: 'Added' },
  name: { zh: '姓名', en: 'Name' },
  kind: { zh: '和您的关系', en: 'Relation to you' },
  self: { zh: '本人', en: 'Myself' },
  unconfirmed: {
    zh: '等对方或经办确认后，才能看到以前的保障',
    en: 'Former cover is shown once the person, or the desk, has confirmed you',
  },
  noPolicies: { zh: '还没有投保记录', en: 'No policy yet' },
  yearLine: (year: number) => ({ zh: `${year} 年度`, en: String(year) }),
  quietBefore: (years: number) => ({
    zh: `起保时已连续 ${years} 年参保无理赔`,
    en: `${years} quiet years when cover began`,
  }),
  earlier: (n: number) => ({ zh: `以前 ${n} 年`, en: `${n} earlier years` }),
  quietGood: {
    zh: '满 3 年：目录外住院自费的起付线更低',
    en: 'Three years: a lower line for costs outside the catalogue',
  },
  certificate: pageWords.certificate,
  certificateOf: (name: string, year: number) => ({
    zh: `${name} ${year} 年度投保凭证`,
    en: `Confirmation of ${name} for ${year}`,
  }),
  giveUp: { zh: '退保', en: 'Give up' },
  giveUpOf: (name: string) => ({ zh: `给${name}退保`, en: `Give up for ${name}` }),
  giveUpSure: {
    zh: '起保前可以退保，保费全额退回。确定退保吗？',
    en: 'Before cover begins the premium comes back in full. Give up?',
  },
  yes: { zh: '确定', en: 'Yes' },
  no: { zh: '不', en: 'No' },
  refunded: { zh: '已退费', en: 'Refunded' },
  // Answering others
  wantsToPay: (name: string) => ({
    zh: `${name}想为您缴费，并查看您的保障`,
    en: `${name} would like to pay for you and see your cover`,
  }),
  agree: { zh: '同意', en: 'Agree' },
  decline: { zh: '不同意', en: 'Decline' },
  offeredBy: (name: string, year: number) => ({
    zh: `${name}要为您投保 ${year} 年度，请您同意`,
    en: `${name} wants to enrol you for ${year}; please agree`,
  }),
  answered: { zh: '已记下', en: 'Recorded' },
  // Quote
  quoteTitle: (year: number) => ({ zh: `投保 ${year} 年度`, en: `Enrol for ${year}` }),
  whom: { zh: '给谁投保', en: 'For whom' },
  whomNeeded: { zh: '请至少选一个人', en: 'Choose at least one person' },
  route: (name: string) => ({ zh: `${name}参加的医保`, en: `${name}: basic insurance` }),
  evidence: (name: string) => ({ zh: `${name}用什么证明`, en: `${name}: shown by` }),
  health: (name: string) => ({
    zh: `${name}有没有方案所列的重大既往症`,
    en: `${name}: any listed condition`,
  }),
  healthHint: {
    zh: '以首次投保时为准；连续投保期间后来得的病不影响。所列病种以方案为准。',
    en: 'As at the first enrolment; an illness later in an unbroken run changes nothing.',
  },
  healthy: { zh: '没有', en: 'None' },
  preExisting: { zh: '有', en: 'Yes' },
  getQuote: { zh: '看报价', en: 'Get the offer' },
  quoted: { zh: '报价好了，请逐人同意', en: 'Here is the offer; now the consents' },
  allDone: {
    zh: '本人和家人都在这一年度里了。',
    en: 'Everybody is in for this year.',
  },
  // Offers
  offers: { zh: '同意和缴费', en: 'Consent and payment' },
  offerLine: (premium: string, from: string, to: string) => ({
    zh: `${premium} 元 · 保障 ${from} 至 ${to}`,
    en: `${premium} yuan · cover ${from} to ${to}`,
  }),
  quietIfStarted: (years: number) => ({
    zh: `到起保时连续 ${years} 年参保无理赔`,
    en: `${years} quiet years when cover begins`,
  }),
  consentSelf: { zh: '我同意投保', en: 'I consent' },
  consentGuardian: { zh: '我作为监护人同意', en: 'I consent as guardian' },
  consentSigned: { zh: '已由本人签字同意', en: 'Signed by the person' },
  consentFor: (name: string, how: string) => ({ zh: `${name}：${how}`, en: `${name}: ${how}` }),
  keptAt: { zh: '签字的同意书放在哪里', en: 'Where the signed paper is kept' },
  keptAtHint: { zh: '例如：家中文件夹', en: 'For example: the folder at home' },
  record: { zh: '记下同意', en: 'Record the consent' },
  waitForThem: {
    zh: '对方有自己的账号，要由本人登录后同意',
    en: 'This person signs in, and consents there',
  },
  drop: { zh: '撤下', en: 'Take back' },
  dropOf: (name: string) => ({ zh: `撤下${name}的报价`, en: `Take back the offer for ${name}` }),
  waitsForClerk: {
    zh: '已报缴费，等经办确认到账',
    en: 'Payment is announced; the desk confirms that it arrived',
  },
  evidenceWaits: { zh: '参保资格待经办核对', en: 'The desk has yet to look at the evidence' },
  // Payment
  payTitle: { zh: '缴费', en: 'Pay' },
  payFor: { zh: '这次给谁缴', en: 'For whom to pay now' },
  method: { zh: '怎么缴', en: 'By what' },
  account: { zh: '我的医保个人账户', en: 'My personal account' },
  cash: { zh: '其他方式，由经办确认到账', en: 'Otherwise; the desk confirms it' },
  balance: (balance: string, count: number) => ({
    zh: `个人账户余额 ${balance} 元，够付 ${count} 人`,
    en: `Balance ${balance} yuan: enough for ${count}`,
  }),
  noBalance: { zh: '还不知道余额', en: 'The balance is not known yet' },
  askBalance: { zh: '查询余额', en: 'Ask for the balance' },
  balanceAsked: {
    zh: '已提交查询，经办答复后这里会显示',
    en: 'Asked; it shows here when the desk has answered',
  },
  demoBalance: {
    zh: '演示余额，没有连接医保局',
    en: 'A demonstration’s balance; no bureau is connected',
  },
  short: {
    zh: '余额不够付所选的人，请少选几位，其余改用其他方式。',
    en: 'Not enough for all those chosen: choose fewer, and pay for the others otherwise.',
  },
  payNow: (sum: string) => ({ zh: `缴费 ${sum} 元`, en: `Pay ${sum} yuan` }),
  paidOne: { zh: '缴费已记下', en: 'Payment recorded' },
  // Certificate
  certificateTitle: { zh: '北京普惠健康保投保确认', en: 'Confirmation of enrolment' },
  insurer: {
    zh: '北京普惠健康保（演示）',
    en: 'Beijing Inclusive Health Insurance (demonstration)',
  },
  birthDate: { zh: '出生日期', en: 'Birth date' },
  year: { zh: '年度', en: 'Policy year' },
  cover: { zh: '保障期', en: 'Cover' },
  to: { zh: '至', en: 'to' },
  class: { zh: '健康状况', en: 'Health class' },
  classHealthy: { zh: '首次投保时无所列既往症', en: 'No listed condition at first enrolment' },
  classPre: { zh: '首次投保时有所列既往症', en: 'Listed condition at first enrolment' },
  quiet: { zh: '连续参保无理赔', en: 'Quiet years' },
  quietYears: (years: number) => ({ zh: `${years} 年`, en: `${years} years` }),
  notFrozen: { zh: '（起保日定格）', en: '(decided when cover begins)' },
  premium: { zh: '保费', en: 'Premium' },
  yuan: (sum: string) => ({ zh: `${sum} 元`, en: `${sum} yuan` }),
  payer: { zh: '缴费人', en: 'Paid by' },
  routeLabel: { zh: '参保途径', en: 'Route' },
  state: { zh: '状态', en: 'State' },
  notAContract: {
    zh: '本页是投保情况的确认，保障内容以保险合同条款为准。',
    en: 'This page confirms the enrolment; the cover is what the terms of the contract say.',
  },
  clerkSigns: { zh: '经办签字', en: 'Signed by the desk' },
}
