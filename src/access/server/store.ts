import type { Generated } from 'kysely'
import { sql } from 'kysely'
import type { AccountId, Actor, DepartmentId, InstitutionId, Role } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { PostId } from '../model/account.ts'
import { isAdministrator } from '../model/appointment.ts'

export type Tables = {
  'access.account': {
    id: AccountId
    username: string
    name: string
    email: string | null
    twoFactorEnabled: Generated<boolean>
    demo: Generated<boolean>
    demoRole: string | null
    personId: string | null
    createdBy: AccountId | null
    activatedAt: Generated<Instant | null>
    disabledAt: Generated<Instant | null>
    version: Generated<number>
    createdAt: Generated<Instant>
  }
  'access.post': {
    id: PostId
    accountId: AccountId
    role: Role
    title: Generated<string>
    institutionId: InstitutionId | null
    districtCode: string | null
    departmentId: DepartmentId | null
    from: Generated<Instant>
    until: Generated<Instant | null>
    appointedBy: AccountId | null
    endedBy: Generated<AccountId | null>
    version: Generated<number>
  }
  'access.session': { id: string; accountId: AccountId; postId: PostId }
  'access.twoFactor': { accountId: AccountId }
  'access.invitation': {
    id: string
    accountId: AccountId
    createdBy: AccountId
    expiresAt: Instant
    usedAt: Generated<Instant | null>
  }
}

export function tables(tx: Tx) {
  return tx.withTables<Tables>()
}

/** Every question about accounts begins here: administrators see all, others their colleagues. */
export function visibleAccounts(tx: Tx, actor: Actor) {
  return tables(tx)
    .selectFrom('access.account as account')
    .$if(!seesAll(actor), (query) =>
      query.where((is) =>
        is.or([
          is('account.id', '=', actor.accountId),
          is.exists(
            is
              .selectFrom('access.post as post')
              .whereRef('post.accountId', '=', 'account.id')
              .where('post.institutionId', '=', actor.institutionId)
              .select('post.id'),
          ),
        ]),
      ),
    )
}

/** The posts of those accounts that have not ended. */
export function visiblePosts(tx: Tx, actor: Actor) {
  return tables(tx)
    .selectFrom('access.post as post')
    .where(hasNotEnded)
    .$if(!seesAll(actor), (query) =>
      query.where((is) =>
        is.or([
          is('post.accountId', '=', actor.accountId),
          is('post.institutionId', '=', actor.institutionId),
        ]),
      ),
    )
}

/** By the clock itself: what ended while this transaction waited for its turn has ended. */
const hasNotEnded = sql<boolean>`(post.until is null or post.until > clock_timestamp())`

export const isInForceNow = sql<boolean>`(post."from" <= clock_timestamp() and ${hasNotEnded})`

export const postFields = [
  'post.id',
  'post.role',
  'post.title',
  'post.institutionId',
  'post.districtCode',
  'post.departmentId',
  'post.from',
  'post.until',
  'post.version',
] as const

function seesAll({ role }: Actor) {
  return role === 'system' || (role !== 'nobody' && isAdministrator(role))
}
