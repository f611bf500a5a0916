/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  tool: { zh: '救助与费用', en: 'Aid and costs' },
  print: { zh: '打印救助申请卷宗', en: 'Print an application' },
  desk: { zh: '救助申请', en: 'Applications for aid' },
  application: { zh: '救助申请', en: 'Application for aid' },
  programmes: { zh: '救助项目', en: 'Aid programmes' },
  figures: { zh: '救助统计', en: 'Aid in numbers' },
}
