import { type RawBuilder, sql } from 'kysely'
import { readIndexCode } from '#imaging-node/model/index-code.ts'
import type { IndexRow } from '#imaging-node/model/index-row.ts'
import { rowPrint } from '#imaging-node/server/index.ts'
import type { Tx } from '#platform/server/db.ts'
import { judgeRow, type KnownRow } from '../model/row-rules.ts'
import type { ImagingHub } from './hub.ts'
import { getEpochs, knowPeople, sealedFor } from './persons.ts'

export interface Applied {
  readonly added: number
  readonly revised: number
  readonly ignored: number
  readonly conflicts: readonly { readonly studyUid: string; readonly rev: number }[]
}

interface Placed {
  readonly row: IndexRow
  readonly pid: string
}

/**
 * Brings rows of one node into the index. The caller holds the lock on the node. Nearly all that comes is new: so it is
 * put in at once, and only where something was there already is it looked at.
 */
export async function applyRows(
  hub: ImagingHub,
  tx: Tx,
  node: number,
  rows: readonly IndexRow[],
): Promise<Applied> {
  const people = await knowPeople(
    hub,
    tx,
    rows.map(({ code }) => readIndexCode(code).person),
  )
  const placed = rows.map((row, at) => ({ row, pid: people[at]?.pid ?? '' }))
  const added = await insertRows(hub, tx, node, { placed, onConflict: sql`do nothing` })
  if (added === rows.length) return { added, revised: 0, ignored: 0, conflicts: [] }
  const { later, revised, conflicts } = judgeRows(await findKnown(tx, node, placed), placed)
  if (later.length > 0) await writeRows(hub, tx, node, later)
  const ignored = rows.length - added - revised - conflicts.length
  return { added, revised, ignored, conflicts }
}

/** @param known what was there, and what is there now, as it came */
function judgeRows(known: Map<string, KnownRow>, placed: readonly Placed[]) {
  const later = new Map<string, Placed>()
  const conflicts: { studyUid: string; rev: number }[] = []
  let revised = 0
  for (const one of placed) {
    const key = `${one.pid} ${one.row.studyUid}`
    const outcome = judgeRow(known.get(key), one.row)
    if (outcome === 'conflict') conflicts.push({ studyUid: one.row.studyUid, rev: one.row.rev })
    if (outcome !== 'revised') continue
    revised++
    // Within a batch a study may come twice.
    known.set(key, one.row)
    later.set(key, one)
  }
  return { later: [...later.values()], revised, conflicts }
}

async function findKnown(tx: Tx, node: number, placed: readonly Placed[]) {
  const { rows } = await sql<KnownRow & { pid: string; studyUid: string }>`
    select s.pid, s.study_uid, s.rev, s.state, s.reason, encode(s.manifest, 'hex') as manifest
    from unnest(${arrayText(placed.map(({ pid }) => pid))}::uuid[],
      ${arrayText(placed.map(({ row }) => row.studyUid))}::text[]) as w(pid, study_uid)
    join imaging_hub.study s on s.pid = w.pid and s.node = ${node} and s.study_uid = w.study_uid`.execute(
    tx,
  )
  return new Map<string, KnownRow>(rows.map((row) => [`${row.pid} ${row.studyUid}`, row]))
}

/** Whatever is there of these. */
export async function writeRows(hub: ImagingHub, tx: Tx, node: number, placed: readonly Placed[]) {
  await insertRows(hub, tx, node, { placed, onConflict: REPLACE })
}

const REPLACE = sql`do update set code = excluded.code, epoch = excluded.epoch,
  exam_day = excluded.exam_day, exam_minute = excluded.exam_minute, modalities = excluded.modalities,
  body_part = excluded.body_part, device = excluded.device, unit = excluded.unit,
  series_count = excluded.series_count, instance_count = excluded.instance_count, bytes = excluded.bytes,
  state = excluded.state, reason = excluded.reason, rev = excluded.rev, manifest = excluded.manifest,
  print = excluded.print, conflicts = excluded.conflicts`

