import type { Words } from '#platform/model/words.ts'
import { Pick } from './pick.ts'

export interface Headline {
  readonly key: string
  readonly name: Words
  readonly unit: Words
  readonly pick: Pick
  /** Belongs to no district. */
  readonly cityOnly?: true
  /** What the press page of November 2025 says, word for word as a number; `atLeast` where it says 余. */
  readonly press: { readonly value: number; readonly atLeast?: true } | null
}

const people: Words = { zh: '人', en: 'people' }
const items: Words = { zh: '个', en: '' }

/** What the commission sees first. Each is one number of one indicator. */
export const HEADLINES: readonly Headline[] = [
  {
    ...{ key: 'institutions', unit: { zh: '家', en: 'institutions' }, press: { value: 293 } },
    name: { zh: '有医务社工的机构', en: 'Institutions covered' },
    pick: Pick.parse({ code: 'C1', of: 'numerator' }),
  },
  {
    ...{ key: 'workers', unit: people, press: { value: 787 }, pick: Pick.parse({ code: 'W1' }) },
    name: { zh: '医务社工', en: 'Social workers' },
  },
  {
    ...{ key: 'volunteers', unit: people, press: { value: 9803 } },
    name: { zh: '统筹志愿者', en: 'Volunteers' },
    pick: Pick.parse({ code: 'V1' }),
  },
  {
    ...{ key: 'services', unit: { zh: '项', en: 'items' }, press: { value: 1700, atLeast: true } },
    name: { zh: '一年志愿服务', en: 'Services of a year' },
    pick: Pick.parse({ code: 'V4', span: 'last-year' }),
  },
  {
    ...{ key: 'reach', unit: { zh: '人次', en: 'person-times' } },
    name: { zh: '一年惠及', en: 'Reach of a year' },
    press: { value: 4_000_000, atLeast: true },
    pick: Pick.parse({ code: 'V5', span: 'last-year' }),
  },
  {
    ...{ key: 'supervisors', unit: people, press: { value: 26 } },
    name: { zh: '实务督导', en: 'Supervisors' },
    pick: Pick.parse({ code: 'W10', of: 'denominator' }),
    cityOnly: true,
  },
  {
    ...{ key: 'projects', unit: items, press: { value: 190 }, pick: Pick.parse({ code: 'P1' }) },
    name: { zh: '多元培育项目', en: 'Projects' },
  },
  {
    ...{ key: 'replicable', unit: items, press: { value: 50 } },
    name: { zh: '其中形成可复制模式', en: 'of them replicable' },
    pick: Pick.parse({ code: 'P2', part: 'replicable', of: 'numerator' }),
  },
  {
    ...{ key: 'first-ever', unit: items, press: { value: 140 } },
    name: { zh: '其中实现零的突破', en: 'of them first ever' },
    pick: Pick.parse({ code: 'P2', part: 'first-ever', of: 'numerator' }),
  },
  {
    ...{ key: 'posts', unit: items, press: { value: 75 }, pick: Pick.parse({ code: 'P3' }) },
    name: { zh: '驻点', en: 'Stationed posts' },
  },
  {
    ...{ key: 'bases', unit: items, press: { value: 15 } },
    name: { zh: '基层培育基地', en: 'Grassroots bases' },
    pick: Pick.parse({ code: 'C4', part: 'base' }),
  },
  {
    ...{ key: 'units', unit: items, press: { value: 200, atLeast: true } },
    name: { zh: '培育单位', en: 'Cultivated units' },
    pick: Pick.parse({ code: 'C4', part: 'unit' }),
  },
]
