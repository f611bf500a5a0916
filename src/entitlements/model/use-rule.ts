import type { Policy } from '#enrolment/model/policy.ts'
import type { Product } from '#insurance/model/product.ts'
import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { type Entitlement, mostOf } from './entitlement.ts'

export const useObstacleWords = {
  'no-policy': {
    zh: '这一年没有查到有效的保单，不能登记权益。请核对参保年份和人。',
    en: 'There is no policy in force for this year. Check the person and the year.',
  },
  'day-in-future': {
    zh: '使用日期在今天之后。请写实际使用的那一天。',
    en: 'The day lies in the future. Give the day on which it was used.',
  },
  'day-outside-cover': {
    zh: '使用日期不在保障期内，不能登记。请核对日期。',
    en: 'The day lies outside the cover. Check the date.',
  },
  'not-in-this-year': {
    zh: '这一年的产品没有这项权益。',
    en: 'The product of this year has no such entitlement.',
  },
  'not-quiet': {
    zh: '这项服务只给近三年连续参保且没有出险的人，这位参保人还不满足。',
    en: 'This service is for those with three quiet years; this person has fewer.',
  },
  'service-used': {
    zh: '这一年的一次健康服务已经用过。登记有误时，请先冲正原来那一笔。',
    en: 'The service of this year was used already. If that was a mistake, take it back first.',
  },
  'subsidy-exhausted': {
    zh: '加上这一笔就超过全年 1800 元的补贴了，没有登记。请按剩余额度登记。',
    en: 'With this the subsidy of 1 800 yuan a year would be exceeded. Nothing was written.',
  },
} as const satisfies Record<string, Words>

export type UseObstacle = keyof typeof useObstacleWords

interface Standing {
  readonly policy: Pick<Policy, 'coverFrom' | 'coverTo' | 'quietYears'> | undefined
  readonly product: Product | undefined
  readonly used: number
}

interface Use {
  readonly entitlement: Entitlement
  readonly amount: number
  readonly day: Day
  readonly today: Day
}

/** Whether somebody may have it at all, whatever was used of it. */
export function findRightObstacle(
  { policy, product }: Omit<Standing, 'used'>,
  entitlement: Entitlement,
): UseObstacle | undefined {
  if (!policy || !product) return 'no-policy'
  if (mostOf(product, entitlement) === null) return 'not-in-this-year'
  const needed = product.quietYears?.needed ?? 0
  if (entitlement === 'health-service' && policy.quietYears < needed) return 'not-quiet'
}

/** Why a use cannot be written down; nothing where it can. */
export function findUseObstacle(
  standing: Standing,
  { entitlement, amount, day, today }: Use,
): UseObstacle | undefined {
  const { policy, product, used } = standing
  const first = findRightObstacle(standing, entitlement)
  if (first || !policy || !product) return first
  if (day > today) return 'day-in-future'
  if (day < policy.coverFrom || day > policy.coverTo) return 'day-outside-cover'
  if (used + amount <= (mostOf(product, entitlement) ?? 0)) return undefined
  return entitlement === 'health-service' ? 'service-used' : 'subsidy-exhausted'
}
