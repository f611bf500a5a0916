import type { InstitutionId } from '#platform/model/actor.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { insertRows } from '#platform/server/insert-rows.ts'
import type { VolunteerId } from '#volunteers/model/volunteer.ts'

const DAY = 24 * 60
const WORKS = [
  ['门诊引路', '按小时清点问询人数'],
  ['自助机旁的帮手', '按小时清点问询人数'],
  ['病房陪读', ''],
  ['老人取药陪伴', ''],
  ['候诊区健康讲堂', '按场地座位估计'],
  ['住院患儿画画', ''],
  ['健康科普直播', '按线上观看人数'],
  ['社区义诊引导', '按发放材料数推算'],
] as const

interface House {
  readonly institutionId: InstitutionId
  readonly volunteers: readonly VolunteerId[]
  /** Who came in this year only. */
  readonly newcomers: readonly VolunteerId[]
  /** How many works it offers. */
  readonly works: number
  /** How many person-times all of them reached together in the calendar year before this one. */
  readonly reach: number
}

interface Held {
  readonly id: string
  readonly opportunityId: string
  readonly startsAt: Instant
  readonly reach: number
  readonly method: string
}

/**
 * What the volunteers of one house did, in the demonstration of a city: works, each held once in the
 * last calendar year and once in the eleven months before now; who came, verified hours, how many were
 * reached and how that was counted. Everybody comes both times, every work is served. As its head.
 */
export async function fillServicesOfHouse(tx: Tx, house: House, random: Seeded, deps: Deps) {
  const { institutionId, volunteers, newcomers, works, reach } = house
  const now = deps.now()
  const year = Number(dayInBeijing(now).slice(0, 4)) - 1
  const programmeId = random.id()
  const rounding = [{ from: `${year - 3}-01-01`, unit: 15, mode: 'nearest' }]
  const programme = { institutionId, id: programmeId, name: '门诊和病房志愿服务', rounding }
  await insertRows(tx, 'shifts.programme', [programme])
  const offered = Array.from({ length: works }, (_, n) => {
    const [title, method] = WORKS[n % WORKS.length] ?? ['导诊', '']
    const even = Math.floor(reach / works)
    return { id: random.id(), title, method, reach: n === 0 ? reach - even * (works - 1) : even }
  })
  await insertRows(
    tx,
    'shifts.opportunity',
    offered.map(({ id, title }) => ({
      ...{ institutionId, id, programmeId, title, about: '', ward: '', place: '', courses: [] },
      ...{ risks: '医院里人多，注意防护。', danger: false, largeEvent: false, outsideCity: false },
      ...{ from: `${year - 1}-01-01`, until: null, minAge: 16, forMinors: false, timing: 'qr' },
      ...{ restMinutes: 30, travelMinutes: 15, hard: false },
    })),
  )
  const before = offered.map(({ id: opportunityId, ...one }) => {
    const startsAt = addMinutes(`${year}-01-05T01:00:00.000Z` as Instant, random.int(0, 350) * DAY)
    return { ...one, id: random.id(), opportunityId, startsAt }
  })
  const lately = offered.map(({ id: opportunityId, ...one }) => {
    const startsAt = morning(now, random.int(35, 330))
    // Of one year the sum is to be exact: what falls into it once more reached nobody who was counted.
    const isCounted = !startsAt.startsWith(`${year}`)
    return { ...one, id: random.id(), opportunityId, startsAt, reach: isCounted ? one.reach : 0 }
  })
  const everybody = [...volunteers, ...newcomers]
  await addShifts(
    tx,
    { institutionId, held: [...before, ...lately], places: everybody.length },
    random,
  )
  const rounds = [
    { held: before, who: volunteers },
    { held: lately, who: everybody },
  ]
  await addHours(tx, institutionId, rounds, random)
}

interface Shifts {
  readonly institutionId: InstitutionId
  readonly held: readonly Held[]
  readonly places: number
}

function addShifts(tx: Tx, { institutionId, held, places }: Shifts, random: Seeded) {
  const rows = held.map(({ id, opportunityId, startsAt, reach, method }) => {
    const registered = method === '' ? reach : Math.min(reach, random.int(8, 40))
    return {
      ...{ institutionId, id, opportunityId, startsAt, endsAt: addMinutes(startsAt, 180) },
      ...{ places: places + 2, taken: 0, waiting: 0, state: 'closed', version: 1 },
      ...{ reachedRegistered: registered, reachMethod: method },
      reachedEstimated: method === '' ? null : reach - registered,
    }
  })
  return insertRows(tx, 'shifts.shift', rows)
}

interface Round {
  readonly held: readonly Held[]
  readonly who: readonly VolunteerId[]
}

async function addHours(
  tx: Tx,
  institutionId: InstitutionId,
  rounds: readonly Round[],
  random: Seeded,
) {
  const served = rounds.flatMap(({ held, who }) =>
    Array.from({ length: Math.max(who.length, held.length) }, (_, n) => ({
      shift: held[n % held.length] as Held,
      volunteerId: who[n % who.length] as VolunteerId,
      signUpId: random.id(),
    })),
  )
  const signUps = served.map(({ shift: { id: shiftId, startsAt }, volunteerId, signUpId: id }) => ({
    ...{ institutionId, id, shiftId, volunteerId, state: 'done', cancelledWhy: '' },
    ...{ signedUpAt: addMinutes(startsAt, -5 * DAY), checkedInAt: startsAt, substituteFor: null },
    ...{ checkedOutAt: addMinutes(startsAt, 180), seeksSubstitute: false },
  }))
  await insertRows(tx, 'shifts.sign_up', signUps)
  const entries = served.map(({ shift, volunteerId, signUpId }) => {
    const { id: shiftId, opportunityId, startsAt: from } = shift
    const minutes = random.pick([120, 150, 180])
    return {
      ...{ institutionId, id: random.id(), volunteerId, signUpId, opportunityId, shiftId, from },
      ...{ until: addMinutes(from, minutes), minutes, why: '', method: 'qr', state: 'verified' },
      ...{ recordedAt: addMinutes(from, DAY), decidedBy: null, corrects: null },
    }
  })
  await insertRows(tx, 'shifts.hour_entry', entries)
}

/** Nine in the morning on the clock of Beijing. */
function morning(now: Instant, ago: number) {
  return `${dayInBeijing(addMinutes(now, -ago * DAY))}T01:00:00.000Z` as Instant
}
