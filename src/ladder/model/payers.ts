import { assumed, publicly } from '#insurance/model/figure.ts'
import { LIABILITIES, type LiabilityId, liabilityWords } from '#insurance/model/product.ts'
import type { Cite } from '#insurance/model/sources.ts'
import type { Words } from '#platform/model/words.ts'

/** Kinds of cost; each has its own order of payers. */
export const STREAMS = ['in-catalogue', 'self-pay', 'domestic', 'overseas', 'innovative'] as const
export type Stream = (typeof STREAMS)[number]

/** Everybody who may pay, as they stand on the page. */
export const PAYERS = [
  'basic',
  'serious',
  'aid',
  'R1',
  'R2',
  'programme',
  'R3d',
  'R3o',
  'R3i',
  'charity',
] as const
export type PayerId = (typeof PAYERS)[number]

export type PayerOrder = Readonly<Record<Stream, readonly PayerId[]>>

/**
 * Who pays before whom. The state scheme comes first; the plan is an indemnity and pays on what
 * medical assistance leaves; a manufacturer's programme has to be tried before the plan pays a drug.
 */
export const PAYER_ORDER: PayerOrder = {
  'in-catalogue': ['basic', 'serious', 'aid', 'R1', 'charity'],
  'self-pay': ['R2', 'charity'],
  domestic: ['programme', 'R3d', 'charity'],
  overseas: ['programme', 'R3o', 'charity'],
  innovative: ['programme', 'R3i', 'charity'],
}

export const ORDER_CITES: Readonly<Record<'in-catalogue' | 'drugs', Cite>> = {
  'in-catalogue': publicly(
    'P3',
    '基本医保、大病保险、医疗救助先付，普惠只赔剩下的',
    'Basic insurance, serious-illness insurance and assistance pay first; the plan pays on what remains',
  ),
  drugs: assumed(
    'P3',
    '特药先用药企慈善赠药，再由普惠赔付，按同类产品推定',
    'For special drugs the manufacturer’s programme comes first: taken from a sister product',
  ),
}

export const LIABILITY_IN: Readonly<Record<Stream, LiabilityId>> = {
  'in-catalogue': 'R1',
  'self-pay': 'R2',
  domestic: 'R3d',
  overseas: 'R3o',
  innovative: 'R3i',
}

export function isLiability(payer: PayerId): payer is LiabilityId {
  return (LIABILITIES as readonly string[]).includes(payer)
}

const plan = (id: LiabilityId): Words => ({
  zh: `普惠健康保 · ${liabilityWords[id].zh}`,
  en: `The plan · ${liabilityWords[id].en}`,
})

export const payerWords: Record<PayerId, Words> = {
  basic: { zh: '基本医保', en: 'Basic insurance' },
  serious: { zh: '大病保险', en: 'Serious-illness insurance' },
  aid: { zh: '医疗救助', en: 'Medical assistance' },
  R1: plan('R1'),
  R2: plan('R2'),
  programme: { zh: '药企慈善赠药', en: 'Manufacturer’s programme' },
  R3d: plan('R3d'),
  R3o: plan('R3o'),
  R3i: plan('R3i'),
  charity: { zh: '慈善救助', en: 'Charity' },
}
