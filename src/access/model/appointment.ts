import { z } from 'zod'
import type { AccountId, Role } from '#platform/model/actor.ts'
import type { Words } from '#platform/model/words.ts'
import type { Place } from './account.ts'

/** 三员分立: who keeps the system, who gives rights, who watches both. Three different people. */
export const ADMINISTRATORS: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin']

export function isAdministrator(role: Role) {
  return ADMINISTRATORS.includes(role)
}

/** What stands between an administrator and a change of somebody's rights. */
export const Obstacle = z.enum([
  'not-your-office',
  'own-account',
  'own-creation',
  'account-disabled',
  'two-of-three',
  'administrators-do-no-casework',
  'place-missing',
  'place-not-for-role',
  'already-appointed',
  'last-administrator',
])
export type Obstacle = z.infer<typeof Obstacle>

export interface Administrator {
  readonly accountId: AccountId
  readonly role: Role | 'nobody' | 'system'
}

export interface Appointee {
  readonly id: AccountId
  readonly createdBy: AccountId | null
  readonly disabled: boolean
  /** The posts in force, or to come. */
  readonly posts: readonly (Place & { readonly role: Role })[]
}

export type Wanted = Place & { readonly role: Role }

/** What stands between an account and a post, if anything. */
export function findAppointmentObstacle(
  administrator: Administrator,
  account: Appointee,
  wanted: Wanted,
): Obstacle | undefined {
  if (administrator.role !== 'security-admin') return 'not-your-office'
  if (administrator.accountId === account.id) return 'own-account'
  if (administrator.accountId === account.createdBy) return 'own-creation'
  if (account.disabled) return 'account-disabled'
  const placeObstacle = findPlaceObstacle(wanted)
  if (placeObstacle) return placeObstacle
  if (account.posts.some((post) => isSamePost(post, wanted))) return 'already-appointed'
  const roles = account.posts.map(({ role }) => role)
  if (isAdministrator(wanted.role) && roles.some(isAdministrator)) return 'two-of-three'
  // Technical access is no access to what is told on the ward.
  if (roles.length > 0 && [...roles, wanted.role].some(isAdministrator))
    return 'administrators-do-no-casework'
}

/** Takes away a post, or shuts out an account: `last` if no other could do the work of its role. */
export function findRemovalObstacle(
  administrator: Administrator,
  office: 'system-admin' | 'security-admin',
  accountId: AccountId,
  last: boolean,
): Obstacle | undefined {
  if (administrator.role !== office) return 'not-your-office'
  if (administrator.accountId === accountId) return 'own-account'
  if (last) return 'last-administrator'
}

/** On which level of the tree a post is; the offices of the city, and the insured, are at no place. */
export function levelOf(role: Role): 'institution' | 'district' | 'city' {
  switch (role) {
    case 'social-worker':
    case 'lead':
    case 'volunteer':
    case 'doctor':
    case 'partner':
      return 'institution'
    case 'district-officer':
      return 'district'
    default:
      return 'city'
  }
}

export function findPlaceObstacle({ role, institutionId, districtCode, departmentId }: Wanted) {
  const level = levelOf(role)
  if (level === 'institution') return institutionId === null ? 'place-missing' : undefined
  if (level === 'district' && districtCode === null) return 'place-missing'
  const isTooNear = institutionId !== null || departmentId !== null
  if (isTooNear || (level === 'city' && districtCode !== null)) return 'place-not-for-role'
}

function isSamePost(one: Wanted, other: Wanted) {
  return (
    one.role === other.role &&
    one.institutionId === other.institutionId &&
    one.districtCode === other.districtCode &&
    one.departmentId === other.departmentId
  )
}

/** A new obstacle does not compile until it has its words. */
export const obstacleWords: Record<Obstacle, Words> = {
  'not-your-office': {
    zh: '这件事不归您的岗位管：系统管理员管账号，安全管理员管任职，审计管理员看记录。',
    en: 'This is not for your office: one administrator keeps accounts, one gives posts, one watches.',
  },
  'own-account': {
    zh: '不能改动自己的权限。请由另一位管理员来做。',
    en: 'Nobody changes one’s own rights. Ask another administrator.',
  },
  'own-creation': {
    zh: '这个账号是您建立的，任职要由另一个人来办。请联系另一位安全管理员。',
    en: 'You made this account, so somebody else has to appoint it.',
  },
  'account-disabled': {
    zh: '这个账号已停用，不能任职。请先由系统管理员启用。',
    en: 'This account is disabled. The system administrator has to enable it first.',
  },
  'two-of-three': {
    zh: '一个人不能兼任系统、安全、审计三员中的两员。请任命另一个人，或先结束原来的任职。',
    en: 'Nobody holds two of the three administrators’ posts. Appoint somebody else.',
  },
  'administrators-do-no-casework': {
    zh: '管理员不能兼任业务岗位：技术权限不等于看个案的权限。请为业务岗位另立账号。',
    en: 'An administrator holds no other post: technical access is not access to cases.',
  },
  'place-missing': {
    zh: '还没有选任职的地方：社工、主任、志愿者、医生、合作机构联系人要选机构，区卫健委要选区。',
    en: 'The place is missing: an institution for those who work there, a district for its officer.',
  },
  'place-not-for-role': {
    zh: '这个岗位不设在该处：全市的岗位、管理员和参保人不选机构和区，区卫健委不选机构。',
    en: 'This post has no such place. Leave out the institution or the district.',
  },
  'already-appointed': {
    zh: '这个人已经在同一处担任同一岗位，不需要重复任命。',
    en: 'This person already holds the same post at the same place.',
  },
  'last-administrator': {
    zh: '这是最后一位能做这项工作的管理员，去掉后就没有人能做了。请先任命另一位。',
    en: 'This is the last administrator of this kind. Appoint another one first.',
  },
}
