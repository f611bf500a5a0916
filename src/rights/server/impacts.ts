import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract-impact.ts'
import { findApprovalObstacle, type Impact, type ImpactId, owedBy } from '../model/impact.ts'
import { type Tables, tables } from './tables.ts'

type Given<Name extends keyof typeof contract> = z.output<(typeof contract)[Name]['input']>

export async function listImpacts(tx: Tx, actor: Actor) {
  const impacts = await listShown(tx, actor)
  await record(tx, actor, 'rights.list-impacts', {
    ...{ kind: 'institution', id: `${actor.institutionId}` },
  })
  return { impacts, owed: owedBy(impacts) }
}

export async function openImpact(tx: Tx, actor: Actor, { impactId }: Given<'openImpact'>) {
  const impact = await getShown(tx, actor, impactId)
  await record(tx, actor, 'rights.open-impact', { kind: 'impact', id: impactId })
  return impact
}

export async function writeImpact(tx: Tx, actor: Actor, content: Given<'writeImpact'>, deps: Deps) {
  const id = deps.newId() as ImpactId
  const place = { id, institutionId: actor.institutionId as InstitutionId, series: id, n: 1 }
  await tables(tx)
    .insertInto('rights.impact')
    .values({ ...place, ...content, ...assessed(actor, deps) })
    .execute()
  await record(tx, actor, 'rights.write-impact', { kind: 'impact', id })
  return getShown(tx, actor, id)
}

export async function amendImpact(
  tx: Tx,
  actor: Actor,
  { impactId, version, ...content }: Given<'amendImpact'>,
  deps: Deps,
) {
  const impact = await lock(tx, actor, impactId, version)
  if (impact.state === 'approved') throw new Refusal('impact-approved')
  await change(tx, actor, impact, { ...content, ...assessed(actor, deps) })
  await record(tx, actor, 'rights.amend-impact', { kind: 'impact', id: impactId })
  return getShown(tx, actor, impactId)
}

export async function approveImpact(
  tx: Tx,
  actor: Actor,
  { impactId, version }: Given<'approveImpact'>,
  { now }: Deps,
) {
  const impact = await lock(tx, actor, impactId, version)
  const obstacle = findApprovalObstacle(impact)
  if (obstacle) throw new Refusal(obstacle)
  const by = { approvedBy: actor.accountId, approvedByName: actor.name, approvedAt: now() }
  await change(tx, actor, impact, { state: 'approved', ...by })
  await record(tx, actor, 'rights.approve-impact', { kind: 'impact', id: impactId })
  return getShown(tx, actor, impactId)
}

/** What was approved stays as it is; its next version begins as a draft of whoever asks. */
export async function beginNextImpact(
  tx: Tx,
  actor: Actor,
  { impactId }: Given<'beginNextImpact'>,
  deps: Deps,
) {
  const impact = await getShown(tx, actor, impactId)
  if (impact.state !== 'approved') throw new Refusal('impact-not-approved')
  const versions = await listSeries(tx, actor, impact.series)
  const last = Math.max(...versions.map(({ n }) => n))
  if (last > impact.n) throw new Refusal('impact-next-begun')
  const id = deps.newId() as ImpactId
  const { title, deed, occasion, purpose, manner, dataKinds } = impact
  const { lawful, effects, measures, conclusion, series } = impact
  await tables(tx)
    .insertInto('rights.impact')
    .values({
      ...{ id, institutionId: actor.institutionId as InstitutionId, series, n: last + 1 },
      ...{ title, deed, occasion, purpose, manner, dataKinds, lawful, effects, measures },
      ...{ conclusion, ...assessed(actor, deps) },
    })
    .execute()
    .catch(isBegun)
  await record(tx, actor, 'rights.begin-next-impact', { kind: 'impact', id })
  return getShown(tx, actor, id)
}

/** For `catch`: two began the next version at the same moment. */
function isBegun(error: unknown): never {
  const { constraint } = error as { constraint?: string }
  if (constraint !== 'impact_institution_id_series_n_key') throw error
  throw new Refusal('impact-next-begun')
}

function visibleImpacts(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('rights.impact as impact')
    .where('impact.institutionId', '=', institutionId as InstitutionId)
}

async function listShown(tx: Tx, actor: Actor): Promise<Impact[]> {
  const rows = await visibleImpacts(tx, actor)
    .selectAll()
    .orderBy('assessedAt', 'desc')
    .orderBy('n', 'desc')
    .limit(MOST_LISTED)
    .execute()
  return rows.map((row) => present(row, rows, actor))
}

async function getShown(tx: Tx, actor: Actor, id: ImpactId): Promise<Impact> {
  const found = await visibleImpacts(tx, actor).selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw noSuch('impact')
  return present(found, await listSeries(tx, actor, found.series), actor)
}

/** All versions of one assessment. */
function listSeries(tx: Tx, actor: Actor, series: string) {
  return visibleImpacts(tx, actor).selectAll().where('series', '=', series).execute()
}

async function lock(tx: Tx, actor: Actor, id: ImpactId, version: number) {
  await visibleImpacts(tx, actor).select('id').where('id', '=', id).forUpdate().execute()
  const impact = await getShown(tx, actor, id)
  if (impact.version !== version) throw new Refusal('version-changed', 412)
  return impact
}

type Row = Selectable<Tables['rights.impact']>

async function change(tx: Tx, actor: Actor, { id, version }: Impact, to: Partial<Row>) {
  await tables(tx)
    .updateTable('rights.impact')
    .set({ ...to, version: version + 1 })
    .where('institutionId', '=', actor.institutionId as InstitutionId)
    .where('id', '=', id)
    .execute()
}

function present(row: Row, all: readonly Row[], { accountId }: Actor): Impact {
  const { institutionId, assessedBy, approvedBy, ...shown } = row
  const isLater = (one: Row) =>
    one.series === row.series && one.n > row.n && one.state === 'approved'
  return { ...shown, mine: assessedBy === accountId, superseded: all.some(isLater) }
}

function assessed({ accountId, name }: Actor, { now }: Deps) {
  return { assessedBy: accountId, assessedByName: name, assessedAt: now() }
}
