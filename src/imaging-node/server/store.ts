import { sql } from 'kysely'
import type { FrameIndex } from '#dicom/model/frames.ts'
import type { Db, Tx } from '#platform/server/db.ts'
import type { Tables } from './tables.ts'

/** A study, one of its series, or one instance: as an address names it. */
export interface Scope {
  readonly study: string
  readonly series?: string | undefined
  readonly instance?: string | undefined
}

export interface KeptInstance {
  readonly id: string
  readonly studyId: string
  readonly studyUid: string
  readonly seriesUid: string
  readonly sopUid: string
  readonly sopClass: string
  readonly number: number | null
  readonly digest: string
  readonly size: number
  readonly syntax: string
}

/** In the order in which one reads: series by series, by number. */
export async function listInstances(tx: Tx, scope: Scope): Promise<KeptInstance[]> {
  const rows = await inScope(tx, scope)
    .select(['i.id', 'i.studyId', 's.studyUid', 'e.seriesUid', 'i.sopUid', 'i.sopClass'])
    .select(['i.number', 'i.digest', 'i.size', 'i.syntax'])
    .orderBy('e.number', (by) => by.asc().nullsLast())
    .orderBy('e.seriesUid')
    .orderBy('i.number', (by) => by.asc().nullsLast())
    .orderBy('i.sopUid')
    .execute()
  return rows.map((row) => ({ ...row, ...readable(row) }))
}

export type Framed = KeptInstance & { readonly frames: FrameIndex | null }

/** In one message: a viewer that pages through a series asks for each of its instances. */
export async function findInstance(db: Db, scope: Required<Scope>): Promise<Framed | undefined> {
  const { study, series, instance } = scope
  const { rows } = await sql<Row & { frames: FrameIndex | null }>`
    select * from imaging_node.find_instance(${study}, ${series}, ${instance})`.execute(db)
  const [row] = rows
  return row && { ...row, ...readable(row) }
}

/** How many instances each of these studies has; who is not there is not in the answer. */
export async function countInstances(db: Db, studies: readonly string[]) {
  const { rows } = await sql<{ studyUid: string; instanceCount: number }>`
    select * from imaging_node.count_instances(${studies})`.execute(db)
  return new Map(rows.map(({ studyUid, instanceCount }) => [studyUid, instanceCount]))
}

/** Headers, gzipped, in the same order, some at a time. */
export async function listHeaders(tx: Tx, ids: readonly string[]): Promise<Buffer[]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('imagingNode.instance')
    .select(['id', 'header'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  const headers = new Map(rows.map(({ id, header }) => [id, header]))
  return ids.flatMap((id) => headers.get(id) ?? [])
}

type Row = Omit<KeptInstance, 'digest' | 'size'> & {
  readonly digest: Buffer
  readonly size: string
}

function readable({ digest, size }: Pick<Row, 'digest' | 'size'>) {
  return { digest: digest.toString('hex'), size: Number(size) }
}

function inScope(tx: Tx, { study, series, instance }: Scope) {
  return tx
    .withTables<Tables>()
    .selectFrom('imagingNode.instance as i')
    .innerJoin('imagingNode.series as e', 'e.id', 'i.seriesId')
    .innerJoin('imagingNode.study as s', 's.id', 'i.studyId')
    .where('s.studyUid', '=', study)
    .where('s.withdrawnAt', 'is', null)
    .$if(series !== undefined, (query) => query.where('e.seriesUid', '=', series as string))
    .$if(instance !== undefined, (query) => query.where('i.sopUid', '=', instance as string))
}
