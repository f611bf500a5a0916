import { tellYuan } from '#insurance/model/fen.ts'

/** The texts of the page in a case. */
export const words = {
  title: { zh: '救助与费用', en: 'Aid and costs' },
  cases: { zh: '个案', en: 'Cases' },
  caseNumber: (number: string) => ({ zh: `个案 ${number}`, en: `Case ${number}` }),
  yuan: (amount: number) => ({ zh: `${tellYuan(amount)} 元`, en: `${tellYuan(amount)} yuan` }),
  needed: { zh: '请填写', en: 'Please fill in' },
  wrongAmount: { zh: '请写金额，如 12000 或 12000.50', en: 'An amount, such as 12000.50' },

  gap: { zh: '还差多少钱', en: 'What is still open' },
  gapReceived: { zh: '还差（按已到账）', en: 'Open by what came in' },
  gapApproved: { zh: '批准的都到账后还差', en: 'Open when all approved has come in' },
  gapExpected: { zh: '预计的也算上还差', en: 'Open if what is expected comes too' },
  bill: { zh: '费用合计', en: 'Costs' },
  surplus: {
    zh: '到账的钱已经多于费用：请核对是否重复报销或重复救助。',
    en: 'More came in than it cost. Check whether something was paid twice.',
  },
  curve: { zh: '缺口的变化', en: 'The gap over time' },
  curveTold: (n: number, first: number, last: number) => ({
    zh: `缺口的变化：${n} 笔，从 ${tellYuan(first)} 元到 ${tellYuan(last)} 元。表格在下面。`,
    en: `The gap over ${n} events, from ${tellYuan(first)} to ${tellYuan(last)}. The table is below.`,
  }),
  curveTable: { zh: '用表格看每一笔', en: 'Every event as a table' },
  byReceived: { zh: '实线：按已到账', en: 'Solid: by what came in' },
  byApproved: { zh: '虚线：批准的都到账', en: 'Dashed: when all approved has come in' },

  ledger: { zh: '账', en: 'Ledger' },
  noLines: {
    zh: '账上还没有一笔。先记下费用，缺口就能看见；做过费用测算的，可以直接取过来。',
    en: 'Nothing is booked yet. Book the costs first, or take them from a reckoning.',
  },
  book: { zh: '记一笔', en: 'Book' },
  bookFor: (source: string) => ({ zh: `给“${source}”记一笔`, en: `Book for ${source}` }),
  take: { zh: '取费用测算', en: 'Take from the reckoning' },
  takeHint: {
    zh: '取最近一次测算里的费用和各层保险预计付的钱；再取一次，只记差额。',
    en: 'The bill and what the insurances are counted on for; taken again, only the difference.',
  },
  noReckoning: { zh: '还没有存过费用测算。', en: 'No reckoning was kept yet.' },
  taken: { zh: '已取自费用测算', en: 'Taken from the reckoning' },
  booked: { zh: '已记账', en: 'Booked' },
  source: { zh: '来源', en: 'Source' },
  sourceHint: {
    zh: '如：住院费、基本医保、某某众筹',
    en: 'Such as hospital stay, basic insurance',
  },
  kind: { zh: '种类', en: 'Kind' },
  status: { zh: '到哪一步', en: 'How far' },
  amount: { zh: '金额', en: 'Amount' },
  on: { zh: '哪一天', en: 'Day' },
  evidence: { zh: '凭证', en: 'Evidence' },
  evidenceHint: { zh: '票据号、转账号；已到账必须写', en: 'Receipt or transfer number' },
  correct: { zh: '冲正', en: 'Take back' },
  correctOne: (what: string) => ({ zh: `冲正：${what}`, en: `Take back: ${what}` }),
  correctHint: {
    zh: '记错的一笔不会删掉，会加一笔相反的。请写原因。',
    en: 'The line stays; a counter-entry is added. Say why.',
  },
  reason: { zh: '原因', en: 'Reason' },
  cameIn: (isCost: boolean) => ({
    zh: isCost ? '已发生' : '已到账',
    en: isCost ? 'Incurred' : 'Received',
  }),
  lines: (n: number) => ({ zh: `流水 ${n} 笔`, en: `${n} lines` }),
  corrected: { zh: '（冲正）', en: '(counter-entry)' },

  waiting: (n: number) => ({
    zh: `救助申请：${n} 份等我们答复`,
    en: `Aid: ${n} wait for us`,
  }),
  applications: { zh: '申请', en: 'Applications' },
  noApplications: {
    zh: '还没有申请。下面的项目里，合适的可以直接申请。',
    en: 'No application yet. Choose a programme below.',
  },
  asked: (amount: number) => ({
    zh: `申请 ${tellYuan(amount)} 元`,
    en: `Asked ${tellYuan(amount)}`,
  }),
  approved: (amount: number) => ({
    zh: `批准 ${tellYuan(amount)} 元`,
    en: `Approved ${tellYuan(amount)}`,
  }),
  paid: (amount: number) => ({ zh: `到账 ${tellYuan(amount)} 元`, en: `Paid ${tellYuan(amount)}` }),
  due: (day: string) => ({ zh: `期限 ${day}`, en: `Due ${day}` }),
  overdue: (day: string) => ({ zh: `已过期限 ${day}`, en: `Overdue since ${day}` }),
  noDue: { zh: '资助方没有公布期限', en: 'The funder names no deadline' },
  wanted: { zh: '要补', en: 'Wanted' },
  history: { zh: '经过', en: 'What happened' },
  printIt: { zh: '打印卷宗', en: 'Print' },

  programmes: { zh: '可以申请的项目', en: 'Programmes' },
  noProgrammes: {
    zh: '还没有登记救助项目。项目由资助方或市级管理员登记。',
    en: 'No programmes are on record. Funders or the city enter them.',
  },
  rules: { zh: '规则', en: 'Rules' },
  noRules: { zh: '没有公布条件', en: 'No conditions published' },
  papers: { zh: '材料', en: 'Papers' },
  ceiling: (amount: number) => ({
    zh: `最高 ${tellYuan(amount)} 元`,
    en: `At most ${tellYuan(amount)}`,
  }),
  windowUntil: (day: string) => ({ zh: `${day} 截止`, en: `Open until ${day}` }),
  windowFrom: (day: string) => ({ zh: `${day} 开始受理`, en: `Opens on ${day}` }),
  always: { zh: '常年受理', en: 'Always open' },
  apply: { zh: '准备申请', en: 'Apply' },
  applied: { zh: '已在申请', en: 'Applied for' },
  applyTo: (name: string) => ({ zh: `申请 ${name}`, en: `Apply to ${name}` }),
  giveConsent: { zh: '去记录同意', en: 'Record the consent' },
  consentTo: (name: string) => ({
    zh: `用途选“救助”，接收方写“${name}”，内容选称呼、需要与服务记录、费用三项，并单独征求。`,
    en: `Purpose: aid. Recipient: ${name}. Data: name, needs and notes, costs; asked for alone.`,
  }),

  dossier: { zh: '救助卷宗', en: 'Dossier' },
  dossierHint: {
    zh: '写一次，所有项目都用得上。不知道的就留着。',
    en: 'Written once, used for all programmes. What is not known stays open.',
  },
  writeDossier: { zh: '写卷宗', en: 'Write the dossier' },
  saveDossier: { zh: '保存卷宗', en: 'Save the dossier' },
  dossierSaved: { zh: '卷宗已保存', en: 'Saved' },
  householdSize: { zh: '家里几口人', en: 'People in the household' },
  income: { zh: '全家每月收入', en: 'Monthly income of the household' },
  wholeNumber: { zh: '请写 1 到 30 的整数', en: 'A whole number from 1 to 30' },
  papersSeen: { zh: '见过原件的材料', en: 'Papers that were seen' },
  papersHint: {
    zh: '勾选就表示您看过原件；谁看的、哪天看的由系统记。',
    en: 'A tick says that you saw the original; who and when is written by the product.',
  },
  issuedOn: (what: string) => ({ zh: `${what}：开具日期`, en: `${what}: issued on` }),
  keptAt: (what: string) => ({ zh: `${what}：复印件放在哪`, en: `${what}: copy kept at` }),
  keptAtHint: { zh: '复印件放在哪', en: 'Where the copy lies' },
  seen: (who: string, day: string) => ({ zh: `${who} ${day} 看过`, en: `seen by ${who}, ${day}` }),
  noPapers: { zh: '还没有登记材料', en: 'No papers yet' },
  unknown: { zh: '还不知道', en: 'Not known yet' },
  years: (n: number) => ({ zh: `${n} 岁`, en: `${n}` }),

  askedLabel: { zh: '申请多少钱', en: 'How much' },
  statement: { zh: '写给资助方的话', en: 'To the funder' },
  statementHint: {
    zh: '一两句：现在难在哪里，钱用来做什么。只写资助方需要知道的。',
    en: 'Where it is hard and what the money is for; only what they need to know.',
  },
  begun: { zh: '已准备好，看一遍再送出', en: 'Ready. Look at it, then send' },
  whatIsSent: { zh: '将要送出的全部内容', en: 'All that will be sent' },
  sent: { zh: '已送出', en: 'Sent' },
  done: { zh: '已记下', en: 'Done' },
  note: { zh: '说明', en: 'Note' },
  appealHint: { zh: '为什么不同意这个决定，有什么新情况', en: 'Why, and what is new' },
  supplyHint: { zh: '写给资助方的话；不写就用原来的', en: 'To the funder; else as before' },
  withdrawHint: {
    zh: '撤回后资助方不再办理；以前送出的仍留在对方那里。',
    en: 'The funder stops. What was sent stays with them.',
  },
  closeHint: { zh: '了结后不再变动，还可以重新申请。', en: 'Nothing changes after this.' },
}

