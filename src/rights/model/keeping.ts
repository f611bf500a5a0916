import { z } from 'zod'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

/** How long the files of casework are kept here: what the house has decided, with where that stands. */
export const KeepingTerm = z.object({
  years: z.int().min(1).max(100),
  /** Which law, rule or decision of the house says so. */
  source: z.string().trim().min(2, '请写依据：哪一部法、哪一条，或本院哪一份文件').max(300),
  from: Day,
  enteredAt: Instant,
  enteredByName: z.string(),
})
export type KeepingTerm = z.infer<typeof KeepingTerm>

interface KnownTerm {
  readonly what: Words
  readonly term: Words
  /** The law in its own language, or that none was found. */
  readonly source: string | null
}

/** Terms that a law names; and that none was found where none was found. Read 2026-11. */
export const knownTerms: readonly KnownTerm[] = [
  {
    what: { zh: '影响评估报告和处理情况记录', en: 'Impact assessments and records of processing' },
    term: { zh: '至少三年', en: 'three years at least' },
    source: '《个人信息保护法》第五十六条',
  },
  {
    what: { zh: '向其他处理者提供、委托处理的记录', en: 'Records of what was given to others' },
    term: { zh: '至少三年', en: 'three years at least' },
    source: '《网络数据安全管理条例》第十二条',
  },
  {
    what: { zh: '网络日志', en: 'Network logs' },
    term: { zh: '不少于六个月', en: 'six months at least' },
    source: '《网络安全法》第二十一条（2016 年文本）',
  },
  {
    what: { zh: '医务社工个案档案', en: 'Files of medical social work' },
    term: {
      zh: '没有找到法律、行政法规的规定，由本机构写明期限和依据',
      en: 'no law was found: the house says how long, and on which ground',
    },
    source: null,
  },
]

/** The one that holds on a day: the latest that has begun. */
export function termOn(terms: readonly KeepingTerm[], day: Day): KeepingTerm | undefined {
  const begun = terms.filter(({ from }) => from <= day)
  return begun.toSorted((one, other) => key(other).localeCompare(key(one)))[0]
}

function key({ from, enteredAt }: KeepingTerm) {
  return `${from} ${enteredAt}`
}

/** The first day on which a file is not kept any more. Of 29 February it is 1 March in a common year. */
export function keptUntil(lastDay: Day, years: number): Day {
  const [year, month, date] = lastDay.split('-').map(Number) as [number, number, number]
  return Day.parse(new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10))
}
