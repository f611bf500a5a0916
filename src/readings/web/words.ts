import type { Words } from '#platform/model/words.ts'
import type { Sign } from '../model/reading.ts'

export const words = {
  reading: { zh: '督导阅读', en: 'Reading' },
  lead: (when: string) => ({
    zh: `上次看过以后，各个个案有什么变化。截至 ${when}。没有保密内容，也没有员工个案。`,
    en: `What changed since you last read, up to ${when}. Nothing confidential, no staff cases.`,
  }),
  print: { zh: '打印', en: 'Print' },
  waiting: { zh: '等我批准的', en: 'Waiting for me' },
  noWaiting: { zh: '没有个案在等您批准。', en: 'No case waits for you.' },
  approve: { zh: '开案', en: 'Opening' },
  close: { zh: '结案', en: 'Closure' },
  because: (reasons: string) => ({ zh: `因为：${reasons}`, en: `Because: ${reasons}` }),
  riskGone: {
    zh: '提出时需要复核，现在已没有未成年或橙色以上风险',
    en: 'It needed a second look when it was asked for; neither a minor nor such a risk is left',
  },
  own: {
    zh: '这是您自己主责的个案，不能由您自己批准，要请另一位主任。',
    en: 'Your own case: another head has to look.',
  },
  since: (when: string) => ({ zh: `${when} 起在等`, en: `waiting since ${when}` }),
  changes: { zh: '有变化的个案', en: 'Cases with news' },
  none: {
    zh: '没有新的变化，都看过了。社工记下新的一笔，就会出现在这里。',
    en: 'All is read. What the team writes next appears here.',
  },
  moreCases: (n: number) => ({ zh: `再看 ${n} 个`, en: `Show ${n} more` }),
  markAll: { zh: '全部标为已读', en: 'Mark all as read' },
  markAllSure: (n: number) => ({
    zh: `把这 ${n} 个个案都标为已读？`,
    en: `Mark these ${n} cases as read?`,
  }),
  mark: { zh: '标为已读', en: 'Mark as read' },
  markOf: (number: string) => ({ zh: `标为已读：${number}`, en: `Mark as read: ${number}` }),
  marked: { zh: '已标为已读', en: 'Marked as read' },
  keep: { zh: '先不标', en: 'Not yet' },
  readAt: (when: string) => ({ zh: `上次看到 ${when}`, en: `read up to ${when}` }),
  neverRead: (days: number) => ({
    zh: `第一次看，从 ${days} 天前算起`,
    en: `never read; the last ${days} days`,
  }),
  notes: (n: number, minutes: number) => ({
    zh: `新记录 ${n} 笔，共 ${minutes} 分钟`,
    en: `${n} new notes, ${minutes} min`,
  }),
  owner: (name: string) => ({ zh: `主责 ${name}`, en: `Owner ${name}` }),
  remark: { zh: '写批注', en: 'Write a remark' },
  remarkOf: (number: string) => ({ zh: `写批注：${number}`, en: `Write a remark: ${number}` }),
  remarkText: { zh: '批注', en: 'Remark' },
  remarkHint: {
    zh: '会写进这个个案的经过，服务团队都能看到',
    en: 'It goes into the river of the case; its team reads it',
  },
  remarkNeeded: { zh: '请写一句', en: 'Write one sentence' },
  remarkDo: { zh: '写进经过', en: 'Write it down' },
  remarked: { zh: '批注已写进经过', en: 'Written down' },
  more: (n: number) => ({ zh: `还有 ${n} 件`, en: `${n} more` }),
  cases: { zh: '个案', en: 'Case' },
  somebody: { zh: '同事', en: 'a colleague' },
  overdue: (n: number) => ({ zh: `${n} 件事过了日子`, en: `${n} overdue` }),
  late: (n: number) => ({ zh: `补记 ${n} 笔`, en: `${n} written later` }),
  review: (n: number, day: string) => ({
    zh: `计划第 ${n} 版 ${day} 前要回顾`,
    en: `plan version ${n} is due for review by ${day}`,
  }),
  printTitle: { zh: '督导阅读记录', en: 'Record of a reading' },
  screenTitle: { zh: '打印督导阅读', en: 'Print the reading' },
  signature: { zh: '督导签名', en: 'Supervisor' },
  upTo: (when: string) => ({ zh: `截至 ${when}`, en: `Up to ${when}` }),
}

export const signWords: Record<Sign, Words> = {
  crisis: { zh: '危机', en: 'Crisis' },
  risk: { zh: '风险有变', en: 'Risk changed' },
  overdue: { zh: '事情过期', en: 'Overdue' },
  review: { zh: '计划要回顾', en: 'Review due' },
  late: { zh: '有补记', en: 'Late notes' },
}
