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
