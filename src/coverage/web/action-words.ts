import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'coverage.open': { zh: '查看机构覆盖情况', en: 'Read the coverage of an institution' },
  'coverage.state': { zh: '报覆盖情况', en: 'Stated a fact of coverage' },
  'coverage.list-waiting': { zh: '查看待确认的覆盖情况', en: 'Read what waits to be confirmed' },
  'coverage.confirm': { zh: '确认覆盖情况', en: 'Confirmed a fact of coverage' },
  'coverage.return': { zh: '退回覆盖情况', en: 'Returned a fact of coverage' },
  'coverage.list': { zh: '查看各机构覆盖', en: 'Read the coverage of all institutions' },
  'coverage.city': { zh: '查看覆盖统计', en: 'Read the figures of coverage' },
  'coverage.gaps': { zh: '查看人员缺口', en: 'Read the staffing gaps' },
  'coverage.choose-norm': { zh: '选定配备标准', en: 'Chose a staffing norm' },
  'coverage.designate': { zh: '命名基地或培育单位', en: 'Named a base or a unit' },
  'coverage.end-designation': { zh: '结束基地或培育单位', en: 'Ended a base or a unit' },
}
