/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  mine: { zh: '我的理赔', en: 'My claims' },
  report: { zh: '报案', en: 'Report a claim' },
  claim: { zh: '理赔', en: 'Claim' },
  desk: { zh: '理赔工作台', en: 'Claims desk' },
  counter: { zh: '代为报案、主动快赔', en: 'Begin a claim' },
  payments: { zh: '付款', en: 'Payments' },
  calendars: { zh: '工作日历', en: 'Working days' },
  enterCalendar: { zh: '录入工作日历', en: 'Enter working days' },
  letter: { zh: '核定通知书', en: 'Letter of decision' },
}
