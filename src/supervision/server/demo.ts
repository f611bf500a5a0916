import type { CaseId } from '#casework/model/case.ts'
import type { Actor } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { SupervisorId } from '../model/supervisor.ts'
import { offerCase, previewOffer } from './cases.ts'
import { addSupervisor, inviteSupervisor, joinRegister } from './register.ts'
import { addRelation } from './relations.ts'
import { planSession } from './sessions.ts'
import { stepSession } from './steps.ts'

interface Cast {
  readonly city: Actor
  readonly supervisor: Actor
  /** Stands in while the first is away. */
  readonly second: Actor
  readonly lead: Actor
  readonly worker: Actor
}

const DAY = 24 * 60

/** Two supervisors; one session that both agreed to, one of today with a case offered without names. */
export async function fillSupervision(
  tx: Tx,
  enter: (actor: Actor) => Promise<unknown>,
  { city, supervisor, second, lead, worker }: Cast,
  caseId: CaseId,
  deps: Deps,
) {
  const today = dayInBeijing(deps.now())
  const since = dayInBeijing(addMinutes(deps.now(), -400 * DAY))
  const ids: SupervisorId[] = []
  for (const [actor, strengths] of [
    [supervisor, '慢病照顾、家庭会谈'],
    [second, '儿科、哀伤辅导'],
  ] as const) {
    await enter(city)
    const facts = { name: actor.name, title: '高级社会工作师', affiliation: '行业督导组（演示）' }
    const one = await addSupervisor(tx, city, { ...facts, strengths, since, until: null }, deps)
    const { code } = await inviteSupervisor(tx, city, { supervisorId: one.id }, deps)
    await enter(actor)
    await joinRegister(tx, actor, { code }, deps)
    ids.push(one.id)
  }
  const [supervisorId, deputyId] = ids as [SupervisorId, SupervisorId]
  await enter(city)
  await addRelation(
    tx,
    city,
    {
      ...{ supervisorId: deputyId, institutionId: lead.institutionId, superviseeId: null },
      ...{ kind: 'supportive', from: since, to: null, deputyId: null },
    },
    deps,
  )
  await enter(lead)
  const { id: relationId } = await addRelation(
    tx,
    lead,
    {
      ...{ supervisorId, institutionId: null, superviseeId: worker.accountId },
      ...{ kind: 'accompanying', from: since, to: null, deputyId },
    },
    deps,
  )

  await enter(worker)
  const plan = { relationId, minutes: 60, mode: 'on-site' as const }
  const earlier = await planSession(
    tx,
    worker,
    {
      ...{ ...plan, startsAt: at(dayInBeijing(addMinutes(deps.now(), -21 * DAY))) },
      ...{ topics: ['skills', 'self-care'], agenda: '第一次家庭会谈前的准备' },
    },
    deps,
  )
  const nothing = { minutes: null, points: '', feeling: '', actions: [], reason: '' }
  await enter(supervisor)
  await stepSession(
    tx,
    supervisor,
    {
      ...{ ...nothing, sessionId: earlier.id, step: 'hold', minutes: 75, version: 1 },
      points: '先听完每个人担心什么，再说钱。会谈前和责任护士对一遍病情怎么讲。',
      actions: [
        {
          ...{ text: '下次会谈后写一页反思', owner: 'supervisee' },
          due: dayInBeijing(addMinutes(deps.now(), 3 * DAY)),
        },
      ],
    },
    deps,
  )
  await enter(worker)
  const agree = { ...nothing, sessionId: earlier.id, step: 'agree' as const, version: 2 }
  await stepSession(tx, worker, agree, deps)
  const next = { ...plan, startsAt: at(today), topics: ['case' as const] }
  const agenda = '出院前的费用缺口，家里意见不一'
  const { id: sessionId } = await planSession(tx, worker, { ...next, agenda }, deps)
  const offer = { caseId, sessionId, named: false }
  const { seen } = await previewOffer(tx, worker, offer, deps)
  await offerCase(tx, worker, { ...offer, reason: '', seen }, deps)
}

/** Three in the afternoon in Beijing. */
function at(day: string) {
  return `${day}T07:00:00.000Z` as Instant
}
