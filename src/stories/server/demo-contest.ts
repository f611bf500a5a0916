import { addMinutes, type Day, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { ASSUMED_CRITERIA, type ContestId } from '../model/contest.ts'
import type { EventPlan } from '../model/publicity.ts'
import type { StoryId } from '../model/story.ts'
import { createContest, nameReader, offerToRead, stepContest } from './contests.ts'
import type { Cast, Enter } from './demo-cast.ts'
import { enterContest } from './entries.ts'
import { addEvent, settleEvent } from './events.ts'

/** One contest takes entries, one is being scored; and a calendar around today. */
export async function fillContest(
  tx: Tx,
  enter: Enter,
  cast: Cast,
  entered: readonly StoryId[],
  deps: Deps,
) {
  await openOne(
    tx,
    enter,
    cast,
    { title: '“看见社工”服务案例大赛', entered: entered.slice(0, 1) },
    deps,
  )
  const scored = { title: '照护者故事专场', entered: entered.slice(1) }
  const contestId = await openOne(tx, enter, cast, scored, deps)
  for (const reader of [cast.supervisor, cast.city]) {
    await enter(reader)
    await offerToRead(tx, reader, { contestId }, deps)
    await enter(cast.city)
    await nameReader(tx, cast.city, { contestId, accountId: reader.accountId }, deps)
  }
  await stepContest(tx, cast.city, { contestId, step: 'score', awards: [], version: 2 }, deps)
  await fillCalendar(tx, enter, cast, deps)
}

async function openOne(
  tx: Tx,
  enter: Enter,
  { worker, city }: Cast,
  { title, entered }: { readonly title: string; readonly entered: readonly StoryId[] },
  deps: Deps,
): Promise<ContestId> {
  await enter(city)
  const { id: contestId } = await createContest(
    tx,
    city,
    {
      ...{ title, about: '写一次服务，写清方法和变化。只收两位读者都通过的故事。' },
      ...{
        criteria: [...ASSUMED_CRITERIA],
        opensOn: dayFrom(deps, -10),
        closesOn: dayFrom(deps, 30),
      },
    },
    deps,
  )
  await stepContest(tx, city, { contestId, step: 'open', awards: [], version: 1 }, deps)
  await enter(worker)
  for (const storyId of entered) await enterContest(tx, worker, { contestId, storyId }, deps)
  return contestId
}

async function fillCalendar(tx: Tx, enter: Enter, { lead, city }: Cast, deps: Deps) {
  const plan = (kind: EventPlan['kind'], title: string, days: number): EventPlan => ({
    ...{ kind, title, startsOn: dayFrom(deps, days), endsOn: dayFrom(deps, days) },
    ...{ place: '', audience: '市民', channel: '', reachPlanned: 2000 },
  })
  await enter(city)
  const policy = await addEvent(tx, city, plan('policy-reading', '社工制度权威解读', -6), deps)
  const counted = { reachBy: 'counted', reachMethod: '', evidence: '新闻发布厅签到表' } as const
  const told = { state: 'done', reach: 120, ...counted } as const
  await settleEvent(tx, city, { eventId: policy.id, outcome: told, version: 1 }, deps)
  await addEvent(tx, city, plan('show', '“善若水·润人间”展演', 9), deps)
  await enter(lead)
  const visit = await addEvent(tx, lead, plan('media-visit', '记者走进照护者小组', -2), deps)
  const guessed = {
    reachBy: 'estimated',
    reachMethod: '节目平均收视人数',
    evidence: '播出单',
  } as const
  const shown = { state: 'done', reach: 18_000, ...guessed } as const
  await settleEvent(tx, lead, { eventId: visit.id, outcome: shown, version: 1 }, deps)
  await addEvent(tx, lead, plan('short-film', '短视频《雨天也来的人》', 4), deps)
}

function dayFrom({ now }: Deps, days: number): Day {
  return dayInBeijing(addMinutes(now(), days * 24 * 60))
}
