import type { Generated, GeneratedAlways } from 'kysely'
import type { AccountId, Role } from '#platform/model/actor.ts'
import type { PostId } from '../model/account.ts'

/** What the sign-in sees. */
export interface AuthTables {
  'access.account': {
    id: AccountId
    username: string
    name: string
    email: string | null
    label: GeneratedAlways<string>
    demo: Generated<boolean>
    demoRole: string | null
    createdBy: string | null
    activatedAt: Date | null
    disabledAt: Date | null
  }
  'access.post': {
    id: PostId
    accountId: AccountId
    role: Role
    title: Generated<string>
    institutionId: string | null
    appointedBy: string | null
  }
  'access.credential': {
    id: string
    accountId: AccountId
    providerId: string
    subject: string
    password: string | null
    updatedAt: Generated<Date>
  }
  'access.session': {
    id: string
    token: string
    accountId: AccountId
    postId: GeneratedAlways<PostId>
    expiresAt: Date
    ipAddress: string | null
    userAgent: string | null
  }
  'access.attempt': { nameKey: Buffer; failures: number; lockedUntil: Date | null; lastAt: Date }
  'access.invitation': {
    id: string
    accountId: AccountId
    expiresAt: Date
    usedAt: Date | null
  }
  'access.setUp': {
    single: Generated<boolean>
    codeHash: Buffer
    closedAt: Date | null
    installation: string | null
  }
}
