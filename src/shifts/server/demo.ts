import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { addMinutes, type Day, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { VolunteerId } from '#volunteers/model/volunteer.ts'
import type { OpportunityId, ProgrammeId, ShiftId } from '../model/shift.ts'
import type { SignUpId } from '../model/sign-up.ts'
import { claim } from './hours.ts'
import * as store from './shifts.store.ts'
import { addSignUp } from './sign-ups.store.ts'
import { tables } from './tables.ts'

const DAY = 24 * 60

/** As the head: a programme, three works, shifts behind and ahead, and hours to verify. All invented. */
export async function fillShifts(
  tx: Tx,
  lead: Actor,
  { ward, volunteers }: { ward: string; volunteers: readonly VolunteerId[] },
  deps: Deps,
) {
  const institutionId = lead.institutionId as InstitutionId
  const { newId, now } = deps
  const programmeId = newId() as ProgrammeId
  const from = dayInBeijing(addMinutes(now(), -200 * DAY))
  await store.addProgrammeRow(tx, {
    ...{ institutionId, id: programmeId, name: '病房陪伴' },
    rounding: [{ from, unit: 15, mode: 'nearest' }],
  })
  const works = [
    { title: '病房陪读', ward, timing: 'qr' as const, hard: false },
    { title: '门诊引路', ward: '', timing: 'shift' as const, hard: false },
    { title: '安宁陪伴', ward, timing: 'self' as const, hard: true },
  ].map((work) => ({ ...work, id: newId() as OpportunityId }))
  for (const work of works)
    await store.addOpportunityRow(tx, {
      ...{ institutionId, programmeId, from, until: null, place: '', about: '', courses: [] },
      ...{ danger: false, largeEvent: false, outsideCity: false, minAge: 14, forMinors: true },
      ...{ restMinutes: 30, travelMinutes: 15, ...work },
      risks: '医院里人多，注意防护；遇到不舒服的事随时找社工。',
    })
  for (const [n, work] of works.entries()) {
    for (const day of [-9, -2, 0, 1, 5, 8]) {
      const startsAt = morning(now(), day, n)
      const isPast = day < 0
      const shift = await addShift(tx, { institutionId, work, startsAt, isPast }, deps)
      if (isPast && work.timing !== 'self')
        for (const volunteerId of volunteers)
          await serve(tx, lead, { shift, work: { ...work, programmeId }, volunteerId }, deps)
      if (!isPast && n === 0) await addTasks(tx, shift, deps)
    }
  }
}

interface Placed {
  readonly institutionId: InstitutionId
  readonly work: { readonly id: OpportunityId; readonly timing: string }
  readonly startsAt: Instant
  readonly isPast: boolean
}

async function addShift(
  tx: Tx,
  { institutionId, work, startsAt, isPast }: Placed,
  { newId }: Deps,
): Promise<store.ShiftRow> {
  const shift: store.ShiftRow = {
    ...{ institutionId, id: newId() as ShiftId, opportunityId: work.id, startsAt },
    ...{ endsAt: addMinutes(startsAt, 150), places: 4, taken: 0, waiting: 0, version: 1 },
    ...{ state: isPast ? 'closed' : 'open', reachedRegistered: isPast ? 8 : null },
    ...{ reachedEstimated: isPast && work.timing === 'shift' ? 60 : null },
    reachMethod: isPast && work.timing === 'shift' ? '每 10 分钟数一次过路询问的人' : '',
  }
  await store.addShiftRows(tx, [shift])
  return shift
}

interface Served {
  readonly shift: store.ShiftRow
  readonly work: { readonly id: OpportunityId; readonly programmeId: ProgrammeId }
  readonly volunteerId: VolunteerId
}

async function serve(tx: Tx, lead: Actor, { shift, work, volunteerId }: Served, deps: Deps) {
  const { institutionId, id: shiftId, startsAt: from, endsAt: until } = shift
  const signUpId = deps.newId() as SignUpId
  await addSignUp(tx, {
    ...{ institutionId, id: signUpId, shiftId, volunteerId, state: 'done', signedUpAt: from },
    ...{ checkedInAt: from, checkedOutAt: until, seeksSubstitute: false, substituteFor: null },
    cancelledWhy: '',
  })
  const isRecent = from > addMinutes(deps.now(), -4 * DAY)
  const served = { volunteerId, signUpId, shiftId, from, until, method: 'qr' as const }
  await claim(tx, lead, work, served, deps, isRecent ? 'claimed' : 'verified')
}

async function addTasks(tx: Tx, { institutionId, id: shiftId }: store.ShiftRow, { newId }: Deps) {
  await tables(tx)
    .insertInto('shifts.task')
    .values([
      {
        ...{ institutionId, id: newId(), shiftId, firstName: '小雨', bed: '12 床' },
        ...{ does: '读半小时绘本，书在床头柜', doesNot: '不带零食，不拍照' },
      },
      {
        ...{ institutionId, id: newId(), shiftId, firstName: '老陈', bed: '3 床' },
        ...{ does: '陪着说说话，推窗边看看', doesNot: '不扶下床，要起来先叫护士' },
      },
    ])
    .execute()
}

/** Nine in the morning on the clock of Beijing, an hour later for each work. */
function morning(now: Instant, day: number, n: number): Instant {
  const date = dayInBeijing(addMinutes(now, day * DAY)) as Day
  return addMinutes(`${date}T01:00:00.000Z` as Instant, n * 240)
}
