import { sql } from 'kysely'
import type { Tx } from '#platform/server/db.ts'
import { sendBatch } from '../model/hub-calls.ts'
import { writeIndexCode } from '../model/index-code.ts'
import { IndexRow, ROWS_PER_BATCH } from '../model/index-row.ts'
import { getHubState } from './hub-state.ts'
import type { HubTables } from './hub-tables.ts'
import { act, type ImagingNode } from './node.ts'
import { rowPrint } from './row-print.ts'

const CHANGES_AT_ONCE = 2_000

/**
 * What was sealed, withdrawn or came into conflict since the last time becomes rows of the index, in a queue on
 * disk: in the order of the change feed, and no more than one row for each study, the latest.
 */
export async function queueAnnouncements(node: ImagingNode): Promise<number> {
  let queued = 0
  for (;;) {
    const done = await act(node, (tx) => queueSome(node, tx))
    queued += done
    if (done < CHANGES_AT_ONCE) return queued
  }
}

async function queueSome(node: ImagingNode, tx: Tx) {
  await sql`select imaging_node.number_changes()`.execute(tx)
  const { change } = await getHubState(tx)
  const { rows } = await sql<Changed>`with met as (
        select i.study_id, count(*)::int as conflicts from imaging_node.conflict k
        join imaging_node.instance i on i.sop_uid = k.sop_uid group by i.study_id)
      select c.seq, s.study_uid, s.patient_id, s.study_date, s.study_time,
      s.modalities, s.series_count, s.instance_count, s.bytes, s.withdrawn_because,
      encode(m.digest, 'hex') as manifest, met.conflicts
    from imaging_node.change c join imaging_node.study s on s.id = c.study_id
    left join met on met.study_id = s.id
    join lateral (select digest from imaging_node.manifest m where m.study_id = s.id
      order by m.version desc limit 1) m on true
    where c.seq > ${change} and c.kind in ('sealed', 'withdrawn', 'conflict')
    order by c.seq limit ${CHANGES_AT_ONCE}`.execute(tx)
  for (const row of rows) await queueOne(node, tx, row)
  const last = rows.at(-1)
  if (last) await sql`update imaging_node.hub_state set change = ${last.seq}`.execute(tx)
  return rows.length
}

interface Changed {
  readonly seq: string
  readonly studyUid: string
  readonly patientId: string | null
  readonly studyDate: string | null
  readonly studyTime: string | null
  readonly modalities: string[]
  readonly seriesCount: number
  readonly instanceCount: number
  readonly bytes: string
  readonly withdrawnBecause: IndexRow['reason']
  readonly manifest: string
  readonly conflicts: number | null
}

async function queueOne(node: ImagingNode, tx: Tx, row: Changed) {
  const { studyUid, modalities, seriesCount, instanceCount, manifest } = row
  const code = codeOf(row, node.hub?.unit)
  const entry = IndexRow.safeParse({
    ...{ studyUid, code, modalities, seriesCount, instanceCount, manifest },
    ...{ bytes: Number(row.bytes), rev: Number(row.seq), reason: row.withdrawnBecause },
    state: row.withdrawnBecause ? 'withdrawn' : 'sealed',
    ...(row.conflicts !== null && { conflicts: row.conflicts }),
  })
  const known = await tx
    .withTables<HubTables>()
    .selectFrom('imagingNode.announcement')
    .select(['code', 'entry'])
    .where('studyUid', '=', studyUid)
    .execute()
  for (const { code: before, entry: said } of known)
    if (before !== code && said.state === 'sealed')
      await put(tx, {
        ...said,
        rev: Number(row.seq),
        state: 'withdrawn',
        reason: 'person-corrected',
      })
  // Without a person code or a day nobody could find it: it stays with the node.
  if (entry.success) await put(tx, entry.data)
  else node.log.info('imaging-study-not-announced', { change: row.seq })
}

async function put(tx: Tx, entry: IndexRow) {
  const day = Number(entry.code.slice(27, 35))
  await sql`insert into imaging_node.announcement (study_uid, code, entry, day, print, place)
    values (${entry.studyUid}, ${entry.code}, ${JSON.stringify(entry)}::jsonb, ${day},
      ${rowPrint(entry)}, nextval('imaging_node.place'))
    on conflict (study_uid, code) do update set entry = excluded.entry, print = excluded.print,
      place = excluded.place`.execute(tx)
}

function codeOf({ patientId, studyDate, studyTime }: Changed, unit = '') {
  const minute = `${studyDate ?? ''}${(studyTime ?? '').slice(0, 4).padEnd(4, '0')}`
  return writeIndexCode({ person: patientId ?? '', minute, unit })
}

/** Sends what waits, batch by batch, until the queue is empty. @throws Refusal hub-unreachable: it waits on */
export async function sendAnnouncements(node: ImagingNode): Promise<number> {
  const { hub } = node
  if (!hub) return 0
  let sent = 0
  for (;;) {
    const batch = await act(node, nextBatch)
    if (!batch) return sent
    const answer = await hub.call(sendBatch, { seq: batch.seq, rows: batch.entries })
    if (answer.outcome === 'applied') {
      for (const { rev } of answer.conflicts)
        node.log.error('imaging-index-conflict', { rev }, new Error('The index keeps the first'))
      await act(node, (tx) => settle(tx, batch))
      sent += batch.entries.length
    } else {
      // One of both came back from a backup. The hub’s number counts; what it lacks reconciliation finds.
      const { outcome, expected } = answer
      const facts = { seq: batch.seq, expected }
      node.log.error('imaging-batch-renumbered', facts, new Error(outcome))
      await act(node, (tx) => renumber(tx, batch.seq, expected))
    }
  }
}

async function nextBatch(tx: Tx) {
  const mine = tx.withTables<HubTables>()
  const under = await mine
    .selectFrom('imagingNode.batch')
    .select(['seq', 'entries', 'upto'])
    .executeTakeFirst()
  if (under) return under
  const waiting = await mine
    .selectFrom('imagingNode.announcement')
    .select(['entry', 'place'])
    .where('place', 'is not', null)
    .orderBy('place')
    .limit(ROWS_PER_BATCH)
    .execute()
  const last = waiting.at(-1)
  if (!last?.place) return undefined
  const { batch } = await getHubState(tx)
  const next = { seq: batch + 1, entries: waiting.map(({ entry }) => entry), upto: last.place }
  await sql`insert into imaging_node.batch (seq, entries, upto)
    values (${next.seq}, ${JSON.stringify(next.entries)}::jsonb, ${next.upto})`.execute(tx)
  return next
}

async function settle(tx: Tx, { seq, upto }: { seq: number; upto: string }) {
  await sql`delete from imaging_node.batch where seq = ${seq}`.execute(tx)
  await sql`update imaging_node.hub_state set batch = ${seq}`.execute(tx)
  await sql`update imaging_node.announcement set place = null where place <= ${upto}`.execute(tx)
}

async function renumber(tx: Tx, seq: number, expected: number) {
  await sql`update imaging_node.batch set seq = ${expected} where seq = ${seq}`.execute(tx)
}

export async function countWaiting(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from imaging_node.announcement where place is not null`.execute(tx)
  return Number(rows[0]?.count)
}
