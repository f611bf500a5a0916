import type { z } from 'zod'
import { readWorkbook, writeWorkbook } from '#imports/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import type { SentFile } from '#platform/model/file.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { readBase64 } from '#platform/server/archive.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { ServicePackage } from '../model/hsds.ts'
import {
  ResourceContent as Content,
  NO_CAPACITY,
  type ResourceContent,
  type ResourceId,
} from '../model/resource.ts'
import { fromCells, resourceColumns, toCells } from '../model/sheet.ts'
import { newRow } from './directory.ts'
import { type Entry, fromHsds, toHsds } from './hsds.ts'
import { present } from './present.ts'
import * as store from './store.ts'
import type { Tables } from './tables.ts'

export async function exportResources(
  tx: Tx,
  actor: Actor,
  { format }: z.output<typeof contract.exportResources.input>,
  deps: Deps,
): Promise<SentFile> {
  const entries = await present(tx, actor, await listOurs(tx, actor), deps)
  await record(tx, actor, 'resources.export', { kind: 'institution', id: `${actor.institutionId}` })
  if (format === 'xlsx')
    return writeWorkbook(
      '资源目录',
      resourceColumns,
      entries.map(({ content }) => toCells(content)),
    )
  const text = `${JSON.stringify(entries.map(toHsds), null, 2)}\n`
  const base64 = Buffer.from(text, 'utf8').toString('base64')
  return { fileName: '资源目录-HSDS.json', mediaType: 'application/json', base64 }
}

interface Line extends Entry {
  readonly n: number
  /** The id of the file, where it has one. */
  readonly id: string | undefined
}

export async function importResources(
  tx: Tx,
  actor: Actor,
  { format, fileName, base64, confirmed }: z.output<typeof contract.importResources.input>,
  deps: Deps,
) {
  const { lines, faults } = format === 'hsds' ? readHsds(base64) : await readSheet(fileName, base64)
  const ours = await listOurs(tx, actor)
  const found = lines.map((line) => ({ line, row: ours.find((row) => isSame(row, line)) }))
  const changed = found.filter(({ row }) => row).length
  const written = confirmed && faults.length === 0
  if (written) {
    for (const { line, row } of found) await take(tx, actor, line, row, deps)
    await record(tx, actor, 'resources.import', {
      kind: 'institution',
      id: `${actor.institutionId}`,
    })
  }
  return { added: found.length - changed, changed, faults, written }
}

function listOurs(tx: Tx, actor: Actor) {
  return store
    .visibleResources(tx, actor)
    .where('institutionId', '=', actor.institutionId as InstitutionId)
    .orderBy('id')
    .execute()
}

type Row = Tables['resources.resource']

function isSame(row: Row, { id, content }: Line) {
  if (id !== undefined) return row.id === id
  const { name, provider } = row.content as ResourceContent
  return name === content.name && provider.name === content.provider.name
}

/** What is new waits unpublished. An id of the file is ours only where the entry is ours already. */
async function take(tx: Tx, actor: Actor, line: Line, row: Row | undefined, deps: Deps) {
  const { content, capacity, verifiedAt } = line
  const { updatedAt: capacityAt, ...places } = capacity
  const known = {
    ...(capacityAt && { ...places, capacityAt }),
    ...(verifiedAt && { verifiedAt }),
  }
  if (!row) {
    const id = deps.newId() as ResourceId
    return store.addResource(tx, { ...newRow(actor, id, content, deps), ...known })
  }
  // Whose accounts answer there stands in no file.
  const { institutionId } = (row.content as ResourceContent).provider
  const whole = { ...content, provider: { ...content.provider, institutionId } }
  await store.changeResource(tx, row, { ...known, content: JSON.stringify(whole) })
}

function readHsds(base64: string) {
  const services = ServicePackage.safeParse(parsed(readBase64(base64).toString('utf8')))
  if (!services.success) {
    const [first] = services.error.issues
    const place = first?.path.join('.') ?? ''
    const message = `第 ${Number(first?.path[0] ?? 0) + 1} 项的 ${place} 不符合 HSDS 3`
    throw new Refusal('not-hsds', 400, {
      ...{ field: 'base64', faults: [{ field: 'base64', code: 'not-hsds', message }] },
    })
  }
  const lines: Line[] = []
  const faults: { n: number; message: string }[] = []
  services.data.forEach((service, at) => {
    const entry = fromHsds(service)
    const content = Content.safeParse(entry.content)
    const n = at + 1
    if (content.success) lines.push({ ...entry, content: content.data, n, id: service.id })
    else {
      const place = content.error.issues[0]?.path.join('.') ?? ''
      faults.push({ n, message: `第 ${n} 项“${service.name.slice(0, 20)}”的 ${place} 没有或太长` })
    }
  })
  return { lines, faults }
}

async function readSheet(fileName: string, base64: string) {
  const { rows } = await readWorkbook(fileName, base64, resourceColumns)
  const lines: Line[] = []
  const faults: { n: number; message: string }[] = []
  for (const { n, cells } of rows) {
    const read = fromCells(cells)
    if ('fault' in read) faults.push({ n, message: `第 ${n} 行：${read.fault}` })
    else
      lines.push({
        n,
        id: undefined,
        ...{ capacity: NO_CAPACITY, verifiedAt: null },
        content: read.content,
      })
  }
  return { lines, faults }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
