import type { DemoInstitution } from '#places/server/index.ts'
import type { AccountId } from '#platform/model/actor.ts'
import type { Seeded } from '#platform/model/seeded.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { EventId, EventKind } from '../model/publicity.ts'
import type { Tables } from './tables.ts'

const DAY = 24 * 60

const PLANS: readonly (readonly [EventKind, string, string, boolean])[] = [
  ['media-visit', '记者走进社工部', '报纸、电视', false],
  ['short-film', '短视频《夜班的灯》', '视频平台', false],
  ['show', '“善若水·润人间”展演', '剧场', true],
  ['policy-reading', '社工政策权威解读', '发布会', true],
  ['contest', '服务案例大赛', '网站', true],
]

/** One a week over the last year, and four to come; half of the reach is estimated. */
export function inventEvents(
  institutions: readonly Pick<DemoInstitution, 'id'>[],
  random: Seeded,
  { now }: Deps,
): Tables['stories.event'][] {
  return Array.from({ length: 52 }, (_, n) => {
    const [kind, title, channel, isCity] = PLANS[n % PLANS.length] as (typeof PLANS)[number]
    const at = addMinutes(now(), (n - 47) * 7 * DAY)
    const day = dayInBeijing(at)
    const house = institutions[(n * 11) % institutions.length]
    const isOver = n < 47
    const isEstimated = n % 2 === 1
    return {
      ...{ id: random.id() as EventId, kind, title, channel, startsOn: day, endsOn: day },
      institutionId: isCity ? null : (house?.id ?? null),
      ...{ place: '', audience: '市民', reachPlanned: 1000, reason: '' },
      ...{ state: isOver ? 'done' : 'planned', reach: isOver ? random.int(60, 9000) : null },
      reachBy: isOver ? (isEstimated ? 'estimated' : 'counted') : null,
      reachMethod: isOver && isEstimated ? '播放量折算' : '',
      evidence: isOver ? '签到表或报道链接' : '',
      ...{ createdBy: random.id() as AccountId, createdAt: addMinutes(at, -30 * DAY), version: 1 },
    }
  })
}
