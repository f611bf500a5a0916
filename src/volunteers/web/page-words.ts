/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  volunteers: { zh: '志愿者', en: 'Volunteers' },
  volunteer: { zh: '志愿者档案', en: 'File of a volunteer' },
  list: { zh: '导入志愿者名单', en: 'Import a list of volunteers' },
  settings: { zh: '招募和培训课程', en: 'Recruitment and courses' },
  print: { zh: '打印协议', en: 'Print the agreement' },
  own: { zh: '我的档案', en: 'My file' },
  join: { zh: '来做医院志愿者', en: 'Volunteer at the hospital' },
}
