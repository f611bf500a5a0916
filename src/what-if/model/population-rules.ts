import type { Words } from '#platform/model/words.ts'

/**
 * How the synthetic people are made. Nothing about the costs of the real insured is public: the shape
 * of the costs is invented, and the paid share of the premium that follows from it says nothing about
 * the real plan. Only differences between two products on the same people are of use.
 *
 * Known (press page of 2025-11): 419 000 claims over four years and more than 15 million
 * person-enrolments, so 2.8 claims per 100 person-years; the highest single payment 761 100.00 yuan;
 * at most 23 payments to one person. All else is assumed.
 */
export const RULES = {
  /** Kept with every result: people of another version are other people. */
  version: 'synthetic-2026.1',
  claimsPer1000: 28,
  highestPayment: 76_110_000,
  mostClaims: 23,
  /** Inhabitants in ten thousands, rounded, as generally known of the census of 2020; not verified. */
  districts: [71, 111, 345, 202, 57, 313, 39, 131, 184, 132, 227, 183, 44, 46, 53, 35, 17],
  /** Of a hundred insured, by age band. */
  ages: [15, 35, 29, 15, 6],
  /** Of a hundred of an age band: resident, employee, state groups, elsewhere. */
  routes: [
    [96, 0, 0, 4],
    [14, 76, 0, 10],
    [18, 75, 1, 6],
    [30, 64, 4, 2],
    [34, 58, 7, 1],
  ],
  /** Of a hundred of an age band: judged to have a listed condition when the run of years began. */
  preExisting: [1, 2, 7, 14, 20],
  /** Of a hundred: enrolled without a break and without a claim for 0, 1, 2, 3, 4 years. */
  streaks: [24, 14, 13, 15, 34],
  /** Of a thousand of an age band: anything to pay oneself in the year that is worth a receipt. */
  anyCost: [45, 60, 115, 235, 320],
  /** With a listed condition it is so much more often. */
  oftener: 1.6,
  /** In fen, log-normal: median and spread. */
  ownPay: { median: 420_000, spread: 0.92, most: 180_000_000 },
  selfPay: { share: 0.35, median: 260_000, spread: 1.05, most: 90_000_000 },
  drug: { median: 5_200_000, spread: 0.75, most: 70_000_000 },
  /** Of ten thousand with costs: on a special drug, by list. */
  drugs: { domestic: 120, overseas: 6, innovative: 24 },
} as const

/** What stands on every chart, table and print. */
export const SYNTHETIC: Words = { zh: '模拟数据', en: 'Synthetic data' }

export const syntheticNote: Words = {
  zh: '人是按规则生成的，不是真人。真实的赔付金额没有公布：费用的高低是假设的，“赔付占保费”的绝对水平不能当真，只有同一批人上两个方案之间的差别可以参考。',
  en: 'The people are made by rules and are not real. Real costs are not published: how high they are is assumed, the paid share of the premium must not be taken at its word, and only differences between two products on the same people are of use.',
}

/** The ways in which it departs from what is known, for whoever reads a result. */
export const rulesTold: readonly Words[] = [
  {
    zh: '已知（新闻稿）：每百人年 2.8 件赔案；单笔最高 761,100.00 元；一人最多 23 次。',
    en: 'Known (press page): 2.8 claims per 100 person-years; highest single payment 761,100.00 yuan; at most 23 for one person.',
  },
  {
    zh: '推定：年龄、渠道、既往症和连续参保的比例；各区人数按 2020 年普查的一般了解取整，尚待核对。',
    en: 'Assumed: shares by age, route, listed condition and streak; district sizes rounded from general knowledge of the 2020 census, not verified.',
  },
  {
    zh: '假设：费用的分布（对数正态）。区与区之间只有人数不同，没有编造差别。',
    en: 'Invented: the distribution of costs (log-normal). Districts differ in size only.',
  },
  {
    zh: '大病保险按 2026 年规则计入；医疗救助的比例没有公布，没有计入。',
    en: 'Serious-illness insurance is counted by the rules of 2026; medical assistance is not, its proportions were not found.',
  },
]
