import { z } from 'zod'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { IndicatorCode } from './figure.ts'
import type { MeasureName } from './measure.ts'

export const Group = z.enum([
  'coverage',
  'workforce',
  'caseload',
  'quality',
  'volume',
  'loops',
  'aid',
  'crises',
  'volunteers',
  'programmes',
  'data-quality',
])
export type Group = z.infer<typeof Group>

export const groupWords: Record<Group, Words> = {
  coverage: { zh: '覆盖', en: 'Coverage' },
  workforce: { zh: '队伍', en: 'Workforce' },
  caseload: { zh: '个案量', en: 'Caseload' },
  quality: { zh: '服务质量', en: 'Quality' },
  volume: { zh: '服务量', en: 'Volume' },
  loops: { zh: '转介闭环', en: 'Referrals' },
  aid: { zh: '救助', en: 'Aid' },
  crises: { zh: '危机与出院', en: 'Crises and discharge' },
  volunteers: { zh: '志愿服务', en: 'Volunteers' },
  programmes: { zh: '项目与宣传', en: 'Programmes and publicity' },
  'data-quality': { zh: '数据质量', en: 'Data quality' },
}

export const Unit = z.enum([
  ...(['institutions', 'people', 'fte', 'percent', 'per-thousand', 'ratio', 'cases'] as const),
  ...(['minutes', 'hours', 'days', 'points', 'times', 'person-times', 'items', 'papers'] as const),
  ...(['yuan', 'records'] as const),
])
export type Unit = z.infer<typeof Unit>

export const unitWords: Record<Unit, Words> = {
  institutions: { zh: '家', en: 'institutions' },
  people: { zh: '人', en: 'people' },
  fte: { zh: '全时当量', en: 'FTE' },
  percent: { zh: '%', en: '%' },
  'per-thousand': { zh: '人/千张床', en: 'per 1 000 beds' },
  ratio: { zh: '比', en: 'per one' },
  cases: { zh: '例', en: 'cases' },
  minutes: { zh: '分钟', en: 'minutes' },
  hours: { zh: '小时', en: 'hours' },
  days: { zh: '天', en: 'days' },
  points: { zh: '分', en: 'points' },
  times: { zh: '次', en: 'times' },
  'person-times': { zh: '人次', en: 'person-times' },
  items: { zh: '项', en: 'items' },
  papers: { zh: '份', en: 'papers' },
  yuan: { zh: '元', en: 'yuan' },
  records: { zh: '条', en: 'records' },
}

interface Pick {
  readonly of: MeasureName
  /** One value of its dimension; without it all of them. */
  readonly key?: string
}

/** How a number comes from what was counted. A rate is made of sums, never of rates. */
export type Amount =
  | ({ readonly how: 'sum'; readonly per?: number } & Pick)
  | { readonly how: 'sums'; readonly of: readonly MeasureName[] }
  | {
      readonly how: 'rate'
      readonly top: Pick
      readonly bottom: Pick
      readonly times: number
      /** The upper is no part of the lower, as workers are none of beds. */
      readonly apart?: true
    }
  | { readonly how: 'quantile'; readonly of: MeasureName; readonly at: 0.5 | 0.9 }

export interface Part {
  readonly key: string
  readonly name: Words
  readonly unit: Unit
  readonly digits: number
  readonly amount: Amount
}

/** One version of an indicator. What is not changed is not written again: the older one stays. */
export interface Definition {
  readonly code: IndicatorCode
  readonly version: number
  readonly group: Group
  readonly name: Words
  readonly formula: Words
  readonly population: Words
  readonly window: Words
  readonly traps: Words
  readonly unit: Unit
  /** Decimals shown; what is exported is rounded the same. */
  readonly digits: number
  /** Tables from which it is counted. */
  readonly rows: readonly string[]
  readonly from: Day
  readonly until: Day | null
  /** What is different from the version before. */
  readonly change?: Words
  /** Null where the parts stand beside each other and one number would mislead. */
  readonly main: Amount | null
  readonly parts: readonly Part[]
  /** Known to the specification, and counted nowhere in the product yet. */
  readonly unsourced?: true
}

const Text = z.object({ zh: z.string(), en: z.string() })

/** What everybody may read of a definition. */
export const DefinitionView = z.object({
  code: IndicatorCode,
  version: z.int(),
  group: Group,
  name: Text,
  formula: Text,
  grain: Text,
  population: Text,
  window: Text,
  traps: Text,
  unit: Unit,
  digits: z.int(),
  rows: z.array(z.string()),
  from: Day,
  until: Day.nullable(),
  change: Text.nullable(),
  /** Hides cells below five persons. */
  protects: z.boolean(),
  hasSource: z.boolean(),
  parts: z.array(z.object({ key: z.string(), name: Text, unit: Unit, digits: z.int() })),
})
export type DefinitionView = z.infer<typeof DefinitionView>
