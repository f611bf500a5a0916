import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'discharge.open': { zh: '查看出院计划', en: 'Read a discharge plan' },
  'discharge.begin': { zh: '开始出院计划', en: 'Began a discharge plan' },
  'discharge.write': { zh: '写出院计划', en: 'Wrote a discharge plan' },
  'discharge.make-ready': { zh: '出院准备完成', en: 'Made a discharge ready' },
  'discharge.discharge': { zh: '记录出院', en: 'Recorded a discharge' },
  'discharge.move': { zh: '更正出院日期', en: 'Corrected the day of discharge' },
  'discharge.finish': { zh: '出院随访完成', en: 'Finished the follow-ups of a discharge' },
  'discharge.cancel': { zh: '取消出院计划', en: 'Cancelled a discharge plan' },
}
