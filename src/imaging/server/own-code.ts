import type { Actor } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Tables } from './tables.ts'

/** Whose account is whose code: said once, by a clerk to whom papers were shown. */
export async function bindCode(
  tx: Tx,
  clerk: Actor,
  { accountId, code }: { accountId: string; code: string },
  { now, vault }: Deps,
) {
  await tx
    .withTables<Tables>()
    .insertInto('imaging.ownCode')
    .values({
      ...{ accountId, boundAt: now(), byAccount: clerk.accountId },
      code: vault.seal(code, `imaging.own_code ${accountId}`),
    })
    .execute()
  await record(tx, clerk, 'imaging.bind-code', { kind: 'account', id: accountId })
}
