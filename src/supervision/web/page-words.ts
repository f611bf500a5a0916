/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  today: { zh: '督导', en: 'Supervision' },
  mine: { zh: '我的督导', en: 'My supervision' },
  session: { zh: '一次督导', en: 'Session' },
  print: { zh: '打印督导记录', en: 'Print a session' },
  offered: { zh: '带来的个案', en: 'Offered case' },
  tool: { zh: '带去督导', en: 'For supervision' },
  register: { zh: '督导名册', en: 'Supervisors' },
  supervisor: { zh: '督导', en: 'Supervisor' },
  house: { zh: '本院督导', en: 'Supervision here' },
}
