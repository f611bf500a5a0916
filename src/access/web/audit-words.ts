import type { Words } from '#platform/model/words.ts'

/** What the log calls a subject for which it has no name. */
export const subjectWords: Readonly<Record<string, Words>> = {
  account: { zh: '账号', en: 'Account' },
  post: { zh: '岗位', en: 'Post' },
  institution: { zh: '机构', en: 'Institution' },
  department: { zh: '科室', en: 'Department' },
  'service-point': { zh: '服务点', en: 'Service point' },
  person: { zh: '服务对象', en: 'Person' },
  search: { zh: '搜索', en: 'Search' },
  'help-request': { zh: '求助', en: 'Request' },
  case: { zh: '个案', en: 'Case' },
  poster: { zh: '海报', en: 'Poster' },
  record: { zh: '记录', en: 'Record' },
  crisis: { zh: '危机', en: 'Crisis' },
  visit: { zh: '家访', en: 'Home visit' },
  task: { zh: '任务', en: 'Task' },
  mediation: { zh: '调解', en: 'Mediation' },
  conference: { zh: '会议', en: 'Conference' },
  'instrument-response': { zh: '量表记录', en: 'Instrument response' },
  'instrument-text': { zh: '量表文本', en: 'Instrument text' },
  'document-kind': { zh: '文书种类', en: 'Kind of document' },
  import: { zh: '导入', en: 'Import' },
}

export const words = {
  title: { zh: '操作记录', en: 'Audit log' },
  lead: {
    zh: '只增不改。每一条都在同一笔操作里写下；查看本页也会留下记录。',
    en: 'Written with each deed, never changed. Looking at this page is on record as well.',
  },
  at: { zh: '时间', en: 'When' },
  who: { zh: '谁', en: 'Who' },
  role: { zh: '岗位', en: 'As' },
  action: { zh: '做了什么', en: 'What' },
  about: { zh: '对什么', en: 'About' },
  subject: { zh: '对象编号', en: 'Id of the subject' },
  allActions: { zh: '全部操作', en: 'All deeds' },
  everybody: { zh: '看所有人', en: 'Everybody' },
  nobody: { zh: '未登录或系统', en: 'Without account, or the product' },
  none: { zh: '没有符合条件的记录。', en: 'Nothing is on record for this.' },
}
