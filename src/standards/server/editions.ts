import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { EditionContent, EditionId } from '../model/edition.ts'
import {
  clausesFor,
  editionsAt,
  endsBeforeItBegins,
  findPublishObstacle,
} from '../model/edition-rules.ts'
import * as store from './editions.store.ts'

export async function listEditions(tx: Tx, actor: Actor, _: object, { now }: Deps) {
  const editions = await store.listEditionRows(tx, actor)
  const inForce = new Set(editionsAt(editions, dayInBeijing(now())).map(({ id }) => id))
  return {
    editions: editions.map(({ clauses, version: __, ...line }) => {
      return { ...line, clauses: clauses.length, inForce: inForce.has(line.id) }
    }),
  }
}

export function openEdition(
  tx: Tx,
  actor: Actor,
  { editionId }: { readonly editionId: EditionId },
) {
  return store.getEdition(tx, actor, editionId)
}

export async function openWhy(
  tx: Tx,
  actor: Actor,
  { form }: z.output<typeof contract.openWhy.input>,
  { now }: Deps,
) {
  const all = await store.listEditionRows(tx, actor)
  return {
    reasons: editionsAt(all, dayInBeijing(now())).flatMap(({ id, title, edition, clauses }) =>
      clausesFor(form, clauses).map((clause) => ({ editionId: id, title, edition, clause })),
    ),
  }
}

export async function draftEdition(
  tx: Tx,
  actor: Actor,
  { code, content }: z.output<typeof contract.draftEdition.input>,
  deps: Deps,
) {
  checkValidity(content)
  const same = (await store.listEditionRows(tx, actor)).filter((one) => one.series === code)
  const id = deps.newId() as EditionId
  const edition = Math.max(0, ...same.map((one) => one.edition)) + 1
  const row = {
    ...{ ...content, id, code, edition, proposal: false, state: 'draft' as const, version: 1 },
    ...{ draftedBy: actor.accountId, draftedAt: deps.now(), publishedBy: null, publishedAt: null },
  }
  const isThere = same.some(({ state }) => state === 'draft')
  if (isThere || !(await store.addEdition(tx, row)))
    throw new Refusal('draft-already', 409, { field: 'code' })
  await record(tx, actor, 'standards.draft', { kind: 'standard', id })
  return store.getEdition(tx, actor, id)
}

export async function amendEdition(
  tx: Tx,
  actor: Actor,
  { editionId, content, version }: z.output<typeof contract.amendEdition.input>,
) {
  checkValidity(content)
  await store.lockDraft(tx, actor, editionId, version)
  await store.changeEdition(tx, editionId, content)
  await record(tx, actor, 'standards.amend', { kind: 'standard', id: editionId })
  return store.getEdition(tx, actor, editionId)
}

export async function publishEdition(
  tx: Tx,
  actor: Actor,
  { editionId, version }: z.output<typeof contract.publishEdition.input>,
  { now }: Deps,
) {
  const draft = await store.lockDraft(tx, actor, editionId, version)
  const obstacle = findPublishObstacle(draft, await store.listEditionRows(tx, actor))
  if (obstacle) throw new Refusal(obstacle.code, 409, { field: obstacle.field })
  await store.changeEdition(tx, editionId, {
    ...{ state: 'published', publishedAt: now(), publishedBy: actor.accountId },
  })
  await record(tx, actor, 'standards.publish', { kind: 'standard', id: editionId })
  return store.getEdition(tx, actor, editionId)
}

export async function dropDraft(
  tx: Tx,
  actor: Actor,
  { editionId }: { readonly editionId: EditionId },
) {
  await store.lockDraft(tx, actor, editionId)
  await store.dropEdition(tx, editionId)
  await record(tx, actor, 'standards.drop', { kind: 'standard', id: editionId })
  return { dropped: true }
}

function checkValidity(content: EditionContent) {
  if (endsBeforeItBegins(content))
    throw new Refusal('ends-before-it-begins', 409, { field: 'content.validUntil' })
}
