export const words = {
  plan: { zh: '社区活动计划', en: 'Plan of a community activity' },
  summary: { zh: '社区活动总结', en: 'Summary of a community activity' },
  none: { zh: '还没有总结。', en: 'Not summed up yet.' },
  organiser: { zh: '组织社工签名', en: 'Organiser' },
  head: { zh: '社工部主任签名', en: 'Head of social work' },
  partner: { zh: '合作方签章', en: 'Partner' },
  activities: { zh: '社区活动', en: 'Community activities' },
  title: { zh: '活动名称', en: 'Title' },
  files: { zh: '证明材料', en: 'Evidence' },
  filesN: (n: number) => ({ zh: `${n} 份，存在系统里`, en: `${n}, kept in the system` }),
  followUps: { zh: '后续', en: 'What came of it' },
  followUpN: (kind: string, all: number, done: number) => ({
    zh: `${kind} ${all} 件，办成 ${done} 件`,
    en: `${kind}: ${all}, of which ${done} done`,
  }),
  nobodyNamed: {
    zh: '本总结不印参加人的姓名。',
    en: 'No name of anybody who was there is printed.',
  },
}
