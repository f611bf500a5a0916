import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import type { Day } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { CourseKind, Skill, VolunteerId, VolunteerState } from '../model/volunteer.ts'
import { recordsByVolunteer } from './records.store.ts'
import { open } from './sealed.ts'
import { findVolunteer, visibleVolunteers } from './volunteers.store.ts'

export interface ExportedFile {
  readonly id: VolunteerId
  readonly number: string
  readonly name: string
  readonly state: VolunteerState
  readonly birthDate: Day
  readonly activeSince: Day | null
  readonly identityNumber: string
  readonly phone: string
  readonly skills: readonly Skill[]
  readonly availability: string
  readonly trainings: readonly { name: string; kind: CourseKind; passedOn: Day }[]
  readonly covers: readonly { from: Day; until: Day }[]
  readonly commendations: readonly { on: Day; text: string }[]
}

/**
 * Everybody who was ever taken on, for the system of the city and for counting; numbers of people
 * are opened only where they are asked for. The caller records it.
 */
export async function listForExport(
  tx: Tx,
  actor: Actor,
  { vault }: Deps,
  { withNumbers }: { readonly withNumbers: boolean },
) {
  const rows = await visibleVolunteers(tx, actor)
    .where('state', 'not in', ['applied', 'declined'])
    .selectAll()
    .orderBy('number')
    .execute()
  const recordsOf = await recordsByVolunteer(tx, actor)
  return rows.map((row): ExportedFile => {
    const { id, number, name, state, birthDate, activeSince, skills, availability } = row
    const { trainings, commendations, covers } = recordsOf(id)
    return {
      ...{ id, number, name, state, birthDate, activeSince, skills, availability },
      ...{ trainings, commendations, covers },
      identityNumber: withNumbers ? open(vault, 'identity_number', id, row.identityNumber) : '',
      phone: withNumbers ? open(vault, 'phone', id, row.phone) : '',
    }
  })
}

/** For a certificate: it names the person, and the caller records who asked. */
export async function identityOf(tx: Tx, actor: Actor, id: VolunteerId, { vault }: Deps) {
  const row = await findVolunteer(tx, actor, id)
  if (!row) throw noSuch('volunteer')
  return { name: row.name, identityNumber: open(vault, 'identity_number', id, row.identityNumber) }
}
