import type { Actor } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'

type Tables = {
  'drafts.draft': {
    accountId: string
    form: string
    content: Buffer
    savedAt: Instant
    version: number
  }
}

/** Every question about drafts begins here: nobody sees another's. */
export function visibleDrafts(tx: Tx, { accountId }: Actor) {
  return tx.withTables<Tables>().selectFrom('drafts.draft').where('accountId', '=', accountId)
}

export function findDraft(tx: Tx, actor: Actor, form: string) {
  return visibleDrafts(tx, actor).where('form', '=', form).selectAll().executeTakeFirst()
}

interface Saved {
  readonly form: string
  readonly content: Buffer
  readonly savedAt: Instant
}

/** Begins a draft. Nothing is returned where there is one already. */
export function beginDraft(tx: Tx, { accountId }: Actor, saved: Saved) {
  return tx
    .withTables<Tables>()
    .insertInto('drafts.draft')
    .values({ ...saved, accountId, version: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returning(['form', 'savedAt', 'version'])
    .executeTakeFirst()
}

/** Continues the draft of that version. Nothing is returned where it was changed meanwhile. */
export function continueDraft(tx: Tx, { accountId }: Actor, saved: Saved, version: number) {
  return tx
    .withTables<Tables>()
    .updateTable('drafts.draft')
    .set({ content: saved.content, savedAt: saved.savedAt, version: version + 1 })
    .where('accountId', '=', accountId)
    .where('form', '=', saved.form)
    .where('version', '=', version)
    .returning(['form', 'savedAt', 'version'])
    .executeTakeFirst()
}

export async function deleteDraft(tx: Tx, { accountId }: Actor, form: string) {
  const { numDeletedRows } = await tx
    .withTables<Tables>()
    .deleteFrom('drafts.draft')
    .where('accountId', '=', accountId)
    .where('form', '=', form)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function deleteDraftsBefore(tx: Tx, instant: Instant) {
  await tx.withTables<Tables>().deleteFrom('drafts.draft').where('savedAt', '<', instant).execute()
}
