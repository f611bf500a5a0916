import { sql } from 'kysely'
import type { Instant } from '#platform/model/time.ts'
import { literal, type Tx } from '#platform/server/db.ts'
import type { Consent } from '../model/provision.ts'
import type { MemberCaller } from './callers.ts'
import { provisionsOf } from './consents.store.ts'
import type { ImagingHub } from './hub.ts'
import { type Known, namedAs } from './persons.ts'
import type { Tables } from './tables.ts'

type Study = Tables['imagingHub.study']

/** A row of the index, but for what only the hub may read of it. */
export interface StudyRow extends Omit<Study, 'code' | 'print' | 'epoch' | 'bytes' | 'manifest'> {
  readonly bytes: number
  /** Hexadecimal. */
  readonly manifest: string
}

export type NodeRow = Omit<Tables['imagingHub.node'], 'id' | 'waiting' | 'batch' | 'joinedAt'>

type ConsentRow = Consent & { readonly pid: string }

/** What imaging_hub.find says. */
export interface Answer {
  readonly about: About
  /** A line for each, as `readStudy` reads it; null when there are none. */
  readonly studies: string | null
}

interface About {
  readonly epochs: readonly number[]
  readonly redirects: readonly (readonly [pid: string, toPid: string])[]
  readonly members: readonly MemberCaller[]
  readonly consents: readonly ConsentRow[]
  readonly nodes: readonly NodeRow[]
}

/** All that decisions about some persons rest on. */
export interface Found {
  /** In the order in which they were named. */
  readonly people: readonly Known[]
  readonly members: ReadonlyMap<string, MemberCaller>
  readonly studies: ReadonlyMap<string, readonly StudyRow[]>
  readonly consents: ReadonlyMap<string, readonly ConsentRow[]>
  readonly nodes: readonly NodeRow[]
}

export interface Search {
  readonly codes: readonly string[]
  readonly orgs: readonly string[]
  readonly epochs: readonly number[]
  /** What each of them may be called. */
  readonly people: readonly (readonly string[])[]
  /** Answers with one row, an `Answer`. */
  readonly statement: string
}

/** @param orgs members of which somebody has to be known, by their codes */
export function searchFor(
  { keys }: ImagingHub,
  codes: readonly string[],
  orgs: readonly string[] = [],
): Search {
  const { epochs, pidOf } = keys
  const people = codes.map((code) => epochs.map((epoch) => pidOf(code, epoch)))
  const statement = `select * from imaging_hub.find('{${people.flat().join()}}', ${literal(`{${orgs.join()}}`)})`
  return { codes, orgs, epochs, people, statement }
}

/** @param said what came back; where the keys have changed since the last time, it is asked again */
export async function readFound(
  hub: ImagingHub,
  tx: Tx,
  { codes, orgs, epochs, people }: Search,
  { about, studies }: Answer,
): Promise<Found> {
  if (about.epochs.join() !== epochs.join()) {
    hub.keys.epochs = about.epochs
    return findFor(hub, tx, codes, orgs)
  }
  return {
    people: people.map(namedAs(new Map(about.redirects))),
    members: new Map(about.members.map((one) => [one.org, one])),
    studies: groupByPid(studies?.split('\n').map(readStudy) ?? []),
    consents: groupByPid(about.consents),
    nodes: about.nodes.map((node) => ({
      ...node,
      lastContactAt: instantOf(node.lastContactAt),
      storeDownSince: instantOf(node.storeDownSince),
    })),
  }
}

export async function findFor(
  hub: ImagingHub,
  tx: Tx,
  codes: readonly string[],
  orgs: readonly string[] = [],
): Promise<Found> {
  const search = searchFor(hub, codes, orgs)
  const { rows } = await sql.raw<Answer>(search.statement).execute(tx)
  return readFound(hub, tx, search, rows[0] as Answer)
}

/** What lies under all names of one person. */
export function aboutPerson({ studies, consents }: Found, pids: readonly string[]) {
  return {
    studies: pids.flatMap((pid) => studies.get(pid) ?? []),
    provisions: provisionsOf(pids.flatMap((pid) => consents.get(pid) ?? [])),
  }
}

function groupByPid<Row extends { readonly pid: string }>(rows: readonly Row[]) {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.pid)
    if (group) group.push(row)
    else groups.set(row.pid, [row])
  }
  return groups
}

function readStudy(line: string): StudyRow {
  const [pid = '', node, studyUid = '', examDay, examMinute, ...more] = line.split('\t')
  const [modalities, bodyPart = '', device = '', unit = '', seriesCount, ...rest] = more
  const [instanceCount, bytes, state, reason, rev, manifest = '', conflicts] = rest
  return {
    pid,
    node: Number(node),
    studyUid,
    examDay: Number(examDay),
    examMinute: Number(examMinute),
    modalities: modalities?.split(',').filter(Boolean) ?? [],
    bodyPart,
    device,
    unit,
    seriesCount: Number(seriesCount),
    instanceCount: Number(instanceCount),
    bytes: Number(bytes),
    state: state as StudyRow['state'],
    reason: (reason || null) as StudyRow['reason'],
    rev: Number(rev),
    manifest,
    conflicts: Number(conflicts),
  }
}

/** JSON has microseconds and a zone of the session. */
function instantOf(text: string | null) {
  return text === null ? null : (new Date(text).toISOString() as Instant)
}
