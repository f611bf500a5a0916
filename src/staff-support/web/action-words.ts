import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log: the deed, never what it was about. */
export const actionWords: Readonly<Record<string, Words>> = {
  'staff-support.ask': { zh: '职工约谈', en: 'Asked for a talk' },
  'staff-support.register': { zh: '职工支持：登记', en: 'Staff support: registered' },
  'staff-support.list': { zh: '职工支持：查看列表', en: 'Staff support: listed' },
  'staff-support.open': { zh: '职工支持：打开', en: 'Staff support: opened' },
  'staff-support.write': { zh: '职工支持：写记录', en: 'Staff support: wrote' },
  'staff-support.take': { zh: '职工支持：接下', en: 'Staff support: took' },
  'staff-support.offer': { zh: '职工支持：转交', en: 'Staff support: offered' },
  'staff-support.withdraw-offer': { zh: '职工支持：收回转交', en: 'Staff support: took back' },
  'staff-support.accept': { zh: '职工支持：接手', en: 'Staff support: accepted' },
  'staff-support.close': { zh: '职工支持：结束', en: 'Staff support: closed' },
  'staff-support.reopen': { zh: '职工支持：重新开始', en: 'Staff support: reopened' },
  'staff-support.lock': { zh: '职工支持：锁存', en: 'Staff support: locked' },
  'staff-support.erase': { zh: '职工支持：销毁', en: 'Staff support: destroyed' },
  'staff-support.open-house': { zh: '查看职工支持设置', en: 'Read the staff-support settings' },
  'staff-support.read-counts': { zh: '查看职工支持统计', en: 'Read the staff-support counts' },
  'staff-support.name-counsellor': { zh: '指定职工支持社工', en: 'Named a counsellor' },
  'staff-support.end-counsellor': { zh: '停止职工支持社工', en: 'Ended a counsellor' },
  'staff-support.hang-poster': { zh: '制作职工支持海报', en: 'Made a staff-support poster' },
}
