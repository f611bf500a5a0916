import type { Actor, InstitutionId, PersonId } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { ActivityId, ActivityPlan, ActivityState, ActivitySummary } from '../model/activity.ts'
import * as store from './store.ts'

const DAY = 24 * 60

/** Three activities: one counted, one that waits for its summary, one to come out of town. Invented. */
export async function fillActivities(
  tx: Tx,
  actor: Actor,
  personIds: readonly PersonId[],
  deps: Deps,
) {
  const counted = await addDemo(tx, actor, { ...bloodPressure, days: -9, state: 'counted' }, deps)
  for (const personId of personIds) await addDemoParticipant(tx, actor, counted, personId, deps)
  const first = personIds[0]
  if (first)
    await store.addFollowUpRow(tx, {
      ...{ ...counted, id: deps.newId(), personId: first, kind: 'family-doctor-contract' },
      ...{ due: dayInBeijing(addMinutes(deps.now(), 5 * DAY)), note: '带医保卡去社区卫生服务站' },
      ...{ state: 'open', result: '', createdAt: deps.now(), version: 1 },
    })
  const held = await addDemo(tx, actor, { ...contracts, days: -1, state: 'held' }, deps)
  for (const personId of personIds.slice(0, 2))
    await addDemoParticipant(tx, actor, held, personId, deps)
  await addDemo(tx, actor, { ...outOfTown, days: 6, state: 'planned' }, deps)
}

interface Demo {
  readonly plan: Omit<ActivityPlan, 'startsAt'>
  readonly summary: ActivitySummary | null
  /** From today. */
  readonly days: number
  readonly state: ActivityState
}

async function addDemo(tx: Tx, actor: Actor, { plan, summary, days, state }: Demo, deps: Deps) {
  const startsAt = addMinutes(deps.now(), days * DAY)
  const isHeld = state === 'held' || state === 'counted'
  const [activityId, institutionId] = [
    deps.newId() as ActivityId,
    actor.institutionId as InstitutionId,
  ]
  await store.addActivity(tx, {
    ...{ institutionId, id: activityId, kind: plan.kind, plan: { ...plan, startsAt }, state },
    ...{ startsAt, organisers: [actor.accountId], summary, reason: '', version: 1 },
    heldAt: isHeld ? addMinutes(startsAt, 150) : null,
    countedAt: state === 'counted' ? addMinutes(startsAt, DAY) : null,
    ...{ countedBy: null, createdAt: addMinutes(startsAt, -9 * DAY), createdBy: actor.accountId },
  })
  return { institutionId, activityId }
}

async function addDemoParticipant(
  tx: Tx,
  { accountId }: Actor,
  { institutionId, activityId }: { institutionId: InstitutionId; activityId: ActivityId },
  personId: PersonId,
  { now }: Deps,
) {
  const evidence = JSON.stringify({ kind: 'signature', keptAt: '活动签到表' })
  await store.addParticipant(tx, {
    ...{ institutionId, activityId, personId, agreedBy: personId, evidence, at: now() },
    byAccount: accountId,
  })
}

const bloodPressure = {
  plan: {
    ...{ kind: 'chronic-disease', title: '血压日：看懂自己的数', field: 'chronic' },
    ...{ aims: '量血压，学会看数值，知道什么时候去看', target: '周边社区的老人' },
    ...{ place: '花园路居委会门前', outOfTown: '', agenda: '九点摆桌，边量边讲，十一点收' },
    partners: [
      { name: '花园路社区卫生服务站', part: '出血压计和一名护士' },
      { name: '花园路居委会', part: '通知居民' },
    ],
    ...{ volunteers: ['志愿者小周', '志愿者小吴'], materials: [{ what: '折页', count: 200 }] },
    plannedCostFen: 30_000,
  },
  summary: {
    ...{ minutes: 150, estimate: { people: 130, method: 'handouts', note: '发出折页 130 份' } },
    results: '六位登记在案的老人都量了血压；一位约好签家庭医生。',
    ...{ problems: '排队久，两位没等到', next: '下次多一张桌子', costFen: 28_550 },
    ...{
      materials: [{ what: '折页', count: 130 }],
      noEvidenceWhy: '没有征得在场的人同意，没有拍照',
    },
  },
} as const satisfies Pick<Demo, 'plan' | 'summary'>

const contracts = {
  plan: {
    ...{ kind: 'family-doctor-contract', title: '家庭医生进小区', field: 'geriatrics' },
    ...{ aims: '讲清签约有什么用，当场能签', target: '出院三个月内的老人和家属' },
    ...{ place: '康宁里小区活动站', outOfTown: '', agenda: '讲二十分钟，答问，签约台' },
    partners: [{ name: '康宁里社区卫生服务中心', part: '两名家庭医生' }],
    ...{ volunteers: ['志愿者小周'], materials: [{ what: '签约说明', count: 80 }] },
    plannedCostFen: 12_000,
  },
  summary: null,
} as const satisfies Pick<Demo, 'plan' | 'summary'>

const outOfTown = {
  plan: {
    ...{ kind: 'public-benefit-advocacy', title: '山里的唇腭裂咨询日', field: 'cleft' },
    ...{ aims: '让家长知道手术时间和能申请的救助', target: '当地唇腭裂孩子的家庭' },
    ...{ place: '县妇幼保健院', outOfTown: '河北省张家口市', agenda: '上午咨询，下午走访两家' },
    partners: [{ name: '县妇幼保健院', part: '场地和通知' }],
    ...{ volunteers: [], materials: [{ what: '喂养手册', count: 60 }], plannedCostFen: 260_000 },
  },
  summary: null,
} as const satisfies Pick<Demo, 'plan' | 'summary'>
