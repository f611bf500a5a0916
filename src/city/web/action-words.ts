import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'city.download-workbook': { zh: '下载全市报表', en: 'Downloaded a table of the city' },
  'city.download-report': { zh: '下载简报', en: 'Downloaded a report of the city' },
  'city.save-layout': { zh: '保存报表版式', en: 'Kept a layout' },
  'city.invite-officer': { zh: '发出部门加入码', en: 'Gave out a code of a department' },
  'city.join-bureau': { zh: '加入部门', en: 'Joined a department' },
  'city.remove-officer': { zh: '撤下部门联系人', en: 'Took an officer from a department' },
}
