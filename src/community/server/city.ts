import type { AccountId, InstitutionId } from '#platform/model/actor.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { insertRows } from '#platform/server/insert-rows.ts'
import type {
  ActivityKind,
  ActivityPlan,
  ActivitySummary,
  EstimateMethod,
} from '../model/activity.ts'

const DAY = 24 * 60

const TITLES: readonly (readonly [ActivityKind, string, ActivityPlan['field'], EstimateMethod])[] =
  [
    ['chronic-disease', '看懂自己的血压', 'chronic', 'handouts'],
    ['health-promotion', '院门口的健康小课', 'other', 'head-count'],
    ['family-doctor-contract', '家庭医生进小区', 'geriatrics', 'signatures'],
    ['care-for-the-old', '照护者的半天', 'geriatrics', 'seats'],
    ['severe-mental-disorder', '家属联谊：怎样陪着他', 'mental-health', 'signatures'],
    ['public-benefit-advocacy', '给孩子的一封信', 'paediatrics', 'online-views'],
  ]

interface House {
  readonly institutionId: InstitutionId
  readonly organiser: AccountId
  readonly activities: number
}

/** Community activities of two years in one house of the demonstration of a city. As its head. */
export async function fillActivitiesOfHouse(
  tx: Tx,
  { institutionId, organiser, activities }: House,
  random: Seeded,
  deps: Deps,
) {
  const now = deps.now()
  await insertRows(
    tx,
    'community.activity',
    Array.from({ length: activities }, () => {
      const [kind, title, field, method] = random.pick(TITLES)
      const day = dayInBeijing(addMinutes(now, -random.int(10, 720) * DAY))
      const startsAt = `${day}T01:30:00.000Z` as Instant
      return {
        ...{ institutionId, id: random.id(), kind, state: 'counted', startsAt, reason: '' },
        plan: planOf({ kind, title, field, startsAt }),
        summary: summaryOf(random, method),
        ...{ organisers: [organiser], heldAt: addMinutes(startsAt, 120), version: 1 },
        ...{ countedAt: addMinutes(startsAt, 3 * DAY), countedBy: null, createdBy: organiser },
        createdAt: addMinutes(startsAt, -14 * DAY),
      }
    }),
  )
}

function planOf(given: Pick<ActivityPlan, 'kind' | 'title' | 'field' | 'startsAt'>): ActivityPlan {
  return {
    ...{ ...given, aims: '', target: '周边居民', place: '社区活动室', outOfTown: '', agenda: '' },
    ...{ partners: [{ name: '居委会', part: '通知居民' }], volunteers: [], materials: [] },
    plannedCostFen: 20_000,
  }
}

function summaryOf(random: Seeded, method: EstimateMethod): ActivitySummary {
  return {
    minutes: random.pick([60, 90, 120, 150]),
    estimate: { people: random.int(20, 90), method, note: '' },
    ...{ results: '按计划办完，答了居民的问题。', problems: '', next: '', materials: [] },
    ...{ costFen: random.int(5, 30) * 1000, noEvidenceWhy: '演示数据' },
  }
}
