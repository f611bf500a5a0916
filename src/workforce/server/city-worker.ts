import type { DemoInstitution } from '#places/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import type { Day } from '#platform/model/time.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Employment, Field, Tier, WorkerId } from '../model/worker.ts'
import { dayAgo, inventLearning, inventPapers, inventPosition } from './city-papers.ts'
import type { Tables } from './tables.ts'

const SURNAMES = [...'苏叶江沈陆顾汪钟魏田姜范方石廖邹熊金白邱尹黎薛段雷侯龙史陶贺顾毛郝龚邵']
const GIVEN = [...'知予安清若书言南北川晓文思雨晨曦宁静远航嘉禾子衿亦初景行云舒望舒星野']

type House = Pick<DemoInstitution, 'id' | 'level' | 'specialty'>

export interface Invented {
  readonly worker: Tables['workforce.worker']
  readonly qualifications: readonly Tables['workforce.qualification'][]
  readonly positions: readonly Tables['workforce.position'][]
  readonly appointments: readonly Tables['workforce.appointment'][]
  readonly learning: readonly Tables['workforce.continuingEducation'][]
  readonly tiers: readonly Tables['workforce.tier'][]
}

/** Somebody who does not exist, and all that is on record about them. Shares are invented. */
export function inventWorker(
  house: House,
  known: Pick<Actor, 'accountId' | 'name'> | undefined,
  random: Seeded,
  deps: Deps,
): Invented {
  const institutionId = house.id
  const id = random.id() as WorkerId
  const employment = inventEmployment(house, random)
  const fullTime = random.chance(house.level === 'primary' ? 0.55 : 0.85)
  const from = inventFrom(random)
  const worker = {
    ...{ institutionId, id, accountId: known?.accountId ?? null, employment, fullTime, from },
    name: known?.name ?? random.pick(SURNAMES) + random.pick(GIVEN) + random.pick(GIVEN),
    employer: OUTSIDE.includes(employment) ? random.pick(AGENCIES) : '',
    fte: fullTime ? 1 : random.pick([0.25, 0.5, 0.5, 0.75]),
    fields: [fieldOf(house, random)],
    ...{ until: null, version: 1 },
  }
  const papers = inventPapers(worker, random, deps)
  const post = inventPosition(worker, papers, random, deps)
  const learning = inventLearning(worker, papers, random, deps)
  const tier = { institutionId, workerId: id, ...inventTier(from, random, deps) }
  return {
    ...{ worker, qualifications: papers, learning, tiers: [tier] },
    positions: post ? [post.position] : [],
    appointments: post?.appointment ? [post.appointment] : [],
  }
}

const OUTSIDE: readonly Employment[] = ['purchased', 'stationed']
const AGENCIES = [
  '暖泉社会工作事务所（演示）',
  '同舟社会工作服务中心（演示）',
  '向阳社工发展中心（演示）',
]

function inventEmployment({ level }: House, random: Seeded): Employment {
  const often: readonly Employment[] =
    level === 'tertiary'
      ? ['recruited', 'recruited', 'recruited', 'transferred', 'transferred', 'stationed']
      : ['transferred', 'transferred', 'recruited', 'purchased', 'stationed']
  return random.pick(often)
}

/** As the source tells: few before 2020, some three hundred by the autumn of 2023, most since. */
function inventFrom(random: Seeded) {
  const years = random.chance(0.11)
    ? [2016, 2019]
    : random.chance(0.31)
      ? [2020, 2023]
      : [2023, 2025]
  const [first = 2020, last = 2025] = years
  const year = random.int(first, last)
  const month = year === 2023 && first === 2023 ? random.int(10, 12) : random.int(1, 9)
  return `${year}-${String(month).padStart(2, '0')}-0${random.int(1, 9)}` as Day
}

const FIELDS: Partial<Record<House['specialty'], Field>> = {
  paediatrics: 'paediatrics',
  oncology: 'oncology',
  psychiatry: 'psychiatry',
  rehabilitation: 'rehabilitation',
  geriatrics: 'geriatrics',
  obstetrics: 'maternity',
}

function fieldOf({ level, specialty }: House, random: Seeded): Field {
  if (level === 'primary') return 'community'
  const some: readonly Field[] = ['paediatrics', 'oncology', 'hospice', 'renal', 'geriatrics']
  return FIELDS[specialty] ?? random.pick(some)
}

function inventTier(from: Day, random: Seeded, deps: Deps): { tier: Tier; since: Day } {
  if (from >= dayAgo(deps, 730)) return { tier: 'entry', since: from }
  return { tier: random.chance(0.08) ? 'leading' : 'senior', since: dayAgo(deps, 300) }
}
