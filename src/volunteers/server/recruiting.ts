import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import { ageOn } from '#people/model/age.ts'
import { normaliseName } from '#people/model/name.ts'
import { findPhoneObstacle, normalisePhone } from '#people/model/phone.ts'
import { getInstitution } from '#places/server/index.ts'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { needsGuardian } from '../model/minors.ts'
import type { VolunteerId } from '../model/volunteer.ts'
import { seal } from './sealed.ts'
import { tables } from './tables.ts'
import { addVolunteer } from './volunteers.store.ts'

export async function readRecruitment(tx: Tx, _actor: Actor, { token }: { token: string }) {
  const { institutionId, intro, minAge } = await getOpenPage(tx, token)
  const { name } = await getInstitution(tx, institutionId)
  return { house: name, intro, minAge }
}

export async function applyAsVolunteer(
  tx: Tx,
  actor: Actor,
  { token, agrees: _, ...input }: z.output<typeof contract.applyAsVolunteer.input>,
  { now, newId, vault }: Deps,
) {
  const { institutionId, minAge } = await getOpenPage(tx, token)
  const today = dayInBeijing(now())
  const { birthDate, guardian } = input
  if (birthDate > today) throw new Refusal('birth-date-in-the-future', 409, { field: 'birthDate' })
  if (ageOn(birthDate, today) < minAge) throw new Refusal('too-young', 409, { field: 'birthDate' })
  const guardianPhone = normalisePhone(input.guardianPhone)
  if (needsGuardian(birthDate, today) && (guardian === '' || guardianPhone === ''))
    throw new Refusal('guardian-missing', 409, { field: 'guardian' })
  const phone = normalisePhone(input.phone)
  if (findPhoneObstacle(phone)) throw new Refusal('phone-shape', 409, { field: 'phone' })

  const id = newId() as VolunteerId
  await addVolunteer(tx, {
    ...input,
    ...{ id, institutionId, number: numberOf(id, today), state: 'applied', stateWhy: '' },
    ...{ name: normaliseName(input.name), accountId: null, guardianConsentOn: null },
    ...{ identityNumber: null, identityIndex: null, asksWritten: false, healthClearedOn: null },
    ...{ infectionClearedOn: null, screenNote: '', activeSince: null, version: 1 },
    skills: [...new Set(input.skills)],
    phone: seal(vault, 'phone', id, phone),
    guardianPhone: seal(vault, 'guardian_phone', id, guardianPhone),
    appliedAt: now(),
  })
  await record(tx, actor, 'volunteers.apply', { kind: 'volunteer', id })
  return { receipt: id.slice(-6).toUpperCase() }
}

export async function openRecruitment(tx: Tx, actor: Actor) {
  const row = await findPage(tx, actor)
  return { recruitment: row ? present(row) : null }
}

export async function setRecruitment(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof contract.setRecruitment.input>,
) {
  const institutionId = actor.institutionId as InstitutionId
  const token = randomBytes(18).toString('base64url')
  await tables(tx)
    .insertInto('volunteers.recruitment')
    .values({ institutionId, token, ...input })
    .onConflict((conflict) => conflict.column('institutionId').doUpdateSet(input))
    .execute()
  await record(tx, actor, 'volunteers.set-recruitment', { kind: 'institution', id: institutionId })
  const row = await findPage(tx, actor)
  if (!row) throw noSuch('recruitment')
  return present(row)
}

/** A number of its own, under which a volunteer is known outside of the house (MZ/T 061). */
export function numberOf(id: VolunteerId, today: string) {
  return `ZY${today.slice(0, 4)}-${id.slice(-8).toUpperCase()}`
}

function findPage(tx: Tx, { institutionId }: Actor) {
  return tables(tx)
    .selectFrom('volunteers.recruitment')
    .where('institutionId', '=', institutionId as InstitutionId)
    .select(['token', 'intro', 'minAge', 'isOpen'])
    .executeTakeFirst()
}

interface Page {
  readonly token: string
  readonly intro: string
  readonly minAge: number
  readonly isOpen: boolean
}

function present({ token, ...page }: Page) {
  return { ...page, path: `/join/${token}` }
}

async function getOpenPage(tx: Tx, token: string) {
  const { rows } = await sql<{ institutionId: InstitutionId; intro: string; minAge: number }>`
    select * from volunteers.find_recruitment(${token})`.execute(tx)
  const [page] = rows
  if (!page) throw noSuch('recruitment')
  return page
}
