import type { IndicatorCode } from '#indicators/model/figure.ts'
import type { Words } from '#platform/model/words.ts'
import type { Pick } from './pick.ts'

export interface BoardSection {
  readonly key: string
  readonly title: Words
  readonly codes: readonly IndicatorCode[]
}

/** What may be chosen for the tiles, and stands in the list of districts or houses. */
export const ON_TILES: readonly Pick[] = [
  { code: 'C1', part: null, of: 'value', span: 'period' },
  { code: 'W1', part: null, of: 'value', span: 'period' },
  { code: 'W4', part: 'most', of: 'value', span: 'period' },
  { code: 'L1', part: null, of: 'value', span: 'period' },
  { code: 'V1', part: null, of: 'value', span: 'period' },
  { code: 'M1', part: null, of: 'value', span: 'period' },
]

/** The page below the map, in this order. */
export const SECTIONS: readonly BoardSection[] = [
  {
    ...{ key: 'volume', codes: ['M1', 'M2', 'M3'] },
    title: { zh: '服务量：按方法，按六类服务', en: 'Volume by method and by the six lines' },
  },
  {
    ...{ key: 'caseload', codes: ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'] },
    title: { zh: '个案', en: 'Caseload' },
  },
  {
    ...{ key: 'loops', codes: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'] },
    title: { zh: '转介：闭环多少，为什么没有', en: 'Referrals: loops closed, and why not' },
  },
  {
    ...{ key: 'volunteers', codes: ['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10'] },
    title: { zh: '志愿服务', en: 'Volunteers' },
  },
  {
    ...{ key: 'programmes', codes: ['P1', 'P2', 'P3', 'P4', 'B1'] },
    title: { zh: '项目、驻点和宣传', en: 'Projects, stationed posts, publicity' },
  },
  {
    ...{ key: 'supervision', codes: ['W10', 'Q5'] },
    title: { zh: '督导', en: 'Supervision' },
  },
  {
    ...{ key: 'coverage', codes: ['C1', 'C2', 'C4'] },
    title: { zh: '覆盖', en: 'Coverage' },
  },
  {
    ...{ key: 'staffing', codes: ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9'] },
    title: { zh: '队伍和人员缺口', en: 'Workforce and staffing gap' },
  },
  {
    ...{ key: 'quality', codes: ['Q1', 'Q2', 'Q3', 'Q4', 'Q6', 'A1', 'A2', 'X1', 'X2', 'D1'] },
    title: { zh: '服务质量、救助和危机', en: 'Quality, aid, crises' },
  },
  {
    ...{ key: 'data', codes: ['T1'] },
    title: { zh: '数据质量', en: 'Data quality' },
  },
]
