/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  city: { zh: '全市一图', en: 'The city' },
  district: { zh: '本区一图', en: 'The district' },
  house: { zh: '机构情况', en: 'Institution' },
  bureaus: { zh: '五部门', en: 'Five departments' },
  bureau: { zh: '部门页面', en: 'Department' },
  ownBureau: { zh: '本部门', en: 'Our department' },
  papers: { zh: '报表和简报', en: 'Tables and reports' },
  print: { zh: '打印', en: 'Print' },
}
