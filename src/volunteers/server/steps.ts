import type { z } from 'zod'
import { listColleagues } from '#access/server/index.ts'
import {
  findIdentityNumberObstacle,
  normaliseIdentityNumber,
} from '#people/model/chinese-identity-number.ts'
import { findPhoneObstacle, normalisePhone } from '#people/model/phone.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { isPassportNumber, type VolunteerId } from '../model/volunteer.ts'
import { findVolunteerObstacle, volunteerSteps } from '../model/volunteer-steps.ts'
import { getVolunteer } from './files.ts'
import { listRecords } from './records.store.ts'
import { identityIndex, seal } from './sealed.ts'
import * as store from './volunteers.store.ts'

export async function stepVolunteer(
  tx: Tx,
  actor: Actor,
  { volunteerId, step, why, version }: z.output<typeof contract.stepVolunteer.input>,
  { now }: Deps,
) {
  const row = await lockAndLook(tx, actor, volunteerId, version)
  const { trainings } = await listRecords(tx, actor, volunteerId)
  const today = dayInBeijing(now())
  const isValid = ({ kind, expiresOn }: (typeof trainings)[number]) =>
    kind === 'general' && (expiresOn === null || expiresOn >= today)
  const facts = { ...row, today, why, hasGeneralTraining: trainings.some(isValid) }
  const obstacle = findVolunteerObstacle(step, facts)
  if (obstacle)
    throw new Refusal(obstacle, 409, obstacle === 'reason-missing' ? { field: 'why' } : {})

  const changed = await store.changeVolunteer(tx, actor, volunteerId, {
    state: volunteerSteps[row.state][step] ?? row.state,
    stateWhy: why,
    ...(step === 'activate' && { activeSince: today }),
  })
  await record(tx, actor, `volunteers.${step}`, { kind: 'volunteer', id: volunteerId })
  return changed
}

export async function amendVolunteer(
  tx: Tx,
  actor: Actor,
  { volunteerId, version, ...input }: z.output<typeof contract.amendVolunteer.input>,
  { vault, demo = false }: Deps,
) {
  const { isForeigner } = await lockAndLook(tx, actor, volunteerId, version)
  const { identityNumber: typed, phone: typedPhone, guardianPhone: typedGuardian, ...rest } = input
  const identityNumber = normaliseIdentityNumber(typed)
  const isPassport = (isForeigner || input.isForeigner) && isPassportNumber(identityNumber)
  if (identityNumber && !isPassport && findIdentityNumberObstacle(identityNumber, { demo }))
    throw new Refusal('identity-number-wrong', 409, { field: 'identityNumber' })
  const index = identityNumber === '' ? undefined : identityIndex(vault, identityNumber)
  const other = index && (await store.findByIdentity(tx, actor, index))
  if (other && other.id !== volunteerId)
    throw new Refusal('identity-number-taken', 409, { field: 'identityNumber' })
  const phone = normalisePhone(typedPhone)
  const guardianPhone = normalisePhone(typedGuardian)
  for (const [field, number] of Object.entries({ phone, guardianPhone }))
    if (number && findPhoneObstacle(number)) throw new Refusal('phone-shape', 409, { field })

  const changed = await store.changeVolunteer(tx, actor, volunteerId, {
    ...rest,
    skills: [...new Set(rest.skills)],
    ...(phone && { phone: seal(vault, 'phone', volunteerId, phone) }),
    ...(guardianPhone && {
      guardianPhone: seal(vault, 'guardian_phone', volunteerId, guardianPhone),
    }),
    ...(index && {
      identityNumber: seal(vault, 'identity_number', volunteerId, identityNumber),
      identityIndex: index,
    }),
  })
  await record(tx, actor, 'volunteers.amend', { kind: 'volunteer', id: volunteerId })
  return changed
}

export async function tieAccount(
  tx: Tx,
  actor: Actor,
  { volunteerId, accountId, version }: z.output<typeof contract.tieAccount.input>,
) {
  await lockAndLook(tx, actor, volunteerId, version)
  const { colleagues } = await listColleagues(tx, actor)
  const isVolunteer = colleagues.some(
    (one) => one.accountId === accountId && one.role === 'volunteer',
  )
  const tied = await store.listTiedAccounts(tx, actor)
  if (!isVolunteer || tied.has(accountId))
    throw new Refusal('account-not-free', 409, { field: 'accountId' })

  const changed = await store.changeVolunteer(tx, actor, volunteerId, { accountId })
  await record(tx, actor, 'volunteers.tie-account', { kind: 'volunteer', id: volunteerId })
  return changed
}

/** Locks the file, then looks: as it is now, not as it was before the wait. */
async function lockAndLook(tx: Tx, actor: Actor, id: VolunteerId, version: number) {
  await store.lockVolunteer(tx, actor, id)
  const row = await getVolunteer(tx, actor, id)
  if (row.version !== version) throw new Refusal('version-changed', 412)
  return row
}
