import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { addMinutes, type Day, type Instant } from '#platform/model/time.ts'
import type { Db } from '#platform/server/db.ts'
import { newId } from '#platform/server/new-id.ts'
import { as } from '#platform/server/testing.ts'
import type { OpportunityId, ProgrammeId, ShiftId } from '../model/shift.ts'
import * as store from './shifts.store.ts'
import type { Tables } from './tables.ts'

interface Given {
  readonly programme?: Partial<Tables['shifts.programme']>
  readonly opportunity?: Partial<Tables['shifts.opportunity']>
  readonly shift?: Partial<Tables['shifts.shift']>
}

/** A shift tomorrow morning, with its work and programme. */
export async function aShift(db: Db, coordinator: Actor, given: Given = {}) {
  const institutionId = coordinator.institutionId as InstitutionId
  const programmeId = newId() as ProgrammeId
  const opportunityId = newId() as OpportunityId
  const startsAt = given.shift?.startsAt ?? ('2026-03-03T01:00:00.000Z' as Instant)
  const shift: Tables['shifts.shift'] = {
    ...{ institutionId, id: newId() as ShiftId, opportunityId, startsAt },
    ...{ endsAt: addMinutes(startsAt, 120), places: 1, taken: 0, waiting: 0, state: 'open' },
    ...{ reachedRegistered: null, reachedEstimated: null, reachMethod: '', version: 1 },
    ...given.shift,
  }
  await as(db, coordinator, async (tx) => {
    await store.addProgrammeRow(tx, {
      ...{ institutionId, id: programmeId, name: '病房陪伴', rounding: [] },
      ...given.programme,
    })
    await store.addOpportunityRow(tx, {
      ...{ institutionId, id: opportunityId, programmeId, title: '陪读', about: '', ward: '儿科' },
      ...{ place: '', risks: '可能遇到情绪激动的家属', danger: false, largeEvent: false },
      ...{ outsideCity: false, from: '2026-03-01' as Day, until: '2026-03-20' as Day },
      ...{ courses: [], minAge: 14, forMinors: true, timing: 'qr', restMinutes: 0 },
      ...{ travelMinutes: 0, hard: false },
      ...given.opportunity,
    })
    await store.addShiftRows(tx, [shift])
  })
  return { ...shift, shiftId: shift.id, programmeId }
}
