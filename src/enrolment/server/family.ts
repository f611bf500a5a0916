import type { z } from 'zod'
import { findNameObstacle, normaliseName } from '#people/model/name.ts'
import { findPhoneObstacle, normalisePhone } from '#people/model/phone.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { findRelationObstacle, isUnderEighteen } from '../model/consent.ts'
import type * as contract from '../model/contract.ts'
import type { RelationLine } from '../model/shown.ts'
import { changeRelation, findKnown, findRelation } from './family.store.ts'
import { readNumber, sealIdentity, sealPhone } from './identity.ts'
import {
  addInsured,
  addRelation,
  findOwn,
  getInsured,
  isInsurer,
  type RelationRow,
} from './insured.store.ts'
import { today, toPerson } from './present.ts'
import { lockAccount } from './ties.store.ts'

/** The person behind the account. Who is on record already is tied to it at the desk only. */
export async function registerSelf(
  tx: Tx,
  actor: Actor,
  { identityNumber, phone, districtCode }: z.output<typeof contract.registerSelf.input>,
  deps: Deps,
) {
  await lockAccount(tx, actor.accountId)
  if (await findOwn(tx, actor)) throw new Refusal('registered-already')
  const name = normaliseName(actor.name)
  const { insuredId, number, birthDate } = readNumber(identityNumber, deps)
  if (await findKnown(tx, insuredId, name))
    throw new Refusal('known-to-the-insurer', 409, { field: 'identityNumber' })
  await addInsured(tx, {
    ...{ insuredId, name, birthDate, districtCode, accountId: actor.accountId },
    identity: sealIdentity(deps, insuredId, number),
    phone: sealPhone(deps, insuredId, readPhone(phone)),
    ...{ createdBy: actor.accountId, createdAt: deps.now() },
  })
  await record(tx, actor, 'enrolment.register', { kind: 'insured', id: insuredId })
  return toPerson(await getInsured(tx, actor, insuredId), deps)
}

/**
 * Somebody new is confirmed by whoever enters him. One who is on record stays closed until he, or the
 * clerk, has confirmed the payer: a name and a number are no right to look.
 */
export async function addFamily(
  tx: Tx,
  actor: Actor,
  given: z.output<typeof contract.addFamily.input>,
  deps: Deps,
): Promise<RelationLine> {
  const self = await findOwn(tx, actor)
  if (!self) throw new Refusal('self-first')
  const name = readName(given.name)
  const { insuredId, number, birthDate } = readNumber(given.identityNumber, deps)
  if (insuredId === self.insuredId) throw wrong('relation-to-self', 'identityNumber')
  const obstacle = findRelationObstacle(given.kind, self.birthDate, birthDate)
  if (obstacle) throw wrong(obstacle, 'kind')
  const before = await findRelation(tx, insuredId, self.insuredId)
  if (before && before.endedAt === null) throw new Refusal('relation-known')

  const known = await findKnown(tx, insuredId, name)
  if (known && !known.nameAgrees) throw wrong('name-not-of-number', 'name')
  if (!known) {
    const phone = given.phone.trim() === '' ? null : readPhone(given.phone)
    await addInsured(tx, {
      ...{ insuredId, name, birthDate, districtCode: self.districtCode, accountId: null },
      identity: sealIdentity(deps, insuredId, number),
      phone: phone === null ? null : sealPhone(deps, insuredId, phone),
      ...{ createdBy: actor.accountId, createdAt: deps.now() },
    })
  }
  const declared = {
    ...{ kind: given.kind, name, payerName: self.name, declaredAt: deps.now(), endedAt: null },
    isGuardian: given.kind === 'child' && isUnderEighteen(birthDate, today(deps)),
    ...{ confirmedAt: known ? null : deps.now(), confirmedBy: known ? null : actor.accountId },
  }
  const whose = { insuredId, payerId: self.insuredId }
  if (before) await changeRelation(tx, whose, declared)
  else await addRelation(tx, { ...whose, ...declared })
  await record(tx, actor, 'enrolment.add-family', { kind: 'insured', id: insuredId })
  return toRelationLine((await findRelation(tx, insuredId, self.insuredId)) as RelationRow)
}

/** By the insured person himself, or by the clerk for one who has no sign-in. */
export async function answerRelation(
  tx: Tx,
  actor: Actor,
  { insuredId, payerId, agrees, version }: z.output<typeof contract.answerRelation.input>,
  deps: Deps,
) {
  const row = await findRelation(tx, insuredId, payerId)
  const own = isInsurer(actor.role) ? undefined : await findOwn(tx, actor)
  const mayAnswer = isInsurer(actor.role) || own?.insuredId === insuredId
  if (!row || row.endedAt || !mayAnswer) throw noSuch('relation')
  if (row.version !== version) throw new Refusal('version-changed', 412)
  const now = deps.now()
  const change = agrees ? { confirmedAt: now, confirmedBy: actor.accountId } : { endedAt: now }
  await changeRelation(tx, row, change)
  const deed = agrees ? 'enrolment.confirm-relation' : 'enrolment.end-relation'
  await record(tx, actor, deed, { kind: 'insured', id: insuredId })
  return {}
}

export function toRelationLine(row: RelationRow): RelationLine {
  const { insuredId, payerId, kind, name, confirmedAt, version } = row
  return { insuredId, payerId, kind, name, isConfirmed: confirmedAt !== null, version }
}

export function readName(typed: string, field = 'name') {
  const name = normaliseName(typed)
  const obstacle = findNameObstacle(name)
  if (obstacle) throw wrong(obstacle, field)
  return name
}

function readPhone(typed: string) {
  const phone = normalisePhone(typed)
  const obstacle = findPhoneObstacle(phone)
  if (obstacle) throw wrong(obstacle, 'phone')
  return phone
}

function wrong(code: string, field: string) {
  return new Refusal(code, 400, { field })
}
