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

/** Column by column: the third value of each is that of the third row. Null where there are none. */
type StudyColumns = {
  readonly [Name in Exclude<keyof StudyRow, 'modalities'>]: readonly StudyRow[Name][] | null
} & { readonly modalities: readonly string[] | null }

type ConsentRow = Consent & { readonly pid: string }

/** What imaging_hub.find says. */
export interface Answer {
  readonly epochs: readonly number[]
  readonly redirects: readonly (readonly [pid: string, toPid: string])[]
  readonly members: readonly MemberCaller[]
  readonly studies: StudyColumns
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
  /** Answers with one row, `found`. */
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
  const statement = `select imaging_hub.find('{${people.flat().join()}}', ${literal(`{${orgs.join()}}`)}) as found`
  return { codes, orgs, epochs, people, statement }
}

/** @param answer what came back; where the keys have changed since the last time, it is asked again */
export async function readFound(
  hub: ImagingHub,
  tx: Tx,
  { codes, orgs, epochs, people }: Search,
  answer: Answer,
): Promise<Found> {
  if (answer.epochs.join() !== epochs.join()) {
    hub.keys.epochs = answer.epochs
    return findFor(hub, tx, codes, orgs)
  }
  return {
    people: people.map(namedAs(new Map(answer.redirects))),
    members: new Map(answer.members.map((one) => [one.org, one])),
    studies: groupByPid(rowsOf(answer.studies)),
    consents: groupByPid(answer.consents),
    nodes: answer.nodes.map((node) => ({
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
  const { rows } = await sql.raw<{ found: Answer }>(search.statement).execute(tx)
  return readFound(hub, tx, search, (rows[0] as { found: Answer }).found)
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

function rowsOf(columns: StudyColumns): StudyRow[] {
  return (columns.pid ?? []).map((pid, at) => {
    const of = <Name extends Exclude<keyof StudyRow, 'modalities'>>(name: Name) =>
      columns[name]?.[at] as StudyRow[Name]
    return {
      pid,
      node: of('node'),
      studyUid: of('studyUid'),
      examDay: of('examDay'),
      examMinute: of('examMinute'),
      modalities: columns.modalities?.[at]?.split(',').filter(Boolean) ?? [],
      bodyPart: of('bodyPart'),
      device: of('device'),
      unit: of('unit'),
      seriesCount: of('seriesCount'),
      instanceCount: of('instanceCount'),
      bytes: of('bytes'),
      state: of('state'),
      reason: of('reason'),
      rev: of('rev'),
      manifest: of('manifest'),
      conflicts: of('conflicts'),
    }
  })
}

/** JSON has microseconds and a zone of the session. */
function instantOf(text: string | null) {
  return text === null ? null : (new Date(text).toISOString() as Instant)
}
