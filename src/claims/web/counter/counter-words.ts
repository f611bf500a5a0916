import { tellYuan } from '#insurance/model/fen.ts'

export const counterWords = {
  lead: {
    zh: '先找到参保人，再替他报案，或者按医保数据主动发起。',
    en: 'Find the insured person, then report for them, or start from the data of the bureau.',
  },
  search: { zh: '查找', en: 'Search' },
  searchLabel: { zh: '身份证号或姓名', en: 'Identity number or name' },
  searchHint: {
    zh: '完整的身份证号，或姓名的开头几个字。查找会留下记录。',
    en: 'The whole identity number, or the beginning of the name. Searches are logged.',
  },
  nobody: {
    zh: '没有找到。请核对号码；没有参保记录的人不能理赔。',
    en: 'Nobody found. Check the number; without a policy there is no claim.',
  },
  found: (n: number) => ({ zh: `找到 ${n} 人`, en: `${n} found` }),
  more: { zh: '还有更多，请写得更全。', en: 'There are more: type more of it.' },
  lastYear: (year: number) => ({ zh: `最近参保 ${year} 年度`, en: `Last insured for ${year}` }),
  never: { zh: '没有参保', en: 'Never insured' },
  born: (day: string) => ({ zh: `${day} 出生`, en: `born ${day}` }),
  noYear: {
    zh: '这位参保人没有已生效的保单，不能报案。请到“参保管理”查看投保记录。',
    en: 'No policy of this person is in force, so nothing can be claimed. Look at the enrolment desk.',
  },
  toDesk: { zh: '去“参保管理”', en: 'To the enrolment desk' },
  how: { zh: '怎么开始', en: 'How it begins' },
  report: { zh: '本人在柜台报案', en: 'Reported at the counter' },
  reportHint: { zh: '没有账号，或不会用手机', en: 'No account, or no phone' },
  active: { zh: '按医保数据主动快赔', en: 'Started from the bureau’s data' },
  activeHint: { zh: '不用本人报案，直接受理', en: 'Nobody has to report; accepted at once' },
  reportLead: {
    zh: '三步：先报案，再录票据、拍材料，最后在理赔页面提交。',
    en: 'Three steps: report, add receipts and pictures, hand in on the page of the claim.',
  },
  activeLead: {
    zh: '把医保数据里的结算记录逐张录入。账户要用参保人留下的，收款人写本人。',
    en: 'Enter the settlements of the bureau one by one. The account is the one the person has left.',
  },
  receipts: { zh: '医保结算记录', en: 'Settlements of the bureau' },
  noReceipts: {
    zh: '还没有记录。至少录入一张，才能发起。',
    en: 'None yet. At least one is needed.',
  },
  nth: (n: number) => ({ zh: `第 ${n} 张`, en: `No. ${n}` }),
  add: { zh: '录一张', en: 'Add one' },
  keep: { zh: '加入', en: 'Add it' },
  edit: (what: string) => ({ zh: `修改 ${what}`, en: `Change ${what}` }),
  change: { zh: '修改', en: 'Change' },
  remove: { zh: '删去', en: 'Remove' },
  removeOf: (what: string) => ({ zh: `删去 ${what}`, en: `Remove ${what}` }),
  sum: (count: number, amount: number) => ({
    zh: `${count} 张，个人负担 ${tellYuan(amount)} 元`,
    en: `${count}, ${tellYuan(amount)} yuan borne by the person`,
  }),
  yuan: (amount: number) => ({ zh: `${tellYuan(amount)} 元`, en: `${tellYuan(amount)} yuan` }),
  start: { zh: '发起理赔', en: 'Start the claim' },
  started: { zh: '已发起，直接进入审核', en: 'Started and accepted' },
  twice: { zh: '这张已经在上面了。', en: 'This one is among those above.' },
  tooMany: { zh: '一件理赔最多 60 张。', en: 'A claim takes at most 60.' },
} as const
