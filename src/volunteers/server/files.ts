import type { z } from 'zod'
import { listColleagues } from '#access/server/index.ts'
import { isMinor } from '#people/model/age.ts'
import { maskIdentityNumber, maskPhone } from '#people/model/mask.ts'
import type { Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import type { VolunteerId } from '../model/volunteer.ts'
import { listRecords } from './records.store.ts'
import { open, type Place } from './sealed.ts'
import type { Tables } from './tables.ts'
import * as store from './volunteers.store.ts'

export type VolunteerRow = Tables['volunteers.volunteer']

export async function listVolunteers(
  tx: Tx,
  actor: Actor,
  { state, text }: z.output<typeof contract.listVolunteers.input>,
  deps: Deps,
) {
  const rows = await store
    .visibleVolunteers(tx, actor)
    .$if(state !== undefined, (query) => query.where('state', '=', state as never))
    .$if(text !== '', (query) =>
      query.where(({ or, eb }) =>
        or([eb('name', 'ilike', like(text)), eb('number', 'ilike', like(text))]),
      ),
    )
    .selectAll()
    .orderBy('appliedAt', 'desc')
    .limit(MOST_LISTED)
    .execute()
  await record(tx, actor, 'volunteers.list', { kind: 'institution', id: `${actor.institutionId}` })
  return { volunteers: rows.map((row) => presentLine(row, deps)) }
}

/** Anywhere in it, letter by letter. */
function like(text: string) {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

export async function openVolunteer(
  tx: Tx,
  actor: Actor,
  { volunteerId }: { volunteerId: VolunteerId },
  deps: Deps,
) {
  const row = await getVolunteer(tx, actor, volunteerId)
  const tied = await store.listTiedAccounts(tx, actor)
  const { colleagues } = await listColleagues(tx, actor)
  const free = colleagues.filter(
    ({ role, accountId }) => role === 'volunteer' && !tied.has(accountId),
  )
  await record(tx, actor, 'volunteers.open', { kind: 'volunteer', id: volunteerId })
  return {
    ...(await presentFile(tx, actor, row, deps)),
    freeAccounts: free.map(({ accountId, name }) => ({ accountId, name })),
  }
}

const placeOf: Record<'phone' | 'identityNumber' | 'guardianPhone', Place> = {
  phone: 'phone',
  identityNumber: 'identity_number',
  guardianPhone: 'guardian_phone',
}

export async function revealVolunteer(
  tx: Tx,
  actor: Actor,
  { volunteerId, field }: z.output<typeof contract.revealVolunteer.input>,
  { vault }: Deps,
) {
  const row = await getVolunteer(tx, actor, volunteerId)
  await record(tx, actor, 'volunteers.reveal', { kind: 'volunteer', id: volunteerId })
  return { value: open(vault, placeOf[field], volunteerId, row[field]) }
}

export async function readOwnFile(tx: Tx, actor: Actor, _input: object, deps: Deps) {
  const row = await getOwnVolunteer(tx, actor)
  const { screenNote: _, ...file } = await presentFile(tx, actor, row, deps)
  await record(tx, actor, 'volunteers.read-own', { kind: 'volunteer', id: row.id })
  return file
}

/** Any party may ask for paper: from then on there has to be some. */
export async function askForPaper(tx: Tx, actor: Actor) {
  const { id } = await getOwnVolunteer(tx, actor)
  await store.changeVolunteer(tx, actor, id, { asksWritten: true })
  await record(tx, actor, 'volunteers.ask-for-paper', { kind: 'volunteer', id })
  return { asksWritten: true as const }
}

export async function getVolunteer(tx: Tx, actor: Actor, id: VolunteerId) {
  const row = await store.findVolunteer(tx, actor, id)
  if (!row) throw noSuch('volunteer')
  return row
}

export async function getOwnVolunteer(tx: Tx, actor: Actor) {
  const row = await store.findOwnVolunteer(tx, actor)
  if (!row) throw noSuch('volunteer-file')
  return row
}

function presentLine(row: VolunteerRow, { now }: Deps) {
  const { id, number, name, state, skills, availability, appliedAt } = row
  return {
    ...{ id, number, name, state, skills, availability, appliedAt },
    isMinor: isMinor(row.birthDate, now()),
    hasAccount: row.accountId !== null,
  }
}

async function presentFile(tx: Tx, actor: Actor, row: VolunteerRow, deps: Deps) {
  const { vault } = deps
  const shown = (field: keyof typeof placeOf) => open(vault, placeOf[field], row.id, row[field])
  const { birthDate, isForeigner, guardian, guardianConsentOn, asksWritten, languages } = row
  const { healthClearedOn, infectionClearedOn, screenNote, stateWhy, version } = row
  return {
    ...presentLine(row, deps),
    ...{ birthDate, isForeigner, guardian, guardianConsentOn, asksWritten, languages },
    ...{ healthClearedOn, infectionClearedOn, screenNote, stateWhy, version },
    phone: maskPhone(shown('phone')),
    identityNumber: maskIdentityNumber(shown('identityNumber')),
    guardianPhone: maskPhone(shown('guardianPhone')),
    ...(await listRecords(tx, actor, row.id)),
  }
}
