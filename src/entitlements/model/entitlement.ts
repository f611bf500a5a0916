import { z } from 'zod'
import { seed } from '#insurance/model/figure.ts'
import type { Product } from '#insurance/model/product.ts'
import type { Cite } from '#insurance/model/sources.ts'
import type { Words } from '#platform/model/words.ts'

/** What a policy brings beside the claims. */
export const Entitlement = z.enum(['drug-subsidy', 'health-service'])
export type Entitlement = z.infer<typeof Entitlement>

export const entitlementWords: Record<Entitlement, Words> = {
  'drug-subsidy': { zh: '购药补贴', en: 'Drug-purchase subsidy' },
  'health-service': { zh: '“六选一”健康管理服务', en: 'One of six health services' },
}

/** Where the subsidy was used. */
export const Channel = z.enum(['online', 'offline'])
export type Channel = z.infer<typeof Channel>

export const channelWords: Record<Channel, Words> = {
  online: { zh: '线上', en: 'On line' },
  offline: { zh: '线下', en: 'In a shop' },
}

/** How often the service is free. */
export const SERVICES_FREE = 1

/** What is known of each, and what is not. */
export const entitlementCites: Record<Entitlement, Cite> = {
  'drug-subsidy': seed(
    '新增线上线下载购药折扣权益，全年可补贴 1800 元。哪些药、哪些药店、每次补多少，没有公布。',
    'A discount on drugs on line and in shops, up to 1 800 yuan a year. Which drugs and shops, and how much at a time, is not published.',
  ),
  'health-service': seed(
    '近三年连续参保且无出险记录的，可免费享受一次“六选一”专属健康管理服务。',
    'Who was enrolled for three years without a break and a claim is given one of six health services, once.',
  ),
}

/** The seeds name none of the six. */
export const servicesNotFound: Words = {
  zh: '六项服务的名称没有公布，请以承保公司给出的名单为准。',
  en: 'The names of the six services are not published; ask the insurer for the list.',
}

/** The seeds say once, and not in what span: taken as once a policy year. */
export const onceAssumed: Words = {
  zh: '“一次”按每个保障年度一次推定。',
  en: 'Once is assumed to mean once in a policy year.',
}

/** What a year offers at most: fen of the subsidy, times of the service. Null where it has none. */
export function mostOf(product: Product, entitlement: Entitlement): number | null {
  if (entitlement === 'drug-subsidy') return product.drugSubsidy?.worst ?? null
  // The service came with the subsidy; before that there were quiet years without it.
  return product.drugSubsidy && product.quietYears ? SERVICES_FREE : null
}
