import { sql } from 'kysely'
import { SYSTEM } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ImagingHub } from './hub.ts'
import type { Tables } from './tables.ts'

export interface Epochs {
  readonly current: number
  readonly all: readonly number[]
}

/** With which keys persons are hashed at present. */
export async function getEpochs(tx: Tx): Promise<Epochs> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('imagingHub.epoch')
    .select('number')
    .orderBy('number', 'desc')
    .limit(2)
    .execute()
  const all = rows.map(({ number }) => number)
  return { current: all[0] ?? 1, all }
}

export interface Known {
  /** Under which new things are kept. */
  readonly pid: string
  /** Under which older ones may lie. */
  readonly pids: readonly string[]
}

/** What the hub calls these persons: each in the order in which they were named. */
export async function knowPeople(
  hub: ImagingHub,
  tx: Tx,
  codes: readonly string[],
): Promise<Known[]> {
  const { all } = await getEpochs(tx)
  const people = codes.map((code) => all.map((epoch) => hub.keys.pidOf(code, epoch)))
  const redirects = await tx
    .withTables<Tables>()
    .selectFrom('imagingHub.redirect')
    .select(['pid', 'toPid'])
    .where('pid', '=', sql<string>`any(${people.flat()}::uuid[])`)
    .execute()
  return people.map(namedAs(new Map(redirects.map(({ pid, toPid }) => [pid, toPid]))))
}

/** What somebody is called who was found under one of these, given who turned out to be whom. */
export function namedAs(target: ReadonlyMap<string, string>) {
  return (own: readonly string[]): Known => {
    const moved = own.flatMap((one) => target.get(one) ?? [])
    const [pid = ''] = [...moved, ...own]
    if (moved.length === 0) return { pid, pids: own }
    const pids = [...new Set([pid, ...own, ...moved])]
    return { pid, pids }
  }
}

export async function knowPerson(hub: ImagingHub, tx: Tx, code: string): Promise<Known> {
  const [known] = await knowPeople(hub, tx, [code])
  if (!known) throw new Error('Who was asked for is known')
  return known
}

/**
 * One person turned out to have two codes: all that lies under the first moves to the second, and whoever asks
 * for the first finds it there.
 */
export async function mergePeople(hub: ImagingHub, tx: Tx, from: string, to: string) {
  const [source, target] = await knowPeople(hub, tx, [from, to])
  if (!source || !target || source.pid === target.pid) return
  for (const pid of source.pids) {
    if (pid === target.pid) continue
    await moveRows(tx, pid, target.pid)
    await sql`insert into imaging_hub.redirect (pid, to_pid, at)
      values (${pid}, ${target.pid}, ${hub.deps.now()})
      on conflict (pid) do update set to_pid = excluded.to_pid, at = excluded.at`.execute(tx)
    // Who was redirected here before goes on with it.
    await sql`update imaging_hub.redirect set to_pid = ${target.pid} where to_pid = ${pid}`.execute(
      tx,
    )
    await record(tx, SYSTEM, 'imaging-hub.merge-from', { kind: 'imaging-person', id: pid })
    await record(tx, SYSTEM, 'imaging-hub.merge-to', { kind: 'imaging-person', id: target.pid })
  }
}

/** A distribution column is never updated: rows are written anew, and the old ones go. */
async function moveRows(tx: Tx, from: string, to: string) {
  const columns = sql.raw(STUDY_COLUMNS)
  await sql`insert into imaging_hub.study (pid, ${columns})
    select ${to}, ${columns} from imaging_hub.study where pid = ${from}
    on conflict (pid, node, study_uid) do nothing`.execute(tx)
  await sql`delete from imaging_hub.study where pid = ${from}`.execute(tx)
  await sql`insert into imaging_hub.consent (pid, id, version, provisions, said_by, at, withdrawn_at)
    select ${to}, id, version, provisions, said_by, at, withdrawn_at
    from imaging_hub.consent where pid = ${from} on conflict do nothing`.execute(tx)
  await sql`delete from imaging_hub.consent where pid = ${from}`.execute(tx)
}

const STUDY_COLUMNS = `node, study_uid, code, epoch, exam_day, exam_minute, modalities, body_part, device, unit,
  series_count, instance_count, bytes, state, reason, rev, manifest, print, conflicts`

/** A new key for persons. Rows move to it by and by; until then both are looked up. */
export async function beginEpoch(tx: Tx) {
  const { current } = await getEpochs(tx)
  await sql`insert into imaging_hub.epoch values (${current + 1})`.execute(tx)
  await record(tx, SYSTEM, 'imaging-hub.begin-epoch', { kind: 'epoch', id: String(current + 1) })
}

/** Moves some persons to the present key. @returns how many; none when all have moved */
export async function moveToEpoch(hub: ImagingHub, tx: Tx, most = 500): Promise<number> {
  const { current } = await getEpochs(tx)
  const { rows } = await sql<{ pid: string }>`select distinct pid from imaging_hub.study
    where epoch < ${current} order by pid limit ${most}`.execute(tx)
  for (const { pid } of rows) {
    const target = await targetOf(hub, tx, pid, current)
    await sql`update imaging_hub.study set epoch = ${current} where pid = ${pid}`.execute(tx)
    if (target === undefined || target === pid) continue
    await moveRows(tx, pid, target)
    await sql`insert into imaging_hub.redirect (pid, to_pid, at)
      values (${pid}, ${target}, ${hub.deps.now()})
      on conflict (pid) do update set to_pid = excluded.to_pid`.execute(tx)
    await sql`update imaging_hub.redirect set to_pid = ${target} where to_pid = ${pid}`.execute(tx)
  }
  return rows.length
}

/** What the new key makes of this person; nothing where all rows came from somebody who was merged into it. */
async function targetOf(hub: ImagingHub, tx: Tx, pid: string, current: number) {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('imagingHub.study')
    .select(['node', 'studyUid', 'code', 'epoch'])
    .where('pid', '=', pid)
    .execute()
  for (const { node, studyUid, code, epoch } of rows) {
    const person = hub.deps.vault.open(code, sealedFor(node, studyUid)).slice(0, 26)
    if (hub.keys.pidOf(person, epoch) === pid) return hub.keys.pidOf(person, current)
  }
  return undefined
}

/** To what a sealed code is bound. Not to the pid, which may change. */
export function sealedFor(node: number, studyUid: string) {
  return `imaging_hub.study.code:${node}:${studyUid}`
}
