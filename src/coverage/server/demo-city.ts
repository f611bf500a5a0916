import type { DemoInstitution } from '#places/server/index.ts'
import { type Seeded, seeded } from '#platform/model/seeded.ts'
import { addMinutes, Day, type Instant, toInstant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Status } from '../model/fact.ts'
import { type DemoFact, insertDesignations, insertFacts, insertNormChoice } from './demo-rows.ts'

export interface CoverageGround {
  readonly seed: number
  readonly institutions: readonly Pick<DemoInstitution, 'id' | 'districtCode' | 'level'>[]
}
type House = CoverageGround['institutions'][number]

/** When how many were covered: 19 in 2019, all tertiary; 101 in October 2023, 54 tertiary; then all. */
const WAVES = [
  { from: '2016-03-01', to: '2019-12-01', tertiary: 19, others: 0 },
  { from: '2020-11-01', to: '2023-10-01', tertiary: 54 - 19, others: 101 - 54 },
  { from: '2023-11-01', to: '2025-11-15', tertiary: Infinity, others: Infinity },
] as const

/** 15 in the source. */
const BASES = 15
/** 200 余个 in the source; how many more is invented. */
const UNITS = 208

/**
 * The coverage of a whole invented city over the years. The figures of the source are reached where
 * the city has enough houses of each level; in a smaller one all that there are take their place.
 * To be called as the `SYSTEM` actor.
 */
export async function fillCoverageOfCity(
  tx: Tx,
  { seed, institutions }: CoverageGround,
  _: Pick<Deps, 'now'>,
) {
  const random = seeded(seed + 211)
  const city = random.id()
  const districts = new Map(institutions.map(({ districtCode }) => [districtCode, random.id()]))
  const isTertiary = ({ level }: House) => level === 'tertiary'
  const tertiary = shuffled(random, institutions.filter(isTertiary))
  const others = shuffled(
    random,
    institutions.filter((house) => !isTertiary(house)),
  )
  const facts: DemoFact[] = []
  for (const wave of WAVES) {
    const houses = [...tertiary.splice(0, wave.tertiary), ...others.splice(0, wave.others)]
    for (const house of houses) {
      const begins = between(random, wave.from, wave.to)
      const [lead, officer] = [random.id(), districts.get(house.districtCode) as string]
      facts.push(
        ...historyOf(random, house, begins)
          .map((one) => ({ ...one, lead, officer }))
          .map(told),
      )
    }
  }
  await insertFacts(tx, facts)
  await insertDesignations(tx, nameThem(random, institutions, city))
  const at = '2026-01-04T02:00:00.000Z'
  await insertNormChoice(tx, { id: random.id(), from: Day.parse('2026-01-01'), by: city, at })
}

interface Step {
  readonly id: string
  readonly institutionId: string
  readonly status: Status
  readonly from: Day
}

/** From the decision to the first worker, and for some to a post and to a department. */
function historyOf(random: Seeded, { id: institutionId, level }: House, begins: Day): Step[] {
  const step = (status: Status, from: Day): Step => {
    return { id: random.id(), institutionId, status, from }
  }
  const steps = [step('staffed', begins)]
  if (random.chance(0.6)) steps.unshift(step('preparing', later(begins, -random.int(40, 200))))
  const [hasPost, hasDepartment] = { tertiary: [0.95, 0.7], secondary: [0.75, 0.3] }[
    level as 'tertiary' | 'secondary'
  ] ?? [0.4, 0.05]
  if (!random.chance(hasPost as number)) return steps
  const post = later(begins, random.int(20, 300))
  if (post > LAST) return steps
  steps.push(step('post', post))
  const department = later(post, random.int(60, 500))
  if (random.chance((hasDepartment as number) / (hasPost as number)) && department <= LAST)
    steps.push(step('department', department))
  return steps
}

const evidences: Record<Status, string> = {
  none: '没有人员',
  preparing: '院长办公会议定开展医务社会工作',
  staffed: '社工已到岗，见人员登记',
  post: '岗位设置方案已备案，岗上有人',
  department: '部门设置批复，有负责人和专职人员',
}

const LAST = Day.parse('2025-12-15')

function told(step: Step & { readonly lead: string; readonly officer: string }): DemoFact {
  const { lead, officer, ...fact } = step
  const statedAt = addMinutes(noon(step.from), 3 * 24 * 60)
  const decided = { state: 'confirmed' as const, decidedBy: officer }
  return {
    ...{ ...fact, ...decided, evidence: evidences[step.status], statedBy: lead, statedAt },
    decidedAt: addMinutes(statedAt, 5 * 24 * 60),
  }
}

/** Bases are health centres; there are not 200 others of them in this city, so units are of every level. */
function nameThem(random: Seeded, institutions: readonly House[], by: string) {
  const isPrimary = ({ level }: House) => level === 'primary'
  const centres = shuffled(random, institutions.filter(isPrimary))
  const rest = shuffled(
    random,
    institutions.filter((house) => !isPrimary(house)),
  )
  const bases = centres.splice(0, BASES)
  const units = [...centres, ...rest].slice(0, UNITS)
  const named = [
    ...bases.map((house, n) => ({ house, kind: 'base' as const, second: n >= 8 })),
    ...units.map((house, n) => ({ house, kind: 'unit' as const, second: n >= UNITS / 2 })),
  ]
  return named.map(({ house, kind, second }) => ({
    ...{ institutionId: house.id, id: random.id(), kind, by },
    ...{ batch: second ? '第二批' : '第一批', year: second ? 2025 : 2024 },
    from: second ? '2025-04-01' : '2024-05-01',
    at: second ? '2025-04-01T02:00:00.000Z' : '2024-05-01T02:00:00.000Z',
  }))
}

function shuffled<Item>(random: Seeded, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item)
}

function between(random: Seeded, from: string, to: string): Day {
  const [start, end] = [noon(from), noon(to)].map((at) => Date.parse(at)) as [number, number]
  const days = Math.round((end - start) / 86_400_000)
  return later(Day.parse(from), random.int(0, days))
}

function later(day: Day, days: number): Day {
  return Day.parse(addMinutes(noon(day), days * 24 * 60).slice(0, 10))
}

function noon(day: string): Instant {
  return toInstant(new Date(`${day}T12:00:00Z`))
}
