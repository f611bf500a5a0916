import { z } from 'zod'
import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { Eligibility, RelationKind } from './insured.ts'

/** How the yes of an insured person is shown: by the own sign-in, by the guardian, on paper. */
export const ConsentBy = z.enum(['self', 'guardian', 'signed', 'import'])
export type ConsentBy = z.infer<typeof ConsentBy>

export const consentByWords: Record<ConsentBy, Words> = {
  self: { zh: '本人在线同意', en: 'Agreed to by the person, signed in' },
  guardian: { zh: '监护人同意', en: 'Agreed to by the guardian' },
  signed: { zh: '本人签字', en: 'Signed by the person' },
  import: { zh: '随导入名单，由导入单位保管', en: 'Kept by whoever sent the list' },
}

interface Party {
  readonly birthDate: Day
  /** Somebody who signs in himself is asked himself. */
  readonly hasAccount: boolean
  /** Whoever is at the page is this person. */
  readonly isAsker: boolean
  /** The payer is recorded as guardian of this person. */
  readonly payerIsGuardian: boolean
  readonly today: Day
}

export const consentObstacleWords = {
  'self-must-agree': {
    zh: '对方有自己的账号，请由本人登录后在“我的参保”里同意。',
    en: 'This person signs in himself and has to agree there.',
  },
  'paper-place-needed': {
    zh: '请写明本人签字的同意书放在哪里。',
    en: 'Say where the signed consent is kept.',
  },
} as const satisfies Record<string, Words>

/** Who has to say yes: 民法典第十九、二十条, under 18 the guardian acts. */
export function whoConsents(party: Party): Exclude<ConsentBy, 'import'> | 'self-must-agree' {
  if (party.isAsker) return 'self'
  if (party.hasAccount) return 'self-must-agree'
  return party.payerIsGuardian && isUnderEighteen(party.birthDate, party.today)
    ? 'guardian'
    : 'signed'
}

export function isUnderEighteen(birthDate: Day, today: Day) {
  const year = Number(birthDate.slice(0, 4)) + 18
  return `${year}${birthDate.slice(4)}` > today
}

export const relationObstacleWords = {
  'relation-not-by-age': {
    zh: '关系和出生日期对不上：子女应比您年轻，父母应比您年长。请核对。',
    en: 'Relation and birth date do not agree: a child is younger than you, a parent older.',
  },
  'relation-to-self': { zh: '这是您本人，不用再添加。', en: 'This is you yourself.' },
} as const satisfies Record<string, Words>

export function findRelationObstacle(kind: RelationKind, payer: Day, other: Day) {
  if (kind === 'child' && other <= payer) return 'relation-not-by-age'
  if (kind === 'parent' && other >= payer) return 'relation-not-by-age'
}

export const accountObstacleWords = {
  'payer-no-employee': {
    zh: '只有北京职工医保的参保人有个人账户，请改用其他方式缴费。',
    en: 'Only somebody insured as a Beijing employee has a personal account.',
  },
  'account-not-for-route': {
    zh: '个人账户只能为参加北京基本医保的家人缴费，这个人请改用其他方式。',
    en: 'The account pays for relatives in Beijing basic insurance only.',
  },
} as const satisfies Record<string, Words>

/** 职工可用个人账户为本人和参加北京基本医保的家人缴费 (S). */
export function findAccountObstacle(payer: Eligibility | undefined, insured: Eligibility) {
  if (payer !== 'employee') return 'payer-no-employee'
  return insured === 'employee' || insured === 'resident' ? undefined : 'account-not-for-route'
}
