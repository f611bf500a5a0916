import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Draft } from '../model/contract.ts'
import * as store from './store.ts'

/** Binds the sealed content to its owner and form: copied into another row it does not open. */
function place({ accountId }: Actor, form: string) {
  return `drafts.draft ${accountId} ${form}`
}

export async function readDraft(tx: Tx, actor: Actor, { form }: { form: string }, { vault }: Deps) {
  const row = await store.findDraft(tx, actor, form)
  if (!row) return { draft: null }
  const content = JSON.parse(vault.open(row.content, place(actor, form))) as Draft['content']
  return { draft: { form, content, savedAt: row.savedAt, version: row.version } }
}

// Drafts are not put on record: they are nobody's but the writer's, and saved every other second.
export async function saveDraft(
  tx: Tx,
  actor: Actor,
  { form, content, version }: Pick<Draft, 'form' | 'content' | 'version'>,
  { vault, now }: Deps,
) {
  const sealed = vault.seal(JSON.stringify(content), place(actor, form))
  const saved = { form, content: sealed, savedAt: now() }
  const draft =
    version === 0
      ? await store.beginDraft(tx, actor, saved)
      : await store.continueDraft(tx, actor, saved, version)
  if (!draft) throw new Refusal('draft-elsewhere', 412)
  return draft
}

export async function dropDraft(tx: Tx, actor: Actor, { form }: { form: string }) {
  return { dropped: await store.deleteDraft(tx, actor, form) }
}

export function listDrafts(tx: Tx, actor: Actor) {
  return store
    .visibleDrafts(tx, actor)
    .select(['form', 'savedAt'])
    .orderBy('savedAt', 'desc')
    .execute()
}
