import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

export const FigureCode = z.enum([
  'V1',
  'V2',
  'V3',
  'V4',
  'V5',
  'V6',
  'V6-12',
  'V7',
  'V8',
  'V9',
  'V10',
  'V10-corrected',
])
export type FigureCode = z.infer<typeof FigureCode>

/** One line from which a figure is counted. */
export const FigureRow = z.object({
  /** Number of the volunteer, title of the work, number of the certificate: never a name. */
  label: z.string(),
  detail: z.string(),
  value: z.number(),
  /** A second number of the line, where it has one: estimated besides registered. */
  beside: z.number(),
})
export type FigureRow = z.infer<typeof FigureRow>

export const FigureUnit = z.enum(['people', 'hours', 'items', 'person-times', 'percent', 'papers'])
export type FigureUnit = z.infer<typeof FigureUnit>

export const Figure = z.object({
  code: FigureCode,
  /** Null where there is nothing to divide by. */
  value: z.number().nullable(),
  /** Of how many; for V5 how much of it is estimated. */
  of: z.number().nullable(),
  unit: FigureUnit,
})
export type Figure = z.infer<typeof Figure>

type Way = 'sum' | 'hours' | 'mean-hours' | 'count' | 'share' | 'reach'

interface Definition {
  readonly name: Words
  readonly meaning: Words
  readonly unit: FigureUnit
  readonly way: Way
}

export const figureDefinitions: Record<FigureCode, Definition> = {
  V1: {
    name: { zh: '统筹志愿者', en: 'Volunteers coordinated' },
    meaning: {
      zh: '在岗、且近 12 个月至少有一条已核对时长的人数；后面是登记总数。',
      en: 'Active with at least one verified entry in 12 months; of all registered.',
    },
    ...{ unit: 'people', way: 'sum' },
  },
  V2: {
    name: { zh: '服务时长', en: 'Hours' },
    meaning: { zh: '期间内已核对的时长。', en: 'Verified hours in the period.' },
    ...{ unit: 'hours', way: 'hours' },
  },
  V3: {
    name: { zh: '人均时长', en: 'Hours per person' },
    meaning: {
      zh: '期间内有已核对时长的志愿者，平均每人多少小时。',
      en: 'Verified hours per volunteer who has some in the period.',
    },
    ...{ unit: 'hours', way: 'mean-hours' },
  },
  V4: {
    name: { zh: '服务项目', en: 'Service items' },
    meaning: {
      zh: '期间内至少有一条已核对时长的岗位数。',
      en: 'Different works with at least one verified entry.',
    },
    ...{ unit: 'items', way: 'count' },
  },
  V5: {
    name: { zh: '服务人次', en: 'Reach' },
    meaning: {
      zh: '结束的班次服务到的人次；后面是其中估计的部分，估计方法见明细。',
      en: 'Person-times of closed shifts; then how much of it is estimated, and how.',
    },
    ...{ unit: 'person-times', way: 'reach' },
  },
  V6: {
    name: { zh: '6 个月留存', en: 'Retention, 6 months' },
    meaning: {
      zh: '上岗满 6 个月的人里，现在仍在岗的比例。',
      en: 'Of those who began 6 months ago or earlier, who is still active.',
    },
    ...{ unit: 'percent', way: 'share' },
  },
  'V6-12': {
    name: { zh: '12 个月留存', en: 'Retention, 12 months' },
    meaning: {
      zh: '上岗满 12 个月的人里，现在仍在岗的比例。',
      en: 'Of those who began 12 months ago or earlier, who is still active.',
    },
    ...{ unit: 'percent', way: 'share' },
  },
  V7: {
    name: { zh: '先培训后上岗', en: 'Trained first' },
    meaning: {
      zh: '到场的人次里，服务日之前已通过通用培训的比例。应为 100%。',
      en: 'Of all attendances, those with general training passed before. Should be all.',
    },
    ...{ unit: 'percent', way: 'share' },
  },
  V8: {
    name: { zh: '爽约率', en: 'No-shows' },
    meaning: { zh: '已结束的报名里，没有来的比例。', en: 'Of all places, those who did not come.' },
    ...{ unit: 'percent', way: 'share' },
  },
  V9: {
    name: { zh: '有保险的服务', en: 'Insured' },
    meaning: {
      zh: '到场的人次里，当天有保险的比例。',
      en: 'Of all attendances, those insured on that day.',
    },
    ...{ unit: 'percent', way: 'share' },
  },
  V10: {
    name: { zh: '出具证明', en: 'Certificates issued' },
    meaning: { zh: '期间内出具的证明。', en: 'Issued in the period.' },
    ...{ unit: 'papers', way: 'count' },
  },
  'V10-corrected': {
    name: { zh: '更正证明', en: 'Certificates corrected' },
    meaning: {
      zh: '期间内出具、后来被新证明取代的。',
      en: 'Issued in the period and replaced by a new number.',
    },
    ...{ unit: 'papers', way: 'count' },
  },
}

/** A figure is nothing but its rows, so that it can never say something else than they do. */
export function toFigure(code: FigureCode, rows: readonly FigureRow[]): Figure {
  const { unit, way } = figureDefinitions[code]
  const sum = rows.reduce((total, { value }) => total + value, 0)
  const beside = rows.reduce((total, row) => total + row.beside, 0)
  const of = rows.length
  switch (way) {
    case 'sum':
      return { code, unit, value: sum, of }
    case 'hours':
      return { code, unit, value: Math.round(sum / 6) / 10, of: null }
    case 'mean-hours':
      return { code, unit, value: of === 0 ? null : Math.round(sum / 6 / of) / 10, of }
    case 'count':
      return { code, unit, value: of, of: null }
    case 'share':
      return { code, unit, value: of === 0 ? null : Math.round((sum / of) * 1000) / 10, of }
    case 'reach':
      return { code, unit, value: sum + beside, of: beside }
  }
}
