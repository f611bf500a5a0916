import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { levelWords, type QualificationLevel } from './qualification.ts'

/** What the rule says of a certificate and a grade. It covers a few; of all others it says nothing. */
export type TitleAnswer = 'covered' | 'not-covered'

export const answerWords: Record<TitleAnswer, Words> = {
  covered: { zh: '规则覆盖', en: 'Covered by the rule' },
  'not-covered': { zh: '规则未规定', en: 'Not covered by the rule' },
}

interface TitleRule {
  readonly from: Day
  /** The paper gives the month of its making, not the day from which it holds. */
  readonly assumed: readonly 'from'[]
  readonly source: Words
  /** Each certificate: lowest number is the highest grade (专业技术岗位等级). */
  readonly grades: Partial<Record<QualificationLevel, readonly [from: number, to: number]>>
}

export const titleRules: readonly TitleRule[] = [
  {
    from: '2020-10-01' as Day,
    assumed: ['from'],
    source: {
      zh: '北京市《关于发展医务社会工作的实施意见》（2020 年 10 月）三（三）',
      en: 'Beijing, Opinions on developing medical social work (October 2020), part 3 (3)',
    },
    grades: { senior: [5, 7], intermediate: [8, 10], assistant: [11, 12] },
  },
]

export function titleRuleOn(day: Day) {
  return titleRules.findLast(({ from }) => from <= day)
}

/**
 * Whether the rule covers the appointment of somebody with this certificate to a position of this
 * grade. Never a no: what the rule does not name, the house decides under other rules.
 */
export function answerTitle(
  level: QualificationLevel | null,
  grade: number | null,
  day: Day,
): TitleAnswer {
  const range = level === null ? undefined : titleRuleOn(day)?.grades[level]
  if (!range || grade === null) return 'not-covered'
  return range[0] <= grade && grade <= range[1] ? 'covered' : 'not-covered'
}

/** The answer as a sentence, with its source. */
export function explainTitle(
  level: QualificationLevel | null,
  grade: number | null,
  day: Day,
): Words {
  const rule = titleRuleOn(day)
  if (!rule) return EARLIER
  const { source, grades } = rule
  const held = level === null ? NOBODY_CERTIFIED : levelWords[level]
  const at = grade === null ? NO_GRADE : { zh: `专业技术 ${grade} 级`, en: `grade ${grade}` }
  const range = level === null ? undefined : grades[level]
  if (answerTitle(level, grade, day) === 'covered')
    return {
      zh: `${held.zh}证书可聘任到${at.zh}：对应 ${range?.join('–')} 级。依据：${source.zh}。`,
      en: `${held.en}: ${at.en} lies in grades ${range?.join('–')}. Source: ${source.en}.`,
    }
  return {
    zh: `规则没有规定${held.zh}与${at.zh}的对应，这里不作“可以”或“不可以”的判断，由单位按其他规定决定。依据：${source.zh}。`,
    en: `The rule says nothing of ${held.en} and ${at.en}: neither yes nor no. The house decides under other rules. Source: ${source.en}.`,
  }
}

const EARLIER = {
  zh: '这一天还没有证书与岗位等级的对应规则，这里不作判断。',
  en: 'On that day there was no rule on certificates and grades: neither yes nor no.',
}
const NOBODY_CERTIFIED = { zh: '没有社会工作者证书', en: 'no certificate' }
const NO_GRADE = { zh: '未定等级的岗位', en: 'a position without grade' }
