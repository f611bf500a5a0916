import type { CaseId } from '#casework/model/case.ts'
import { getCase, listGoals } from '#casework/server/index.ts'
import type { AccountId, Actor } from '#platform/model/actor.ts'
import { addMinutes, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { TaskOwner } from '../model/task.ts'
import { agreePlan, beginPlan } from './plans.ts'
import { giveTask, takeTaskStep } from './tasks.ts'

export interface DemoPlans {
  /** Cases in service, with goals; each gets an agreed plan, the first one that is near its review. */
  readonly agreed: readonly CaseId[]
  /** A case whose plan is still being written. */
  readonly drafted?: CaseId | undefined
  readonly colleague: AccountId
}

const DAY = 24 * 60
const focus = [
  '先把住院的钱说清楚；谁来照看排好班，不用一个人扛。',
  '出院以后复诊有人陪，家里心里有数。',
]

/** Plans that were agreed on some weeks ago, with tasks done, late and to come. All invented. */
export async function fillPlans(
  tx: Tx,
  actor: Actor,
  { agreed, drafted, colleague }: DemoPlans,
  deps: Deps,
) {
  for (const [n, caseId] of agreed.entries())
    await anAgreedOne(tx, actor, { caseId, colleague, n }, agoBy(deps, n === 0 ? 26 : 9))
  if (drafted) {
    await beginPlan(tx, actor, { caseId: drafted, focus: focus[1] ?? '' }, deps)
    await tasksOf(tx, actor, { caseId: drafted, colleague }, deps)
  }
}

interface One {
  readonly caseId: CaseId
  readonly colleague: AccountId
}

async function anAgreedOne(
  tx: Tx,
  actor: Actor,
  { n, ...one }: One & { readonly n: number },
  then: Deps,
) {
  const { caseId } = one
  const { id: planId } = await beginPlan(tx, actor, { caseId, focus: focus[n % 2] ?? '' }, then)
  const [first] = await tasksOf(tx, actor, one, then)
  const on = dayInBeijing(then.now())
  const signed = { how: 'signed', by: 'client', on, witness: '' } as const
  const heard = { how: 'verbal', by: 'family', on, witness: '责任护士' } as const
  const agreement = n % 2 === 0 ? signed : heard
  await agreePlan(tx, actor, { caseId, planId, agreement, version: 1 }, then)
  if (!first) return
  const finished = { ...then, now: () => addMinutes(then.now(), 2 * DAY) }
  const step = { taskId: first.id, step: 'finish', why: '', version: first.version } as const
  await takeTaskStep(tx, actor, step, finished)
}

async function tasksOf(tx: Tx, actor: Actor, { caseId, colleague }: One, deps: Deps) {
  const file = await getCase(tx, actor, caseId)
  const goalId = (await listGoals(tx, caseId))[0]?.id ?? null
  const dueIn = (days: number) => dayInBeijing(addMinutes(deps.now(), days * DAY))
  const me: TaskOwner = { kind: 'colleague', accountId: actor.accountId }
  const tasks: readonly [string, TaskOwner, number][] = [
    ['问清楚押金和已经花的钱，写成一张单子', me, 3],
    ['带户口本和诊断证明来办救助申请', { kind: 'family', who: '母亲' }, 7],
    ['联系社区，问出院后能不能上门', me, 30],
    ['帮忙核对救助材料缺哪几样', { kind: 'colleague', accountId: colleague }, 28],
    ['每天记一次睡了几个小时', { kind: 'client' }, 35],
  ]
  const given = []
  for (const [text, owner, days] of tasks)
    given.push(await giveTask(tx, actor, file, { text, owner, due: dueIn(days), goalId }, deps))
  return given
}

function agoBy(deps: Deps, days: number): Deps {
  const then = addMinutes(deps.now(), -days * DAY)
  return { ...deps, now: () => then }
}
