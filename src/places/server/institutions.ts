import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import {
  type BedCount,
  findFactsObstacle,
  findWriteObstacle,
  type Institution,
  type InstitutionFacts,
  type WorkModelSince,
} from '../model/institution.ts'
import { normaliseUscc } from '../model/uscc.ts'
import { spell } from './pinyin.ts'
import * as store from './store.ts'
import { isTaken, sameVersion } from './version.ts'

type Which = { readonly institutionId: InstitutionId }

export async function openInstitution(tx: Tx, _: Actor, { institutionId }: Which) {
  return getInstitution(tx, institutionId)
}

export async function enterInstitution(tx: Tx, actor: Actor, given: InstitutionFacts, deps: Deps) {
  const facts = await check(tx, actor, given)
  const id = deps.newId() as InstitutionId
  await store
    .tables(tx)
    .insertInto('places.institution')
    .values({ id, ...facts, ...spell(facts.name) })
    .execute()
    .catch(isTaken('uscc-taken', 'uscc'))
  await record(tx, actor, 'places.enter-institution', { kind: 'institution', id })
  return getInstitution(tx, id)
}

export async function amendInstitution(
  tx: Tx,
  actor: Actor,
  { institutionId, version, ...given }: InstitutionFacts & Which & { version: number },
) {
  const present = await getInstitution(tx, institutionId)
  const obstacle = findWriteObstacle(actor, present)
  if (obstacle) throw new Refusal(obstacle, 403)
  const facts = await check(tx, actor, given, institutionId)
  const changed = await store
    .tables(tx)
    .updateTable('places.institution')
    .set({ ...facts, ...spell(facts.name), version: version + 1 })
    .where('id', '=', institutionId)
    .where('version', '=', version)
    .executeTakeFirst()
    .catch(isTaken('uscc-taken', 'uscc'))
  sameVersion(changed)
  await record(tx, actor, 'places.amend-institution', { kind: 'institution', id: institutionId })
  return getInstitution(tx, institutionId)
}

export async function recordBeds(tx: Tx, actor: Actor, given: BedCount & Which, deps: Deps) {
  const { institutionId, openBeds, asOf } = given
  await checkWriter(tx, actor, institutionId, asOf, deps)
  await store
    .tables(tx)
    .insertInto('places.bedCount')
    .values({ institutionId, openBeds, asOf })
    .onConflict((same) => same.columns(['institutionId', 'asOf']).doUpdateSet({ openBeds }))
    .execute()
  await record(tx, actor, 'places.record-beds', { kind: 'institution', id: institutionId })
  return getInstitution(tx, institutionId)
}

export async function recordWorkModel(
  tx: Tx,
  actor: Actor,
  { institutionId, model, since }: WorkModelSince & Which,
  deps: Deps,
) {
  await checkWriter(tx, actor, institutionId, since, deps)
  await store
    .tables(tx)
    .insertInto('places.workModel')
    .values({ institutionId, model, since })
    .onConflict((same) => same.columns(['institutionId', 'since']).doUpdateSet({ model }))
    .execute()
  await record(tx, actor, 'places.record-work-model', { kind: 'institution', id: institutionId })
  return getInstitution(tx, institutionId)
}

export async function getInstitution(tx: Tx, id: InstitutionId): Promise<Institution> {
  const found = await store.findInstitution(tx, id)
  if (!found) throw noSuch('institution')
  const { parentId, sortKey, ...card } = found
  const parent = parentId ? await store.findInstitution(tx, parentId) : undefined
  const bedCounts = await store.listBedCounts(tx, id)
  const workModels = await store.listWorkModels(tx, id)
  return {
    ...card,
    parent: parent ? { id: parent.id, name: parent.name } : null,
    bedCounts,
    workModels,
  }
}

/** The facts in the form in which they are stored. */
async function check(tx: Tx, actor: Actor, given: InstitutionFacts, id?: InstitutionId) {
  const facts = { ...given, uscc: given.uscc?.trim() ? normaliseUscc(given.uscc) : null }
  const forbidden = findWriteObstacle(actor, {
    ...(id && { id }),
    districtCode: facts.districtCode,
  })
  if (forbidden) throw new Refusal(forbidden, 403, { field: 'districtCode' })
  const obstacle = findFactsObstacle(facts)
  if (obstacle)
    throw new Refusal(obstacle, 400, {
      field: obstacle === 'level-not-applicable' ? 'level' : 'uscc',
    })
  const parent = facts.parentId
  if (parent && (parent === id || !(await store.findInstitution(tx, parent))))
    throw new Refusal('no-such-parent', 400, { field: 'parentId' })
  return facts
}

async function checkWriter(tx: Tx, actor: Actor, id: InstitutionId, day: Day, deps: Deps) {
  const obstacle = findWriteObstacle(actor, await getInstitution(tx, id))
  if (obstacle) throw new Refusal(obstacle, 403)
  if (day > dayInBeijing(deps.now())) throw new Refusal('day-in-the-future', 400, { field: 'asOf' })
}
