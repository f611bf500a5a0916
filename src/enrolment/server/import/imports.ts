import type { z } from 'zod'
import { type Actor, SYSTEM } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { addMinutes, type Instant } from '#platform/model/time.ts'
import { checkArchive, readBase64 } from '#platform/server/archive.ts'
import { record } from '#platform/server/audit.ts'
import { type Db, inTransaction, type Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { enterAs } from '#platform/server/gate.ts'
import type * as contract from '../../model/contract-import.ts'
import type { ImportId, ImportLine } from '../../model/contract-import.ts'
import { rowFault } from '../../model/import-row.ts'
import { tables } from '../tables.ts'
import * as store from './imports.store.ts'
import { judge, openChunk, sealChunk } from './judged.ts'
import { readInThread } from './run-reader.ts'
import { compare, writeRows } from './write-rows.ts'

type Which = { readonly importId: ImportId }

/** 100 000 rows unpack to some fifty megabytes. */
const ARCHIVE = { entries: 200, inflated: 200 * 1_048_576 }
/** Chunks of 500 rows: so many are one step, short enough to be a progress. */
const CHECK_STEP = 10
const WRITE_STEP = 4

/** Reads the list and lays it down sealed; who is in it is looked at later. */
export async function beginImport(
  tx: Tx,
  actor: Actor,
  { fileName, base64 }: z.output<typeof contract.beginImport.input>,
  deps: Deps,
) {
  if (!/\.(xlsx|csv)$/i.test(fileName))
    throw new Refusal('list-not-known', 400, { field: 'fileName' })
  const bytes = readBase64(base64)
  if (/\.xlsx$/i.test(fileName)) await checkArchive(bytes, ARCHIVE)
  const { accountId } = actor
  const id = deps.newId() as ImportId
  await tables(tx)
    .insertInto('enrolment.import')
    .values({ accountId, id, fileName, state: 'checking', total: 1, at: deps.now() })
    .execute()
  let [n, total] = [0, 0]
  for await (const chunk of readInThread(fileName, bytes)) {
    const sealed = sealChunk(deps, id, n, chunk)
    await tables(tx)
      .insertInto('enrolment.importChunk')
      .values({ accountId, importId: id, n, sealed })
      .execute()
    total += chunk.length
    n++
  }
  const row = await store.getImport(tx, actor, id)
  await store.changeImport(tx, row, { total })
  await record(tx, actor, 'enrolment.import-begin', { kind: 'import', id })
  return reshow(tx, actor, id)
}

export async function checkImport(tx: Tx, actor: Actor, { importId }: Which, deps: Deps) {
  const row = await store.lockImport(tx, actor, importId)
  const chunks = await store.listChunks(tx, row, { isChecked: false, most: CHECK_STEP })
  const rows = chunks.flatMap(({ n, sealed }) => openChunk(deps, importId, n, sealed))
  const { fine, faulty } = judge(rows, deps)
  const compared = await compare(tx, row, fine)
  let known = 0
  for (const { line } of fine) {
    const found = compared.get(line)
    if (!found?.isFirst) faulty.push({ line, faults: [rowFault('身份证号', 'row-twice')] })
    else if (!found.nameAgrees)
      faulty.push({ line, faults: [rowFault('姓名', 'name-not-of-number')] })
    else if (found.isKnown) known++
  }
  await store.addFaults(tx, row, faulty)
  if (chunks.length > 0)
    await store.markChecked(
      tx,
      row,
      chunks.map(({ n }) => n),
    )
  await store.changeImport(tx, row, {
    checked: row.checked + rows.length,
    faulty: row.faulty + faulty.length,
    known: row.known + known,
    fine: row.fine + rows.length - faulty.length - known,
    ...(chunks.length < CHECK_STEP && row.state === 'checking' && { state: 'ready' as const }),
  })
  await record(tx, actor, 'enrolment.import-check', { kind: 'import', id: importId })
  return reshow(tx, actor, importId)
}

/** Asked again after a break it goes on; the same list again brings nobody a second time. */
export async function confirmImport(tx: Tx, actor: Actor, { importId }: Which, deps: Deps) {
  const row = await store.lockImport(tx, actor, importId)
  if (row.state === 'checking') throw new Refusal('import-unchecked')
  const chunks = await store.listChunks(tx, row, { isChecked: true, most: WRITE_STEP })
  const rows = chunks.flatMap(({ n, sealed }) => openChunk(deps, importId, n, sealed))
  const { fine } = judge(rows, deps)
  const compared = await compare(tx, row, fine)
  const fresh = fine.filter(({ line }) => {
    const found = compared.get(line)
    return found?.isFirst && found.nameAgrees && !found.isKnown
  })
  const added = await writeRows(tx, actor, fresh, deps)
  if (chunks.length > 0)
    await store.dropChunks(
      tx,
      row,
      chunks.map(({ n }) => n),
    )
  await store.changeImport(tx, row, {
    written: row.written + rows.length,
    imported: row.imported + added,
    state: chunks.length < WRITE_STEP ? 'done' : 'writing',
  })
  await record(tx, actor, 'enrolment.import-confirm', { kind: 'import', id: importId })
  return reshow(tx, actor, importId)
}

export async function listImports(tx: Tx, actor: Actor) {
  const rows = await store
    .visibleImports(tx, actor)
    .selectAll()
    .orderBy('at', 'desc')
    .limit(MOST_LISTED)
    .execute()
  return { imports: rows.map(toLine) }
}

export async function openImport(tx: Tx, actor: Actor, { importId }: Which) {
  return reshow(tx, actor, importId)
}

const PAGE = 100

export async function listFaults(
  tx: Tx,
  actor: Actor,
  { importId, after }: z.output<typeof contract.listFaults.input>,
) {
  const row = await store.getImport(tx, actor, importId)
  const found = await store.listFaults(tx, row, after, PAGE + 1)
  await record(tx, actor, 'enrolment.import-open', { kind: 'import', id: importId })
  return { rows: found.slice(0, PAGE), more: found.length > PAGE }
}

export async function dropImport(tx: Tx, actor: Actor, { importId }: Which) {
  await store.dropImport(tx, await store.lockImport(tx, actor, importId))
  await record(tx, actor, 'enrolment.import-drop', { kind: 'import', id: importId })
  return {}
}

const LIVE_DAYS = 7

/** A list that nobody comes back to is not kept. */
export function forgetOldLists(db: Db, now: Instant) {
  return inTransaction(db, {
    opening: `select * from ${enterAs(SYSTEM)}`,
    work: async (tx) => {
      await tables(tx)
        .deleteFrom('enrolment.import')
        .where('at', '<', addMinutes(now, -LIVE_DAYS * 24 * 60))
        .execute()
    },
  })
}

async function reshow(tx: Tx, actor: Actor, id: ImportId) {
  return toLine(await store.getImport(tx, actor, id))
}

function toLine({ accountId: _, ...row }: store.ImportRecord): ImportLine {
  return row
}
