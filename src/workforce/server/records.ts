import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Day } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { EntryId } from '../model/learning.ts'
import {
  isCertificateNumber,
  normaliseCertificateNumber,
  type QualificationId,
} from '../model/qualification.ts'
import { todayOf } from './present.ts'
import * as store from './records.store.ts'
import { openNumber, sealNumber } from './sealed.ts'
import { tables } from './tables.ts'
import { lockWorker } from './workers.store.ts'

export async function addQualification(
  tx: Tx,
  actor: Actor,
  { number, ...input }: z.output<typeof contract.addQualification.input>,
  deps: Deps,
) {
  const { workerId, issuedOn, registeredUntil } = input
  const { institutionId } = await lockWorker(tx, actor, workerId)
  mustBePast(issuedOn, 'issuedOn', deps)
  mustFollow(issuedOn, registeredUntil)
  if (!isCertificateNumber(normaliseCertificateNumber(number)))
    throw new Refusal('certificate-number-shape', 409, { field: 'number' })
  const id = deps.newId() as QualificationId
  const sealed = sealNumber(deps.vault, id, number)
  const row = { ...input, ...sealed, id, institutionId, version: 1 }
  if (!(await store.addQualificationRow(tx, row)))
    throw new Refusal('certificate-number-taken', 409, { field: 'number' })
  await record(tx, actor, 'workforce.add-qualification', { kind: 'worker', id: workerId })
  return { id }
}

export async function renewRegistration(
  tx: Tx,
  actor: Actor,
  { qualificationId, registeredUntil, version }: z.output<typeof contract.renewRegistration.input>,
) {
  const row = await getQualification(tx, actor, qualificationId)
  await lockWorker(tx, actor, row.workerId)
  const now = await getQualification(tx, actor, qualificationId)
  if (now.version !== version) throw new Refusal('version-changed', 412)
  mustFollow(now.issuedOn, registeredUntil)
  const changed = await store.changeQualification(tx, now, { registeredUntil })
  await record(tx, actor, 'workforce.renew-registration', { kind: 'worker', id: row.workerId })
  return changed
}

export async function revealCertificate(
  tx: Tx,
  actor: Actor,
  { qualificationId }: z.output<typeof contract.revealCertificate.input>,
  { vault }: Deps,
) {
  const { id, number, workerId } = await getQualification(tx, actor, qualificationId)
  await record(tx, actor, 'workforce.reveal', { kind: 'worker', id: workerId })
  return { value: openNumber(vault, id, number) }
}

export async function enterLearning(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.enterLearning.input>,
  deps: Deps,
) {
  const { institutionId } = await lockWorker(tx, actor, input.workerId)
  mustBePast(input.on, 'on', deps)
  const id = deps.newId() as EntryId
  const hours = Math.round(input.hours * 10) / 10
  await store.addLearningRow(tx, {
    ...{ ...input, hours, id, institutionId, struckWhy: '', struckAt: null },
  })
  await record(tx, actor, 'workforce.enter-learning', { kind: 'worker', id: input.workerId })
  return { id }
}

export async function strikeLearning(
  tx: Tx,
  actor: Actor,
  { entryId, why }: z.output<typeof contract.strikeLearning.input>,
  { now }: Deps,
) {
  const find = () =>
    store.visibleLearning(tx, actor).where('entry.id', '=', entryId).selectAll().executeTakeFirst()
  const row = await find()
  if (!row) throw noSuch('entry')
  await lockWorker(tx, actor, row.workerId)
  if ((await find())?.struckAt) throw new Refusal('struck-already')
  await tables(tx)
    .updateTable('workforce.continuingEducation')
    .set({ struckWhy: why, struckAt: now() })
    .where('institutionId', '=', row.institutionId)
    .where('id', '=', entryId)
    .execute()
  await record(tx, actor, 'workforce.strike-learning', { kind: 'worker', id: row.workerId })
  return { id: entryId }
}

export async function placeInTier(
  tx: Tx,
  actor: Actor,
  { workerId, tier, since }: z.output<typeof contract.placeInTier.input>,
  deps: Deps,
) {
  const { institutionId } = await lockWorker(tx, actor, workerId)
  mustBePast(since, 'since', deps)
  const tiers = await store.listTiers(tx, actor, workerId)
  if (tiers.some((one) => one.since === since))
    throw new Refusal('tier-on-record', 409, { field: 'since' })
  await store.addTierRow(tx, { institutionId, workerId, tier, since })
  await record(tx, actor, 'workforce.place-in-tier', { kind: 'worker', id: workerId })
  return { workerId, tier }
}

async function getQualification(tx: Tx, actor: Actor, id: QualificationId) {
  const row = await store
    .visibleQualifications(tx, actor)
    .where('paper.id', '=', id)
    .selectAll()
    .executeTakeFirst()
  if (!row) throw noSuch('qualification')
  return row
}

function mustBePast(day: Day, field: string, deps: Deps) {
  if (day > todayOf(deps)) throw new Refusal('day-in-future', 409, { field })
}

function mustFollow(issuedOn: Day, registeredUntil: Day | null) {
  if (registeredUntil !== null && registeredUntil < issuedOn)
    throw new Refusal('registration-before-issue', 409, { field: 'registeredUntil' })
}
