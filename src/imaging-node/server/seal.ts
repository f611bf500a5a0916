import { createHash, sign } from 'node:crypto'
import { sql } from 'kysely'
import { SYSTEM } from '#platform/model/actor.ts'
import { addMinutes } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import { fhirDate, manifestOf, type SealedSeries } from '../model/manifest.ts'
import { forgetMetadata, makeMetadata } from './metadata.ts'
import { act, type ImagingNode, look } from './node.ts'
import { packFirst } from './renditions.ts'
import { keyIdOf } from './signing-key.ts'
import { type KeptInstance, listInstances } from './store.ts'
import type { Tables } from './tables.ts'

/**
 * Studies to which nothing came for a while are whole, until something comes. @returns how many were sealed
 * @param unfinished studies of which it is known that something is still to come
 */
export async function sealSettled(
  node: ImagingNode,
  unfinished: readonly string[] = [],
): Promise<number> {
  let sealed = 0
  for (;;) {
    const done = await act(node, (tx) => sealNext(node, tx, unfinished))
    if (!done) return sealed
    sealed++
    await prepare(node, done)
  }
}

async function sealNext(node: ImagingNode, tx: Tx, unfinished: readonly string[]) {
  const now = node.deps.now()
  const { rows } = await sql<Settled>`select id, study_uid, version, study_date, accession_number
    from imaging_node.study where state = 'receiving'
      and arrived_at <= ${addMinutes(now, -node.limits.settleMinutes)}
      and study_uid <> all(${[...unfinished]}::text[])
    order by arrived_at limit 1 for update skip locked`.execute(tx)
  const [study] = rows
  if (!study) return undefined
  const version = study.version + 1
  const modalities = await listModalities(tx, study.id)
  const series = bySeries(await listInstances(tx, { study: study.studyUid }), modalities)
  const body = JSON.stringify(
    manifestOf({
      ...{ studyUid: study.studyUid, version, sealedAt: now, series },
      ...{ node: node.name, publicUrl: node.publicUrl },
      started: fhirDate(study.studyDate),
      accessionNumber: study.accessionNumber,
    }),
  )
  const mine = tx.withTables<Tables>()
  await mine
    .insertInto('imagingNode.manifest')
    .values({
      ...{ studyId: study.id, version, body, sealedAt: now },
      digest: createHash('sha256').update(body).digest(),
      signature: signatureOf(node, body),
    })
    .execute()
  await mine
    .updateTable('imagingNode.study')
    .set({ state: 'sealed', version })
    .where('id', '=', study.id)
    .execute()
  await sql`insert into imaging_node.change (study_id, kind, version, at)
    values (${study.id}, 'sealed', ${version}, ${now})`.execute(tx)
  // What grows after this gets a number after this.
  await sql`select imaging_node.number_changes()`.execute(tx)
  await record(tx, SYSTEM, 'imaging-node.seal', { kind: 'study', id: study.id })
  return study
}

interface Settled {
  readonly id: string
  readonly studyUid: string
  readonly version: number
  readonly studyDate: string | null
  readonly accessionNumber: string | null
}

/** What viewers ask for first lies ready. */
async function prepare(node: ImagingNode, { id, studyUid }: Settled) {
  const instances = await look(node, (tx) => listInstances(tx, { study: studyUid }))
  const made = [await makeMetadata(node, instances)]
  for (const series of new Set(instances.map(({ seriesUid }) => seriesUid)))
    made.push(
      await makeMetadata(
        node,
        instances.filter(({ seriesUid }) => seriesUid === series),
      ),
    )
  await forgetMetadata(node, id, made)
  await packFirst(node, instances)
}

async function listModalities(tx: Tx, studyId: string) {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('imagingNode.series')
    .select(['seriesUid', 'modality', 'number'])
    .where('studyId', '=', studyId)
    .execute()
  return new Map(rows.map((row) => [row.seriesUid, row]))
}

function bySeries(
  instances: readonly KeptInstance[],
  known: ReadonlyMap<string, { modality: string; number: number | null }>,
): SealedSeries[] {
  const series = new Map<string, KeptInstance[]>()
  for (const one of instances)
    series.set(one.seriesUid, [...(series.get(one.seriesUid) ?? []), one])
  return [...series].map(([uid, kept]) => ({
    ...{ uid, modality: known.get(uid)?.modality ?? 'OT', number: known.get(uid)?.number ?? null },
    instances: kept.map(({ sopUid, sopClass, number, size, digest }) => ({
      ...{ uid: sopUid, sopClass, number, size, digest },
    })),
  }))
}

/** Detached: the manifest itself travels as it is. */
function signatureOf({ signingKey }: ImagingNode, body: string) {
  const header = { alg: 'EdDSA', kid: keyIdOf(signingKey), typ: 'JOSE' }
  const head = Buffer.from(JSON.stringify(header)).toString('base64url')
  const signed = `${head}.${Buffer.from(body).toString('base64url')}`
  return `${head}..${sign(null, Buffer.from(signed), signingKey).toString('base64url')}`
}
