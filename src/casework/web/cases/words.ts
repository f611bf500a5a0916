export const words = {
  cases: { zh: '个案', en: 'Cases' },
  desk: { zh: '范围', en: 'Which' },
  open: { zh: '在办', en: 'Open' },
  review: { zh: '等审核', en: 'Waiting for review' },
  all: { zh: '全部', en: 'All' },
  state: { zh: '状态', en: 'State' },
  anyState: { zh: '不限', en: 'Any' },
  client: { zh: '服务对象', en: 'Client' },
  number: { zh: '编号', en: 'Number' },
  place: { zh: '病区床位', en: 'Ward and bed' },
  risk: { zh: '风险', en: 'Risk' },
  touched: { zh: '最近一笔', en: 'Last touched' },
  none: {
    zh: '这里还没有个案。接下一件求助，个案就从那里开始。',
    en: 'No case here yet. A case begins with a request.',
  },
  toDesk: { zh: '去工作台', en: 'To the desk' },
}
