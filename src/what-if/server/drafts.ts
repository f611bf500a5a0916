import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { DraftId, DraftProduct } from '../model/contract.ts'
import { findScenarioFaults } from '../model/scenario.ts'
import { mustBeSound } from './runs.ts'
import { addVersion, type DraftRow, listNewestDrafts, listVersions } from './store.ts'

export async function listDrafts(tx: Tx, actor: Actor) {
  return { drafts: (await listNewestDrafts(tx, actor)).map(toDraft) }
}

export async function listDraftVersions(
  tx: Tx,
  actor: Actor,
  { draftId }: z.output<typeof contract.listDraftVersions.input>,
) {
  const rows = await listVersions(tx, actor, draftId)
  if (rows.length === 0) throw noSuch('draft')
  return { versions: rows.map(toDraft) }
}

export async function addDraft(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.addDraft.input>,
  deps: Deps,
) {
  mustBeSound(findScenarioFaults(input))
  const { changes, ...fields } = input
  const row = {
    ...{ ...fields, changes: JSON.stringify(changes), version: 1, withdrawn: false },
    ...{ id: deps.newId() as DraftId, savedAt: deps.now() },
    ...{ owner: actor.accountId, ownerName: actor.name },
  }
  await addVersion(tx, row)
  await record(tx, actor, 'what-if.add-draft', { kind: 'draft-product', id: row.id })
  return toDraft(row)
}

export async function changeDraft(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.changeDraft.input>,
  deps: Deps,
) {
  const { draftId, version, name, note, changes } = input
  const newest = await getMine(tx, actor, draftId, version)
  mustBeSound(findScenarioFaults({ ...newest, name, changes }))
  const row = { ...newest, name, note, changes: JSON.stringify(changes) }
  const next = await writeNext(tx, row, deps)
  await record(tx, actor, 'what-if.change-draft', { kind: 'draft-product', id: draftId })
  return toDraft(next)
}

export async function withdrawDraft(
  tx: Tx,
  actor: Actor,
  { draftId, version }: z.output<typeof contract.withdrawDraft.input>,
  deps: Deps,
) {
  const newest = await getMine(tx, actor, draftId, version)
  const next = await writeNext(tx, { ...newest, withdrawn: true }, deps)
  await record(tx, actor, 'what-if.withdraw-draft', { kind: 'draft-product', id: draftId })
  return toDraft(next)
}

async function getMine(tx: Tx, actor: Actor, draftId: DraftId, version: number) {
  const [newest] = await listVersions(tx, actor, draftId)
  if (!newest || newest.withdrawn) throw noSuch('draft')
  if (newest.owner !== actor.accountId) throw new Refusal('not-your-draft', 403)
  if (newest.version !== version) throw new Refusal('version-changed', 412)
  return newest
}

async function writeNext(tx: Tx, newest: DraftRow, deps: Deps): Promise<DraftRow> {
  const next = { ...newest, version: newest.version + 1, savedAt: deps.now() }
  // Two windows of one person: the second finds that its number is taken.
  if (!(await addVersion(tx, next))) throw new Refusal('version-changed', 412)
  return next
}

function toDraft({ changes, withdrawn: _, ...row }: DraftRow): DraftProduct {
  return { ...row, changes: JSON.parse(changes) as DraftProduct['changes'] }
}
