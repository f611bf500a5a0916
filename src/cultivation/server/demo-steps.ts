import { yuan } from '#insurance/model/fen.ts'
import type { Actor } from '#platform/model/actor.ts'
import { dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { BatchId, FoundationId } from '../model/batch.ts'
import type { PaymentKind } from '../model/money.ts'
import type { ProjectContent } from '../model/project.ts'
import type { ProjectFile } from '../model/project-file.ts'
import { judgeOutcome } from './outcomes.ts'
import { beginProject } from './projects.ts'
import { nameReviewers, scoreProject } from './reviews.ts'
import { bookPayment, proveMilestone } from './running.ts'
import { decideProject, stepProject } from './steps.ts'

/** Who plays, in which call; `before(3)` is the product as it was three days ago. */
export interface DemoStage {
  readonly tx: Tx
  readonly enter: (actor: Actor) => Promise<unknown>
  readonly city: Actor
  readonly foundation: Actor
  readonly foundationId: FoundationId
  readonly batchId: BatchId
  readonly before: (days: number) => Deps
}

type Project = Pick<ProjectFile, 'id' | 'version' | 'milestoneRows'>

export async function applyFor(
  stage: DemoStage,
  head: Actor,
  content: ProjectContent,
  days: number,
) {
  const { tx, enter, batchId, before } = stage
  await enter(head)
  const deps = before(days)
  const { id: projectId } = await beginProject(tx, head, { ...content, batchId }, deps)
  return stepProject(tx, head, { projectId, step: 'apply', note: '', version: 1 }, deps)
}

export async function reviewBy(
  { tx, enter, city, before }: DemoStage,
  { id: projectId, version }: Project,
  reviewers: readonly Actor[],
  scoring: readonly Actor[],
  days: number,
) {
  const deps = before(days)
  await enter(city)
  const reviewerIds = reviewers.map(({ accountId }) => accountId)
  const named = await nameReviewers(tx, city, { projectId, reviewerIds, version }, deps)
  for (const [place, one] of scoring.entries()) {
    await enter(one)
    const scores = { need: 22 - place, plan: 24 + place, team: 20, spread: 15 + place }
    const comment = '目标清楚，里程碑可以核对；预算中的物料请再压缩。'
    await scoreProject(tx, one, { projectId, scores, comment }, deps)
  }
  await enter(city)
  return named
}

const nothing = { amount: null, foundationId: null, note: '' }

export async function awardTo(
  { tx, enter, city, foundationId, before }: DemoStage,
  { id: projectId, version }: Project,
  days: number,
  until: 'review only' | 'award' = 'award',
): Promise<Project> {
  const deps = before(days)
  await enter(city)
  const close = { ...nothing, projectId, step: 'close-review', version } as const
  const closed = await decideProject(tx, city, close, deps)
  if (until === 'review only') return closed
  const award = { ...nothing, projectId, step: 'award', version: version + 1 } as const
  return decideProject(tx, city, { ...award, foundationId, amount: yuan(50_000) }, deps)
}

interface Course {
  readonly until: 'midterm' | 'final' | 'accepted'
  readonly proved: number
  readonly reviewers: readonly Actor[]
}

/** From the application to where it stands today. */
export async function carryOn(
  stage: DemoStage,
  head: Actor,
  content: ProjectContent,
  { until, proved, reviewers }: Course,
) {
  const { tx, enter, city, before } = stage
  const applied = await applyFor(stage, head, content, 315)
  const named = await reviewBy(stage, applied, reviewers, reviewers, 295)
  const { id: projectId, version, milestoneRows } = await awardTo(stage, named, 280)
  await pay(stage, projectId, [270, 30_000])
  await enter(head)
  await stepProject(tx, head, { projectId, step: 'begin', note: '', version }, before(275))
  await spend(stage, head, projectId, until === 'midterm' ? 2 : 3)
  for (const { id: milestoneId, n } of milestoneRows.slice(0, proved)) {
    const deps = before(220 - n * 50)
    const doneOn = dayInBeijing(deps.now())
    const proof = {
      evidence: '已完成，科室确认。',
      document: `成果材料 ${n}，社工部二号柜（演示）`,
    }
    await proveMilestone(tx, head, { projectId, milestoneId, doneOn, ...proof }, deps)
  }
  const report = { projectId, note: '按计划推进；服务流程已在两个病区使用。（演示）' }
  await stepProject(tx, head, { ...report, step: 'midterm', version: version + 1 }, before(100))
  await enter(city)
  const isReplicable = until === 'accepted'
  const judged = { projectId, reason: '现场核对后判定（演示）' }
  const replicable = { ...judged, outcome: 'replicable', yes: isReplicable } as const
  await judgeOutcome(tx, city, { ...replicable, version: version + 2 }, before(60))
  const first = { ...judged, outcome: 'first-ever', yes: !isReplicable } as const
  await judgeOutcome(tx, city, { ...first, version: version + 3 }, before(60))
  if (until === 'midterm') return
  await pay(stage, projectId, [50, 20_000])
  await enter(head)
  await stepProject(tx, head, { ...report, step: 'final', version: version + 4 }, before(20))
  if (until === 'final') return
  await enter(city)
  const accept = { ...nothing, projectId, step: 'accept', version: version + 5 } as const
  await decideProject(tx, city, accept, before(10))
}

async function pay(
  { tx, enter, foundation, before }: DemoStage,
  projectId: Project['id'],
  [days, amount]: readonly [number, number],
) {
  await enter(foundation)
  const deps = before(days)
  for (const kind of ['planned', 'paid'] as const)
    await book(kind, kind === 'planned' ? '' : `演示凭证 ${days}`)

  async function book(kind: PaymentKind, evidence: string) {
    const line = { projectId, kind, amount: yuan(amount), on: dayInBeijing(deps.now()) }
    const purpose = days > 100 ? '首款' : '尾款'
    await bookPayment(tx, foundation, { ...line, purpose, evidence }, deps)
  }
}

async function spend(
  { tx, before }: DemoStage,
  head: Actor,
  projectId: Project['id'],
  lines: number,
) {
  const purposes = ['专业培训', '活动物料', '成果印制'].slice(0, lines)
  for (const [place, purpose] of purposes.entries()) {
    const deps = before(200 - place * 40)
    const line = { projectId, kind: 'spent', amount: yuan(9_000), purpose } as const
    const evidence = place === 1 ? '' : `演示发票 ${place + 1}`
    await bookPayment(tx, head, { ...line, on: dayInBeijing(deps.now()), evidence }, deps)
  }
}
