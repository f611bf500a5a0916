import type { z } from 'zod'
import { getInstitution } from '#places/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { Resource, ResourceContent, ResourceId } from '../model/resource.ts'
import { type Filter, fits } from '../model/search.ts'
import { present } from './present.ts'
import * as store from './store.ts'
import type { Tables } from './tables.ts'

type Given<Name extends keyof typeof contract> = (typeof contract)[Name] extends {
  input: infer Input extends z.ZodType
}
  ? z.output<Input>
  : never

/** A directory of a city is some thousands of entries: it is read and sifted by the rule of the model. */
export async function searchResources(tx: Tx, actor: Actor, filter: Filter, deps: Deps) {
  const all = await store.visibleResources(tx, actor).orderBy('id').execute()
  const rows = await present(tx, actor, all, deps)
  return {
    rows: rows
      .filter((row) => fits(row, filter, deps.now()) && (!filter.toVerify || row.isOurs))
      .sort((one, other) => one.content.name.localeCompare(other.content.name, 'zh')),
  }
}

export async function openResource(
  tx: Tx,
  actor: Actor,
  { resourceId }: Given<'openResource'>,
  deps: Deps,
) {
  const row = await store.findResource(tx, actor, resourceId)
  return presentOne(tx, actor, row, deps)
}

export async function enterResource(
  tx: Tx,
  actor: Actor,
  { content }: Given<'enterResource'>,
  deps: Deps,
) {
  await lookUpProvider(tx, content)
  const id = deps.newId() as ResourceId
  await store.addResource(tx, newRow(actor, id, content, deps))
  await record(tx, actor, 'resources.enter', { kind: 'resource', id })
  return openResource(tx, actor, { resourceId: id }, deps)
}

/** @throws Refusal no-such-institution */
async function lookUpProvider(tx: Tx, { provider }: ResourceContent) {
  if (provider.institutionId) await getInstitution(tx, provider.institutionId)
}

export function newRow(
  { institutionId }: Actor,
  id: ResourceId,
  content: ResourceContent,
  { now }: Deps,
): Tables['resources.resource'] {
  return {
    ...{ institutionId: institutionId as InstitutionId, id, content: JSON.stringify(content) },
    ...{ providerInstitutionId: content.provider.institutionId, createdAt: now(), version: 1 },
    ...{ available: null, maximum: null, unit: '', capacityAt: null },
    ...{ verifiedAt: null, verifiedBy: null, published: false },
  }
}

export async function amendResource(
  tx: Tx,
  actor: Actor,
  { content, ...which }: Given<'amendResource'>,
  deps: Deps,
) {
  const row = await getOurs(tx, actor, which)
  await lookUpProvider(tx, content)
  const change = {
    content: JSON.stringify(content),
    providerInstitutionId: content.provider.institutionId,
  }
  return save(tx, actor, row, 'amend', change, deps)
}

export async function verifyResource(
  tx: Tx,
  actor: Actor,
  which: Given<'verifyResource'>,
  deps: Deps,
) {
  const row = await getOurs(tx, actor, which)
  const change = { verifiedAt: deps.now(), verifiedBy: actor.accountId }
  return save(tx, actor, row, 'verify', change, deps)
}

export async function publishResource(
  tx: Tx,
  actor: Actor,
  { published, ...which }: Given<'publishResource'>,
  deps: Deps,
) {
  const row = await getOurs(tx, actor, which)
  return save(tx, actor, row, published ? 'publish' : 'withdraw', { published }, deps)
}

/** By the house that keeps the entry, or by whoever offers the places. */
export async function countPlaces(
  tx: Tx,
  actor: Actor,
  { available, maximum, unit, ...which }: Given<'countPlaces'>,
  deps: Deps,
) {
  const row = await getForChange(tx, actor, which)
  const mine = actor.role === 'partner' ? row.providerInstitutionId : row.institutionId
  if (mine !== actor.institutionId) throw new Refusal('resource-of-another-house', 403)
  const change = { available, maximum, unit, capacityAt: deps.now() }
  return save(tx, actor, row, 'count-places', change, deps)
}

interface Which {
  readonly resourceId: ResourceId
  readonly version: number
}

async function getForChange(tx: Tx, actor: Actor, { resourceId, version }: Which) {
  const seen = await store.findResource(tx, actor, resourceId)
  if (!seen) throw noSuch('resource')
  // Whose it is not, PostgreSQL does not lock for: that is found out by whoever asks next.
  const row = (await store.lockResource(tx, actor, resourceId)) ?? seen
  if (row.version !== version) throw new Refusal('version-changed', 412)
  return row
}

async function getOurs(tx: Tx, actor: Actor, which: Which) {
  const row = await getForChange(tx, actor, which)
  if (row.institutionId !== actor.institutionId) throw new Refusal('resource-of-another-house', 403)
  return row
}

async function save(
  tx: Tx,
  actor: Actor,
  row: Tables['resources.resource'],
  deed: string,
  change: Parameters<typeof store.changeResource>[2],
  deps: Deps,
) {
  const changed = await store.changeResource(tx, row, change)
  await record(tx, actor, `resources.${deed}`, { kind: 'resource', id: row.id })
  return presentOne(tx, actor, changed, deps)
}

async function presentOne(
  tx: Tx,
  actor: Actor,
  row: Tables['resources.resource'] | undefined,
  deps: Deps,
): Promise<Resource> {
  const [shown] = await present(tx, actor, row ? [row] : [], deps)
  if (!shown) throw noSuch('resource')
  return shown
}
