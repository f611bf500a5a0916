import * as batches from '#cultivation/model/contract-batches.ts'
import * as projects from '#cultivation/model/contract-projects.ts'
import * as running from '#cultivation/model/contract-running.ts'
import type { ProjectId } from '#cultivation/model/project.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Day, toInstant } from '#platform/model/time.ts'
import type { Maker } from './world.ts'

interface Circle {
  readonly city: Actor
  readonly foundation: Actor
  readonly reviewers: readonly [Actor, Actor]
}

const DAY_MS = 86_400_000
const dayOf = (days: number) =>
  Day.parse(toInstant(new Date(Date.now() + days * DAY_MS)).slice(0, 10))
const TODAY = dayOf(-1)

/** An unsent application, one under review, one to be awarded, one that runs with its money. */
export async function fillCultivation(maker: Maker, lead: Actor, circle: Circle) {
  const { door, mark } = maker
  const { city, foundation, reviewers } = circle
  const { batchId, foundationId } = await aCall(maker, circle)
  const content = {
    ...{ theme: `项目${mark}`, field: 'hospice' as const, goals: `目标${mark}` },
    budgetLines: [{ what: `用途${mark}`, amount: 5_000_000 }],
    milestones: [{ title: `里程碑${mark}`, dueOn: dayOf(60) }],
  }
  const begin = async () =>
    (await door.ask(lead, projects.beginProject, { ...content, batchId })).id as ProjectId
  const apply = async () => {
    const projectId = await begin()
    await door.ask(lead, projects.stepProject, { projectId, step: 'apply', version: 1 })
    const reviewerIds = reviewers.map(({ accountId }) => accountId)
    await door.ask(city, projects.nameReviewers, { projectId, reviewerIds, version: 2 })
    return projectId
  }
  const score = (reviewer: Actor, projectId: ProjectId) =>
    door.ask(reviewer, projects.scoreProject, {
      ...{ projectId, scores: { need: 7 }, comment: `评语${mark}` },
    })
  await begin()
  await score(reviewers[0], await apply())
  const review = async () => {
    const projectId = await apply()
    for (const one of reviewers) await score(one, projectId)
    const close = { projectId, step: 'close-review' as const, version: 3 }
    await door.ask(city, projects.decideProject, close)
    return projectId
  }
  await review()
  const projectId = await review()
  const award = { projectId, step: 'award' as const, foundationId, amount: 4_000_000, version: 4 }
  const { milestoneRows } = await door.ask(city, projects.decideProject, award)
  await door.ask(lead, projects.stepProject, { projectId, step: 'begin', version: 5 })
  const book = (who: Actor, kind: 'planned' | 'paid' | 'spent') =>
    door.ask(who, running.bookPayment, {
      ...{ projectId, kind, amount: 1_000_000, on: TODAY, purpose: `款项${mark}` },
      evidence: kind === 'planned' ? '' : `凭证${mark}`,
    })
  await book(foundation, 'planned')
  await book(foundation, 'paid')
  await book(lead, 'spent')
  await door.ask(lead, running.proveMilestone, {
    ...{ projectId, milestoneId: milestoneRows[0]?.id as never, doneOn: TODAY },
    ...{ evidence: `完成${mark}`, document: `文件${mark}` },
  })
  const report = { projectId, note: `中期${mark}`, step: 'midterm' as const, version: 6 }
  await door.ask(lead, projects.stepProject, report)
  await door.ask(city, projects.judgeOutcome, {
    ...{ projectId, outcome: 'replicable', yes: false, reason: `判定${mark}`, version: 7 },
  })
  return { foundationId }
}

/** Calls and foundations are for many to read: they bear no mark. */
async function aCall({ door, digits }: Maker, { city, foundation, reviewers }: Circle) {
  const about = { name: `基金会 ${digits}`, contact: '' }
  const { id: foundationId } = await door.ask(city, batches.addFoundation, about)
  const { accountId } = foundation
  await door.ask(city, batches.setFoundationAccount, { accountId, foundationId })
  for (const one of reviewers) {
    const listed = { accountId: one.accountId, institutionId: null, isActive: true }
    await door.ask(city, batches.setReviewer, listed)
  }
  const { id: batchId } = await door.ask(city, batches.addBatch, {
    ...{ n: Number(digits.slice(1)), year: 2026, title: `批次 ${digits}`, callText: '征集通知' },
    ...{ callMark: 'invented', callSource: '编写', opensOn: dayOf(-9), closesOn: dayOf(30) },
    ...{ budget: 90_000_000, mostPerProject: null, numberPattern: `X${digits}-NN` },
    criteria: [{ code: 'need', title: '需求', most: 10 }],
    ...{ reviewersNeeded: 2, foundationIds: [foundationId] },
  })
  await door.ask(city, batches.openBatch, { batchId, version: 1 })
  return { batchId, foundationId }
}
