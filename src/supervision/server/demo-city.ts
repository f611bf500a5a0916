import { sql } from 'kysely'
import type { InstitutionId } from '#platform/model/actor.ts'
import { type Seeded, seeded } from '#platform/model/seeded.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { relationKindWords } from '../model/relation.ts'
import { Topic } from '../model/session.ts'
import type { SupervisorId } from '../model/supervisor.ts'
import { tables } from './tables.ts'

/** The number of the source: 26 supervisors. */
export const SUPERVISORS_OF_CITY = 26

export interface SupervisedCity {
  readonly seed: number
  readonly institutions: readonly { readonly id: InstitutionId; readonly districtCode: string }[]
  /** From the roll of workers; without it each house is supervised as a whole. */
  readonly workers?: readonly {
    readonly id: string
    readonly institutionId: InstitutionId
    readonly name: string
  }[]
}

const DAY = 24 * 60
const kinds = Object.keys(relationKindWords)

/**
 * Fills the register up to 26, gives everybody on the roll a supervisor, and a year of sessions: one
 * statement for each table. To be called as the `SYSTEM` actor.
 */
export async function fillSupervisionOfCity(tx: Tx, city: SupervisedCity, { now }: Deps) {
  const random = seeded(city.seed + 26)
  const at = now()
  const since = dayInBeijing(addMinutes(at, -500 * DAY))
  const present = await tables(tx).selectFrom('supervision.supervisor').select('id').execute()
  const added = names.slice(0, SUPERVISORS_OF_CITY - present.length).map((name) => ({
    ...{ id: random.id() as SupervisorId, name, since, at },
    title: random.pick(['高级社会工作师', '社会工作师', '副教授']),
    affiliation: random.pick(['行业督导组（演示）', '高校社工系（演示）', '社会组织（演示）']),
  }))
  await sql`insert into supervision.supervisor
      (id, name, title, affiliation, since, entered_at)
    select id, name, title, affiliation, since, at
    from jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as one (
      id uuid, name text, title text, affiliation text, since date, at timestamptz)`.execute(tx)
  const supervisors = [...present, ...added].map(({ id }) => id)
  const relations = plan(city, supervisors, random, at)
  await sql`insert into supervision.relation (institution_id, id, supervisor_id, worker_id,
      supervisee_name, kind, from_day, deputy_id, created_at)
    select "institutionId", id, "supervisorId", "workerId", name, kind, "from", "deputyId", at
    from jsonb_to_recordset(${JSON.stringify(relations)}::jsonb) as one (
      "institutionId" uuid, id uuid, "supervisorId" uuid, "workerId" uuid, name text, kind text,
      "from" date, "deputyId" uuid, at timestamptz)`.execute(tx)
  const sessions = relations.flatMap((relation) => aYear(relation, random, at))
  await sql`insert into supervision.session (institution_id, id, relation_id, supervisor_id, state,
      starts_at, minutes, mode, topics, held_by, held_at, supervisor_agreed_at,
      supervisee_agreed_at, created_at)
    select "institutionId", id, "relationId", "supervisorId", state, "startsAt", minutes, mode,
      array[topic], "heldBy", "startsAt", "startsAt",
      case when state = 'agreed' then "startsAt" + interval '1 day' end, "startsAt"
    from jsonb_to_recordset(${JSON.stringify(sessions)}::jsonb) as one (
      "institutionId" uuid, id uuid, "relationId" uuid, "supervisorId" uuid, state text,
      "startsAt" timestamptz, minutes int, mode text, topic text, "heldBy" uuid)`.execute(tx)
  return { supervisors: supervisors.length, relations: relations.length, sessions: sessions.length }
}

type Planned = ReturnType<typeof plan>[number]

/** Neighbours have the same supervisor: the houses are taken district by district. */
function plan(
  { institutions, workers }: SupervisedCity,
  supervisors: readonly SupervisorId[],
  random: Seeded,
  at: Instant,
) {
  const order = institutions
    .toSorted((one, other) => one.districtCode.localeCompare(other.districtCode))
    .map(({ id }) => id)
  const place = new Map(order.map((id, n) => [id, n]))
  const people = workers
    ? workers.toSorted(
        (a, b) => (place.get(a.institutionId) ?? 0) - (place.get(b.institutionId) ?? 0),
      )
    : order.map((institutionId) => ({ id: null, institutionId, name: '' }))
  return people.map(({ id: workerId, institutionId, name }, n) => {
    const own = Math.floor((n * supervisors.length) / people.length)
    return {
      ...{ id: random.id(), institutionId, workerId, name, at },
      supervisorId: supervisors[own] as SupervisorId,
      deputyId: supervisors[(own + 1) % supervisors.length] as SupervisorId,
      kind: random.chance(0.6) ? 'accompanying' : random.pick(kinds),
      from: dayInBeijing(addMinutes(at, -random.int(380, 480) * DAY)),
    }
  })
}

/** One in six weeks or so; some have had none for months. */
function aYear(relation: Planned, random: Seeded, at: Instant) {
  const { id: relationId, institutionId, supervisorId, deputyId } = relation
  const last = random.chance(0.08) ? random.int(70, 140) : random.int(1, 45)
  const sessions = []
  for (let ago = last; ago < 365; ago += random.int(28, 60)) {
    const day = dayInBeijing(addMinutes(at, -ago * DAY))
    sessions.push({
      ...{ id: random.id(), institutionId, relationId, supervisorId },
      heldBy: random.chance(0.04) ? deputyId : supervisorId,
      state: ago > 14 || random.chance(0.7) ? 'agreed' : 'held',
      startsAt: addMinutes(`${day}T01:00:00.000Z` as Instant, random.int(0, 14) * 30),
      minutes: random.pick([60, 60, 90, 120]),
      mode: random.pick(['on-site', 'on-site', 'video', 'group']),
      topic: random.pick(Topic.options),
    })
  }
  return sessions
}

/** Invented. */
const names = [
  ...['安知微', '白予宁', '曹衡之', '岑若川', '戴清和', '窦明溪', '樊言蹊', '方既白'],
  ...['甘棠音', '葛思远', '郝静笃', '花见青', '姬长风', '简素问', '康宁远', '蓝采薇'],
  ...['黎向晚', '骆闻笛', '米若谷', '宁致和', '裴观澜', '秦疏影', '阮知行', '沈未央'],
  ...['陶听雨', '温念之'],
]
