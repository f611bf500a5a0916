/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  groups: { zh: '小组', en: 'Groups' },
  create: { zh: '新建小组', en: 'New group' },
  group: { zh: '小组', en: 'Group' },
  edit: { zh: '修改小组计划', en: 'Change the plan' },
  session: { zh: '小组活动', en: 'Session' },
  member: { zh: '组员', en: 'Member' },
  plan: { zh: '打印小组计划书', en: 'Print the plan' },
  attendance: { zh: '打印签到表', en: 'Print the attendance sheet' },
  evaluation: { zh: '打印小组总评', en: 'Print the evaluation' },
}
