import type { Level } from '#places/model/institution.ts'
import type { Words } from '#platform/model/words.ts'

export const words = {
  coverage: { zh: '机构覆盖', en: 'Coverage' },
  status: { zh: '状态', en: 'Status' },
  now: { zh: '现在', en: 'Now' },
  unknown: { zh: '没有已确认的记录', en: 'Nothing is confirmed' },
  noneYet: {
    zh: '还没有报过。先报现在的状态和开始的日期，区里确认后才算数。',
    en: 'Nothing was stated yet. State where you stand; it counts when the district has confirmed it.',
  },
  timeline: { zh: '历程', en: 'Timeline' },
  noPeriods: { zh: '还没有已确认的状态。', en: 'Nothing is confirmed yet.' },
  since: (day: string) => ({ zh: `${day} 起`, en: `since ${day}` }),
  between: (from: string, until: string) => ({
    zh: `${from} 至 ${until} 前`,
    en: `from ${from} until before ${until}`,
  }),
  facts: { zh: '报过的记录', en: 'What was stated' },
  noFacts: { zh: '还没有报过。', en: 'Nothing was stated.' },
  stated: (who: string, when: string) => ({
    zh: `${who || '机构'} ${when} 报`,
    en: `stated ${when}${who ? `, ${who}` : ''}`,
  }),
  decided: (when: string) => ({ zh: `区里 ${when} 处理`, en: `decided ${when}` }),
  isCorrection: { zh: '更正', en: 'Correction' },
  corrected: { zh: '已被更正', en: 'Corrected' },
  returnedWhy: { zh: '退回原因', en: 'Why it was returned' },
  designations: { zh: '命名', en: 'Named' },
  batchOf: (batch: string, year: number) => ({
    zh: `${batch}（${year} 年）`,
    en: `${batch} (${year})`,
  }),
  next: { zh: '下一步', en: 'Next step' },
  nextTo: (status: string) => ({ zh: `要到“${status}”，还缺：`, en: `To reach “${status}”:` }),
  nextHint: {
    zh: '这张清单是本系统按《意见》的意思列的，供参考。',
    en: 'This list is our own reading of the policy, as a guide.',
  },
  nextNone: {
    zh: '已经有部门。再往后是服务规范自评。',
    en: 'There is a department. What follows is the audit against the service standard.',
  },

  state: { zh: '报新的状态', en: 'State a new status' },
  stateHint: {
    zh: '有部门包含有岗，有岗包含有人。报的是机构走到了哪一步。',
    en: 'A department includes posts, a post includes people: say how far the house has come.',
  },
  correct: { zh: '更正', en: 'Correct' },
  correctOf: (status: string, day: string) => ({
    zh: `更正“${status}”（${day} 起）`,
    en: `Correct “${status}” (since ${day})`,
  }),
  from: { zh: '从哪一天起', en: 'Since which day' },
  evidence: { zh: '依据', en: 'What shows it' },
  evidenceHint: { zh: '谁、在哪里、凭什么说到了这一步', en: 'Who, where, and how one can see it' },
  documentName: { zh: '文件名称', en: 'Name of the document' },
  documentNumber: { zh: '文号', en: 'Its number' },
  documentDay: { zh: '文件日期', en: 'Its date' },
  send: { zh: '报给区里', en: 'Send to the district' },
  sent: { zh: '已报给区里，等确认', en: 'Sent; it waits for the district' },
  needed: { zh: '请填写', en: 'This is needed' },

  waiting: { zh: '等您确认', en: 'To be confirmed' },
  noneWaiting: { zh: '没有等确认的记录。', en: 'Nothing waits to be confirmed.' },
  before: { zh: '那天原来是', en: 'Confirmed for that day so far' },
  confirm: { zh: '确认', en: 'Confirm' },
  confirmOf: (house: string, status: string) => ({
    zh: `确认 ${house}：${status}`,
    en: `Confirm ${house}: ${status}`,
  }),
  giveBack: { zh: '退回', en: 'Return' },
  giveBackOf: (house: string, status: string) => ({
    zh: `退回 ${house}：${status}`,
    en: `Return ${house}: ${status}`,
  }),
  reason: { zh: '原因', en: 'Reason' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  returned: { zh: '已退回', en: 'Returned' },
  institutions: { zh: '本区机构', en: 'Institutions of the district' },
  institution: { zh: '机构', en: 'Institution' },
  district: { zh: '区', en: 'District' },
  level: { zh: '级别', en: 'Level' },
  fromDay: { zh: '起始日期', en: 'Since' },
  waitingN: (n: number) => ({ zh: `${n} 条待确认`, en: `${n} to confirm` }),
  noneHere: { zh: '没有符合条件的机构。', en: 'No institution is like that.' },
  allDistricts: { zh: '全部区', en: 'All districts' },
  allStatuses: { zh: '全部状态', en: 'All statuses' },
}

/** Grades of hospitals; a health centre is of the first. */
export const levelWords: Record<Level, Words> = {
  tertiary: { zh: '三级', en: 'Tertiary' },
  secondary: { zh: '二级', en: 'Secondary' },
  primary: { zh: '一级', en: 'Primary' },
  ungraded: { zh: '未定级', en: 'Ungraded' },
}
