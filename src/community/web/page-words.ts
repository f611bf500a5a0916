/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  activities: { zh: '社区活动', en: 'Community activities' },
  create: { zh: '计划社区活动', en: 'Plan an activity' },
  activity: { zh: '社区活动', en: 'Activity' },
  edit: { zh: '修改活动计划', en: 'Change the plan' },
  plan: { zh: '打印活动计划', en: 'Print the plan' },
  summary: { zh: '打印活动总结', en: 'Print the summary' },
  volume: { zh: '服务量', en: 'Service volume' },
}
