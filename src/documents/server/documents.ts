import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import { type CaseRow, getCase } from '#casework/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { mediaTypes, type SentFile } from '#platform/model/file.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { DOCUMENT_BYTES } from '../model/contract.ts'
import { fileNameFor } from '../model/kind.ts'
import { render, type Values } from './docx/render.ts'
import type { ServedKind } from './served-kind.ts'
import * as store from './store.ts'
import { brief } from './templates.ts'

/** What is made of a case, as kind of the record that says so. */
export const CASE_PDF = 'case-print'

/** What everybody who works with cases does with papers. */
export function documentDeeds(kinds: readonly ServedKind[]) {
  return { listDocumentKinds, makeDocument, listDocuments }

  async function listDocumentKinds(tx: Tx, actor: Actor) {
    const choices = await store.listChoices(tx, actor)
    const inUse = (key: string) => choices.find(({ kind }) => kind === key)?.n ?? null
    return { kinds: kinds.map(({ kind }) => brief(kind, inUse(kind.key))) }
  }

  async function makeDocument(
    tx: Tx,
    actor: Actor,
    { caseId, kind: key, contactId }: z.output<typeof contract.makeDocument.input>,
    deps: Deps,
  ): Promise<SentFile> {
    const row = await getCase(tx, actor, caseId)
    const found = kinds.find(({ kind }) => kind.key === key)
    if (!found) throw new Refusal('no-such-document-kind', 400, { field: 'kind' })
    const values = await found.gather(tx, actor, { caseId, contactId }, deps)
    const n = (await store.listChoices(tx, actor)).find(({ kind }) => kind === key)?.n ?? null
    const own = n === null ? undefined : await store.findTemplate(tx, actor, key, n)
    const bytes = fill(own?.content ?? found.template(), values)

    const made = { kind: key, format: 'docx', templateN: own?.n ?? null } as const
    await keepRecord(tx, actor, row, { ...made, bytes }, deps)
    const day = dayInBeijing(deps.now())
    return {
      fileName: `${fileNameFor(found.kind.words.zh, row.number, day)}.docx`,
      mediaType: mediaTypes.docx,
      base64: bytes.toString('base64'),
    }
  }

  async function listDocuments(
    tx: Tx,
    actor: Actor,
    { caseId }: z.output<typeof contract.listDocuments.input>,
  ) {
    await getCase(tx, actor, caseId)
    const rows = await store.listMade(tx, actor, caseId)
    const names = await accountsNamed(
      tx,
      rows.map(({ byAccount }) => byAccount),
    )
    await record(tx, actor, 'documents.list', { kind: 'case', id: caseId })
    return {
      documents: rows.map(({ byAccount, ...row }) => ({
        ...row,
        words: kinds.find(({ kind }) => kind.key === row.kind)?.kind.words ?? casePrint,
        by: names.get(byAccount) ?? '',
      })),
    }
  }
}

const casePrint = { zh: '个案服务记录', en: 'Record of the case' }

interface Made {
  readonly kind: string
  readonly format: 'docx' | 'pdf'
  readonly templateN: number | null
  readonly bytes: Buffer
}

/** That it was made is on record before it goes out; the paper itself is not kept. */
export async function keepRecord(tx: Tx, actor: Actor, row: CaseRow, made: Made, deps: Deps) {
  const { bytes, ...what } = made
  await store.addMade(tx, {
    ...what,
    institutionId: row.institutionId,
    id: deps.newId(),
    caseId: row.id,
    digest: createHash('sha256').update(bytes).digest('hex'),
    byAccount: actor.accountId,
    at: deps.now(),
  })
  await record(tx, actor, `documents.make-${made.format}`, { kind: 'case', id: row.id })
}

function fill(template: Buffer, values: Values) {
  let bytes: Buffer
  try {
    bytes = render(template, values)
  } catch {
    throw new Refusal('template-broken')
  }
  if (bytes.length > DOCUMENT_BYTES) throw new Refusal('document-too-large')
  return bytes
}