export const stepWords = {
  begin: { zh: '准备申请', en: 'Begun' },
  submit: { zh: '送出', en: 'Send' },
  supply: { zh: '补材料', en: 'Supply' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  appeal: { zh: '申诉', en: 'Appeal' },
  close: { zh: '了结', en: 'Close' },
  'ask-supplement': { zh: '要求补材料', en: 'Ask for more' },
  approve: { zh: '批准', en: 'Approve' },
  refuse: { zh: '不批准', en: 'Refuse' },
  stop: { zh: '停止付款', en: 'Stop paying' },
  pay: { zh: '记付款', en: 'Record a payment' },
}

export const verdictWords = {
  fits: { zh: '合适', en: 'Fits' },
  doubtful: { zh: '可能不符合，可问资助方', en: 'Doubtful, ask the funder' },
  'needs-paper': { zh: '还差材料', en: 'Needs a paper' },
  'needs-fact': { zh: '还差情况', en: 'Needs a fact' },
  no: { zh: '不符合', en: 'Does not fit' },
  'not-open': { zh: '不在申请期', en: 'Not open' },
}

export const answerWords = {
  yes: { zh: '符合', en: 'Yes' },
  no: { zh: '不符合', en: 'No' },
  'needs-fact': { zh: '还不知道', en: 'Not known' },
}

export const paperStateWords = {
  there: { zh: '有', en: 'There' },
  missing: { zh: '缺', en: 'Missing' },
  'too-old': { zh: '过期或没有日期', en: 'Too old or undated' },
}
