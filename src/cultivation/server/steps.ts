import type { z } from 'zod'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type BatchId, type FoundationId, isOpenOn, numberFrom } from '../model/batch.ts'
import type * as contract from '../model/contract-projects.ts'
import { PlannedMilestone } from '../model/project.ts'
import type { MilestoneId } from '../model/project-file.ts'
import {
  afterStep,
  findStepObstacle,
  type ProjectFacts,
  type ProjectStep,
} from '../model/project-steps.ts'
import { getBatch } from './batches.ts'
import { presentProject } from './files.ts'
import { addEvent, changeProject, listParts, lockProject } from './projects.store.ts'
import { type ProjectRow, tables } from './tables.ts'

export async function stepProject(
  tx: Tx,
  actor: Actor,
  { projectId, step, note, version }: z.output<typeof contract.stepProject.input>,
  deps: Deps,
) {
  const row = await lockProject(tx, actor, projectId, version)
  const wish = { amount: null, foundationId: null, note }
  await check(tx, actor, row, step, wish, deps)
  if (step === 'apply') await layOutMilestones(tx, row, deps)
  const change = {
    ...{ state: afterStep(step), ...(step === 'apply' && { appliedAt: deps.now() }) },
    ...(step === 'midterm' && { midtermReport: note }),
    ...(step === 'final' && { finalReport: note }),
  }
  await carryOut(tx, actor, row, step, change, '', deps)
  return presentProject(tx, actor, projectId, deps)
}

type Decision = z.output<typeof contract.decideProject.input>

export async function decideProject(tx: Tx, actor: Actor, input: Decision, deps: Deps) {
  const { projectId, step, amount, foundationId, note, version } = input
  const row = await lockProject(tx, actor, projectId, version)
  if (step === 'award') await lockBatch(tx, row.batchId)
  await check(tx, actor, row, step, { amount, foundationId, note }, deps)
  const isEnd = step === 'decline' || step === 'accept' || step === 'terminate'
  const at = deps.now()
  const change = {
    ...{ state: afterStep(step), ...(isEnd && { endedAt: at }) },
    ...(step === 'award' && {
      ...{ awarded: String(amount), awardedAt: at, foundationId },
      number: await takeNumber(tx, row.batchId),
    }),
  }
  await carryOut(tx, actor, row, step, change, note, deps)
  return presentProject(tx, actor, projectId, deps)
}

interface Wish {
  readonly amount: number | null
  readonly foundationId: FoundationId | null
  readonly note: string
}

async function check(
  tx: Tx,
  actor: Actor,
  row: ProjectRow,
  step: ProjectStep,
  { amount, foundationId, note }: Wish,
  deps: Deps,
) {
  const today = dayInBeijing(deps.now())
  const facts = await gatherFacts(tx, actor, row, today)
  const { foundations } = facts
  const hasFoundation = foundations.some(({ id }) => id === foundationId)
  const obstacle = findStepObstacle(step, facts, { today, amount, note, hasFoundation })
  if (obstacle) throw new Refusal(obstacle, 409, fieldOf(obstacle))
}

function fieldOf(obstacle: string) {
  if (obstacle.startsWith('amount-')) return { field: 'amount' }
  if (obstacle === 'reason-missing' || obstacle === 'report-missing') return { field: 'note' }
  return obstacle === 'foundation-missing' ? { field: 'foundationId' } : {}
}

/** What the rules look at. */
async function gatherFacts(tx: Tx, actor: Actor, row: ProjectRow, today: Day) {
  const batch = await getBatch(tx, actor, row.batchId)
  const { milestones, reviews } = await listParts(tx, [row.id])
  const planned = PlannedMilestone.array().parse(row.plannedMilestones)
  const facts: ProjectFacts = {
    ...{ state: row.state, goals: row.goals, asked: Number(row.asked) },
    ...{ isCallOpen: isOpenOn(batch, today), mostPerProject: batch.mostPerProject },
    milestones:
      row.state === 'call' ? planned.map(({ dueOn }) => ({ dueOn, doneOn: null })) : milestones,
    ...{ reviewersNeeded: batch.reviewersNeeded, reviewers: reviews.length },
    scored: reviews.filter(({ scoredAt }) => scoredAt !== null).length,
    left: batch.budget - (batch.awarded ?? 0),
    ...{ replicable: row.replicable, firstEver: row.firstEver },
  }
  return { ...facts, foundations: batch.foundations }
}

async function carryOut(
  tx: Tx,
  actor: Actor,
  row: ProjectRow,
  step: ProjectStep,
  change: Partial<ProjectRow>,
  note: string,
  deps: Deps,
) {
  await changeProject(tx, actor, row.id, change, deps)
  await addEvent(tx, actor, row, { step, toState: afterStep(step), note }, deps)
  await record(tx, actor, `cultivation.${step}`, { kind: 'project', id: row.id })
}

/** What was promised stands from now on as lines of its own, to be shown one by one. */
async function layOutMilestones(tx: Tx, row: ProjectRow, deps: Deps) {
  const planned = PlannedMilestone.array().parse(row.plannedMilestones)
  const inOrder = planned.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  await tables(tx)
    .insertInto('cultivation.milestone')
    .values(
      inOrder.map(({ title, dueOn }, place) => ({
        ...{ id: deps.newId() as MilestoneId, projectId: row.id, n: place + 1, title, dueOn },
        ...{ institutionId: row.institutionId, doneOn: null, evidence: '', document: '' },
        ...{ toldAt: null, toldBy: null },
      })),
    )
    .execute()
}

/** One award at a time, so that together they stay within the money of the batch. */
async function lockBatch(tx: Tx, id: BatchId) {
  const batches = tables(tx).selectFrom('cultivation.batch').where('id', '=', id)
  await batches.select('id').forUpdate().execute()
}

/** Numbers run on without gaps, under the lock of the batch. */
async function takeNumber(tx: Tx, id: BatchId) {
  const { numberPattern, lastNumber } = await tables(tx)
    .updateTable('cultivation.batch')
    .set((is) => ({ lastNumber: is('lastNumber', '+', 1) }))
    .where('id', '=', id)
    .returning(['numberPattern', 'lastNumber'])
    .executeTakeFirstOrThrow()
  const number = numberFrom(numberPattern, lastNumber)
  if (!number) throw new Refusal('numbers-used-up')
  return number
}
