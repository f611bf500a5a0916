import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

/** A goal of the policy, in our own words. Where it names no number, there is none. */
export interface Goal {
  readonly year: number
  /** On which day coverage is held against it. */
  readonly by: Day
  readonly title: Words
  readonly text: Words
  /** Of which institutions it speaks. */
  readonly population: Words
  /** The share of institutions that are to be covered, where the policy says one. */
  readonly share: number | null
}

export const GOALS_SOURCE: Words = {
  zh: '《关于发展医务社会工作的实施意见》（北京市卫生健康委等五部门，2020 年 10 月）一、工作目标',
  en: 'Opinions on developing medical social work (five departments of Beijing, October 2020), 1. Goals',
}

const allMedical: Words = { zh: '全市医疗机构', en: 'all medical institutions of the city' }

export const GOALS: readonly Goal[] = [
  {
    year: 2020,
    by: Day.parse('2020-12-31'),
    title: { zh: '试点', en: 'Pilot' },
    text: {
      zh: '在一部分综合医院，儿科、精神卫生、肿瘤、康复等专科医院，以及社区卫生服务中心先做起来。',
      en: 'Begun in some general hospitals, in hospitals for children, mental health, oncology and rehabilitation, and in community health centres.',
    },
    population: { zh: '部分医院和社区卫生服务中心', en: 'some hospitals and health centres' },
    share: null,
  },
  {
    year: 2022,
    by: Day.parse('2022-12-31'),
    title: { zh: '逐步推开', en: 'Step by step' },
    text: {
      zh: '2020 到 2022 年在全市逐步推开：机构设岗位，有条件的设部门，配专职医务社工。',
      en: 'From 2020 to 2022 throughout the city: posts are set up, departments where possible, with social workers who do nothing else.',
    },
    population: allMedical,
    share: null,
  },
  {
    year: 2025,
    by: Day.parse('2025-12-31'),
    title: { zh: '全覆盖', en: 'Full coverage' },
    text: {
      zh: '到 2025 年全市医疗机构都有医务社会工作；公共卫生机构先探索，形成可推广的做法。',
      en: 'By 2025 every medical institution has medical social work; public health bodies try it out.',
    },
    population: allMedical,
    share: 1,
  },
]

/**
 * Of how many it is a share. The policy speaks of all medical institutions, the press of November
 * 2025 counts 293 public ones: which of the two is meant always stands in the label.
 */
export const scopeWords = {
  public: (n: number): Words => ({
    zh: `登记在册的公立医疗机构 ${n} 家`,
    en: `${n} public medical institutions on the register`,
  }),
  all: (n: number): Words => ({
    zh: `登记在册的全部医疗机构 ${n} 家`,
    en: `all ${n} medical institutions on the register`,
  }),
}