interface Insertion {
  readonly placed: readonly Placed[]
  /** What becomes of those that are there already. */
  readonly onConflict: RawBuilder<unknown>
}

/**
 * All rows in one statement, in the order of their keys, so that two nodes never wait in a circle.
 * @returns how many were written
 */
async function insertRows(
  hub: ImagingHub,
  tx: Tx,
  node: number,
  { placed, onConflict }: Insertion,
): Promise<number> {
  const { current } = await getEpochs(tx)
  const rows = placed
    .map(({ pid, row }) => toColumns(hub, node, pid, row))
    .sort((a, b) => (a.pid < b.pid ? -1 : a.pid > b.pid ? 1 : 0))
  // Column by column: PostgreSQL reads it sooner than the same as JSON, and side by side sooner than as a table.
  const all = (key: keyof Columns) => arrayText(rows.map((row) => row[key]))
  const { numAffectedRows } = await sql`
    insert into imaging_hub.study (pid, node, study_uid, code, epoch, exam_day, exam_minute, modalities,
      body_part, device, unit, series_count, instance_count, bytes, state, reason, rev, manifest, print, conflicts)
    select pid, ${node}, study_uid, decode(code, 'base64'), ${current}, exam_day, exam_minute,
      string_to_array(modalities, ','), body_part, device, unit, series_count, instance_count, bytes, state,
      reason, rev, decode(manifest, 'hex'), print, conflicts
    from (select unnest(${all('pid')}::uuid[]) as pid, unnest(${all('studyUid')}::text[]) as study_uid,
      unnest(${all('code')}::text[]) as code, unnest(${all('examDay')}::int[]) as exam_day,
      unnest(${all('examMinute')}::smallint[]) as exam_minute, unnest(${all('modalities')}::text[]) as modalities,
      unnest(${all('bodyPart')}::text[]) as body_part, unnest(${all('device')}::text[]) as device,
      unnest(${all('unit')}::text[]) as unit, unnest(${all('seriesCount')}::int[]) as series_count,
      unnest(${all('instanceCount')}::int[]) as instance_count, unnest(${all('bytes')}::bigint[]) as bytes,
      unnest(${all('state')}::text[]) as state, unnest(${all('reason')}::text[]) as reason,
      unnest(${all('rev')}::int[]) as rev, unnest(${all('manifest')}::text[]) as manifest,
      unnest(${all('print')}::bigint[]) as print, unnest(${all('conflicts')}::int[]) as conflicts) r
    on conflict (pid, node, study_uid) ${onConflict}`.execute(tx)
  return Number(numAffectedRows)
}

/** An array as PostgreSQL reads it. Nothing in a row has letters that it and JSON write in different ways. */
function arrayText(values: readonly (string | number | null)[]) {
  return `{${JSON.stringify(values).slice(1, -1)}}`
}

type Columns = ReturnType<typeof toColumns>

function toColumns(hub: ImagingHub, node: number, pid: string, row: IndexRow) {
  const { studyUid, code, modalities, seriesCount, instanceCount, bytes, state, reason, rev } = row
  const { minute, bodyPart, device, unit } = readIndexCode(code)
  return {
    pid,
    studyUid,
    code: hub.deps.vault.seal(code, sealedFor(node, studyUid)).toString('base64'),
    examDay: Number(minute.slice(0, 8)),
    examMinute: Number(minute.slice(8, 10)) * 60 + Number(minute.slice(10)),
    modalities: modalities.join(','),
    bodyPart: unlessZero(bodyPart),
    device: unlessZero(device),
    unit,
    seriesCount,
    instanceCount,
    bytes,
    state,
    reason,
    rev,
    manifest: row.manifest,
    print: rowPrint(row),
    conflicts: row.conflicts ?? 0,
  }
}

function unlessZero(part: string) {
  return /^0+$/.test(part) ? '' : part
}
