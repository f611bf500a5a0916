/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  projects: { zh: '多元培育项目', en: 'Cultivation projects' },
  calls: { zh: '多元培育项目', en: 'Cultivation projects' },
  reviews: { zh: '待评审的项目', en: 'Projects to review' },
  batches: { zh: '培育批次', en: 'Cultivation batches' },
  project: { zh: '培育项目', en: 'Cultivation project' },
  apply: { zh: '申报培育项目', en: 'Apply for a project' },
  amend: { zh: '修改申报', en: 'Change the application' },
  print: { zh: '打印项目表', en: 'Print a project' },
}
