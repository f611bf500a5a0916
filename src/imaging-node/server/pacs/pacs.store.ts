import { sql } from 'kysely'
import { SYSTEM } from '#platform/model/actor.ts'
import type { Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { makeClient } from '../clients.ts'
import type { Tables } from '../tables.ts'
import type { InstancePlace } from './pacs.ts'

const NAME = 'PACS'

/** In whose name instances are kept; nobody has its token. */
export async function findPacsClient(tx: Tx, deps: Pick<Deps, 'now' | 'newId'>): Promise<string> {
  const there = await tx
    .withTables<Tables>()
    .selectFrom('imagingNode.client')
    .select('id')
    .where('name', '=', NAME)
    .where('revokedAt', 'is', null)
    .orderBy('createdAt')
    .executeTakeFirst()
  return there?.id ?? (await makeClient(tx, { name: NAME, ops: [], days: 1 }, deps)).id
}

/** Where the file with these bytes lay. */
export async function findPlace(tx: Tx, digest: string): Promise<InstancePlace | undefined> {
  return tx
    .withTables<Tables>()
    .selectFrom('imagingNode.instance as i')
    .innerJoin('imagingNode.series as e', 'e.id', 'i.seriesId')
    .innerJoin('imagingNode.study as s', 's.id', 'i.studyId')
    .select(['s.studyUid as study', 'e.seriesUid as series', 'i.sopUid as sop'])
    .where('i.digest', '=', Buffer.from(digest, 'hex'))
    .executeTakeFirst()
}

/** How many instances of each of these studies are known. */
export async function countKnown(tx: Tx, studies: readonly string[]) {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('imagingNode.study')
    .select(['studyUid', 'instanceCount'])
    .where('studyUid', 'in', studies)
    .execute()
  return new Map(rows.map(({ studyUid, instanceCount }) => [studyUid, instanceCount]))
}

/** Studies that are not sealed, and to which nothing came since. */
export async function listReceiving(tx: Tx, arrivedBefore: Instant): Promise<string[]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('imagingNode.study')
    .select('studyUid')
    .where('state', '=', 'receiving')
    .where('arrivedAt', '<=', arrivedBefore)
    .execute()
  return rows.map(({ studyUid }) => studyUid)
}

export async function listSops(tx: Tx, study: string): Promise<Set<string>> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('imagingNode.instance as i')
    .innerJoin('imagingNode.study as s', 's.id', 'i.studyId')
    .select('i.sopUid')
    .where('s.studyUid', '=', study)
    .execute()
  return new Set(rows.map(({ sopUid }) => sopUid))
}

interface Difference {
  /** Digest of what the manifest speaks of. */
  readonly kept: string
  readonly found: { readonly digest: string; readonly size: number }
}

/** The PACS gives other bytes than it did: as if they had been sent here under a UID that is taken. */
export async function noteDifference(
  tx: Tx,
  { kept, found }: Difference,
  { now, newId }: Pick<Deps, 'now' | 'newId'>,
) {
  const [before, after] = [Buffer.from(kept, 'hex'), Buffer.from(found.digest, 'hex')]
  const { rows } = await sql<{ id: string }>`with met as (
      insert into imaging_node.conflict (id, sop_uid, kept_digest, digest, size, client_id, at)
      select ${newId()}, sop_uid, digest, ${after}, ${found.size}, client_id, ${now()}
      from imaging_node.instance where digest = ${before} limit 1
      on conflict do nothing returning sop_uid)
    insert into imaging_node.change (study_id, kind, version, at)
    select s.id, 'conflict', s.version, ${now()} from met
    join imaging_node.instance i on i.sop_uid = met.sop_uid
    join imaging_node.study s on s.id = i.study_id
    returning study_id as id`.execute(tx)
  for (const { id } of rows)
    await record(tx, SYSTEM, 'imaging-node.conflict', { kind: 'study', id })
}
