/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  team: { zh: '社工队伍', en: 'The team' },
  worker: { zh: '社工档案', en: 'File of a worker' },
  print: { zh: '打印人员登记表', en: 'Print the file of a worker' },
  own: { zh: '我的专业档案', en: 'My professional file' },
  overview: { zh: '医务社工队伍', en: 'Workforce' },
  institution: { zh: '机构的社工队伍', en: 'Workers of an institution' },
  alliance: { zh: '临床实践教学联盟', en: 'Teaching alliance' },
}
