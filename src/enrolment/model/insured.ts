import { z } from 'zod'
import { Route } from '#insurance/model/product.ts'
import type { Words } from '#platform/model/words.ts'

export const InsuredId = z.uuid().brand('InsuredId')
export type InsuredId = z.infer<typeof InsuredId>

/** 参保途径: Beijing basic insurance, groups run by the bureau, 中央公职医疗, insured elsewhere. */
export const Eligibility = z.enum([...Route.options, 'central'])
export type Eligibility = z.infer<typeof Eligibility>

export const eligibilityWords: Record<Eligibility, Words> = {
  employee: { zh: '北京职工医保（含退休）', en: 'Beijing employees, also retired' },
  resident: { zh: '北京城乡居民医保', en: 'Beijing residents' },
  'state-groups': {
    zh: '征地超转、医疗照顾、离休、军休',
    en: 'Groups run by the insurance bureau',
  },
  central: { zh: '中央公职医疗', en: 'Medical care of the central state' },
  elsewhere: {
    zh: '外地医保，有北京户籍或居住证',
    en: 'Insured elsewhere, registered in Beijing or with a residence permit',
  },
}

/**
 * By which way the benefit is reckoned. Whether somebody of 中央公职医疗 is short of a liability was
 * not found: like those insured elsewhere, who are short of none (assumed).
 */
export function toRoute(eligibility: Eligibility): Route {
  return eligibility === 'central' ? 'elsewhere' : eligibility
}

/** For whom somebody may pay besides himself: taken over from a sister product (assumed, P3). */
export const RelationKind = z.enum(['spouse', 'child', 'parent'])
export type RelationKind = z.infer<typeof RelationKind>

export const relationWords: Record<RelationKind, Words> = {
  spouse: { zh: '配偶', en: 'Spouse' },
  child: { zh: '子女', en: 'Child' },
  parent: { zh: '父母', en: 'Parent' },
}
