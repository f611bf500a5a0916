import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { mediaTypes, type SentFile } from '#platform/model/file.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { readBase64 } from '#platform/server/archive.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { type DocumentKind, fileNameFor } from '../model/kind.ts'
import { checkTemplate } from './docx/template-check.ts'
import type { ServedKind } from './served-kind.ts'
import * as store from './store.ts'

type Given<Name extends keyof typeof contract> = (typeof contract)[Name] extends {
  input: infer Schema extends z.ZodType
}
  ? z.output<Schema>
  : never

const MOST_TEMPLATES = 200

/** What a lead does with the templates of the house. */
export function templateDeeds(kinds: readonly ServedKind[]) {
  return { openDocumentKind, downloadTemplate, uploadTemplate, chooseTemplate }

  function getKind(key: string) {
    const found = kinds.find(({ kind }) => kind.key === key)
    if (!found) throw noSuch('document-kind')
    return found
  }

  async function openDocumentKind(tx: Tx, actor: Actor, given: Given<'openDocumentKind'>) {
    return showKind(tx, actor, getKind(given.kind).kind)
  }

  async function downloadTemplate(
    tx: Tx,
    actor: Actor,
    { kind: key, n: wanted }: Given<'downloadTemplate'>,
  ): Promise<SentFile> {
    const { kind, template } = getKind(key)
    const n = wanted ?? (await findChoice(tx, actor, key))?.n ?? 0
    const own = n === 0 ? undefined : await store.findTemplate(tx, actor, key, n)
    if (n !== 0 && !own) throw noSuch('template')
    const content = own?.content ?? template()
    return {
      fileName: own?.fileName ?? `${fileNameFor(kind.words.zh, '模板')}.docx`,
      mediaType: mediaTypes.docx,
      base64: content.toString('base64'),
    }
  }

  async function uploadTemplate(
    tx: Tx,
    actor: Actor,
    { kind: key, fileName, base64, note }: Given<'uploadTemplate'>,
    { now }: Deps,
  ) {
    const { kind } = getKind(key)
    if (!/\.docx$/i.test(fileName))
      throw new Refusal('template-not-docx', 400, { field: 'fileName' })
    const content = readBase64(base64)
    const missing = await checkTemplate(content, kind)
    await store.lockKind(tx, actor, key)
    const last = (await store.listTemplates(tx, actor, key))[0]?.n ?? 0
    if (last >= MOST_TEMPLATES) throw new Refusal('too-many-templates')

    const n = last + 1
    const institutionId = actor.institutionId as InstitutionId
    const by = { institutionId, kind: key, byAccount: actor.accountId, at: now() }
    const digest = createHash('sha256').update(content).digest('hex')
    await store.addTemplate(tx, { ...by, n, fileName, content, digest, note })
    await store.choose(tx, { ...by, n })
    await record(tx, actor, 'documents.upload-template', { kind: 'document-kind', id: key })
    return { n, missing }
  }

  async function chooseTemplate(
    tx: Tx,
    actor: Actor,
    { kind: key, n, version }: Given<'chooseTemplate'>,
    { now }: Deps,
  ) {
    const { kind } = getKind(key)
    await store.lockKind(tx, actor, key)
    const present = await showKind(tx, actor, kind)
    if (present.version !== version) throw new Refusal('version-changed', 412)
    if (n !== null && !present.templates.some((one) => one.n === n)) throw noSuch('template')

    const institutionId = actor.institutionId as InstitutionId
    await store.choose(tx, { institutionId, kind: key, n, byAccount: actor.accountId, at: now() })
    await record(tx, actor, 'documents.choose-template', { kind: 'document-kind', id: key })
    return showKind(tx, actor, kind)
  }
}

async function showKind(tx: Tx, actor: Actor, kind: DocumentKind) {
  const templates = await store.listTemplates(tx, actor, kind.key)
  const choice = await findChoice(tx, actor, kind.key)
  const names = await accountsNamed(
    tx,
    templates.map(({ byAccount }) => byAccount),
  )
  return {
    ...brief(kind, choice?.n ?? null),
    fields: kind.fields.map(shape),
    templates: templates.map(({ byAccount, ...one }) => ({
      ...one,
      by: names.get(byAccount) ?? '',
    })),
    version: choice?.version ?? 0,
  }
}

async function findChoice(tx: Tx, actor: Actor, key: string) {
  return (await store.listChoices(tx, actor)).find(({ kind }) => kind === key)
}

/** A kind as it stands in the list. */
export function brief(kind: DocumentKind, inUse: number | null) {
  const { key, words, purpose, about, confidential = false } = kind
  return { key, words, purpose, about, confidential, inUse }
}

function shape({ tag, meaning, example, required, each = [] }: DocumentKind['fields'][number]) {
  return { tag, meaning, example, required: required ?? false, each: [...each] }
}
