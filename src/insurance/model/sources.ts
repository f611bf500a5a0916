import type { Words } from '#platform/model/words.ts'

/** Where numbers come from. `official`: by whoever makes the rule; all others wait for a check. */
export interface Source {
  readonly title: Words
  readonly where: string
  readonly published: string
  readonly official: boolean
}

/** Everything that is cited. P3 is a sister product's site: the best stand-in, not Beijing's terms. */
export const SOURCES = {
  S: {
    title: {
      zh: '2026 年度北京普惠健康保新闻稿',
      en: 'Press page on the 2026 plan of Beijing Inclusive Health Insurance',
    },
    where: '《医务社会工作与普惠健康保》专版，2025 年 11 月',
    published: '2025-11',
    official: true,
  },
  P2: {
    title: { zh: '2022 年度产品介绍网页', en: 'Web page on the 2022 plan' },
    where: 'xiumeiku.com/…/je73k8.html',
    published: '2022',
    official: false,
  },
  P3: {
    title: {
      zh: '同类产品演示网站（内容仿 2022 年北京版）',
      en: 'Demonstration site of a sister product, made after Beijing’s page of 2022',
    },
    where: 'github.com/yunabc/ykj src/pages/product/puhui',
    published: '2022',
    official: false,
  },
  P5a: {
    title: { zh: '2023 年度投保报道', en: 'Press report on the 2023 plan' },
    where: 'tellerreport.com，2022 年 11 月 2 日',
    published: '2022-11',
    official: false,
  },
  P5c: {
    title: {
      zh: '2024 年度发布会报道（新华社稿转载）',
      en: 'Press report on the launch of the 2024 plan, after Xinhua',
    },
    where: 'breakinglatest.news/…/over-6-5-million-people-participate…',
    published: '2023-11',
    official: false,
  },
  P7: {
    title: { zh: '2025 年度投保报道', en: 'Press report on the 2025 plan' },
    where: 'yes-hope.com/index.php/2024/10/24/…',
    published: '2024-10',
    official: false,
  },
  P8: {
    title: {
      zh: '新闻摘要：2026 年 8 月特药目录调整',
      en: 'News digest on the drug list of August 2026',
    },
    where: '二手摘要',
    published: '2026-08',
    official: false,
  },
  P9: {
    title: { zh: '医疗救助 2023 年调整', en: 'Medical assistance as changed in 2023' },
    where: 'kankanjia.cn/?p=2286',
    published: '2022-12',
    official: false,
  },
  P10: {
    title: {
      zh: '北京基本医保与大病保险待遇汇编',
      en: 'Collection of Beijing’s basic and serious-illness benefits',
    },
    where: '公开资料汇编，链接逐条待核',
    published: '2024',
    official: false,
  },
  general: {
    title: { zh: '一般了解，没有找到出处', en: 'General knowledge, no source found' },
    where: '—',
    published: '—',
    official: false,
  },
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof SOURCES

/**
 * How far a number can be trusted: `S` the press page of the plan, `P` another public source,
 * `assumed` taken over from elsewhere, `unknown` not found, so that the answer is a range.
 */
export type Mark = 'S' | 'P' | 'assumed' | 'unknown'

export const MARKS: readonly Mark[] = ['S', 'P', 'assumed', 'unknown']

export const markWords: Record<Mark, Words> = {
  S: { zh: '新闻稿', en: 'Press page' },
  P: { zh: '公开资料', en: 'Public source' },
  assumed: { zh: '推定', en: 'Assumed' },
  unknown: { zh: '未公布', en: 'Not published' },
}

export interface Cite {
  readonly mark: Mark
  readonly source: SourceId
  /** What the source says, in our words. */
  readonly says: Words
}

/** The least certain of them. */
export function weakest(marks: readonly Mark[]): Mark | undefined {
  return MARKS.findLast((mark) => marks.includes(mark))
}
