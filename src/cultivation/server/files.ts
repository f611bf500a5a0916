import { accountsNamed } from '#access/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { type Day, dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { isOpenOn } from '../model/batch.ts'
import { standOf } from '../model/money.ts'
import { BudgetLine, GOING_ON, isLate, PlannedMilestone, type ProjectId } from '../model/project.ts'
import type { ProjectFile, ProjectLine } from '../model/project-file.ts'
import { Scores } from '../model/review.ts'
import { presentBatches } from './batches.store.ts'
import { listFoundations } from './circle.ts'
import { getProject, listEvents, listParts, type Parts } from './projects.store.ts'
import { type ProjectRow, tables } from './tables.ts'

export async function presentLines(tx: Tx, actor: Actor, rows: readonly ProjectRow[], today: Day) {
  const parts = await listParts(
    tx,
    rows.map(({ id }) => id),
  )
  const names = new Map((await listFoundations(tx)).map(({ id, name }) => [id, name]))
  const batches = await tables(tx)
    .selectFrom('cultivation.batch')
    .select(['id', 'n', 'year'])
    .execute()
  const byId = new Map(batches.map((batch) => [batch.id, batch]))
  return rows.map((row): ProjectLine => {
    const of = partsOf(parts, row.id)
    const isGoingOn = GOING_ON.includes(row.state)
    const open = of.milestones.filter(({ doneOn }) => doneOn === null)
    const mine = of.reviews.find(({ reviewerId }) => reviewerId === actor.accountId)
    const { id, batchId, number, theme, field, institutionId, institutionName, state } = row
    return {
      ...{ id, batchId, number, theme, field, institutionId, institutionName, state },
      ...{ batchN: byId.get(batchId)?.n ?? 0, year: byId.get(batchId)?.year ?? 0 },
      ...{ asked: Number(row.asked), awarded: Number(row.awarded), foundationId: row.foundationId },
      foundationName: row.foundationId ? (names.get(row.foundationId) ?? null) : null,
      stand: actor.role === 'supervisor' ? null : standOf(of.payments.map(told)),
      milestones: {
        all: of.milestones.length,
        done: of.milestones.length - open.length,
        late: isGoingOn ? open.filter((one) => isLate(one, today)).length : 0,
      },
      nextDueOn: isGoingOn ? (open[0]?.dueOn ?? null) : null,
      ...{ replicable: row.replicable, firstEver: row.firstEver, appliedAt: row.appliedAt },
      myReview: !mine ? 'none' : mine.scoredAt ? 'scored' : 'waiting',
    }
  })
}

/** The project with all that whoever asks may know about it. */
export async function presentProject(tx: Tx, actor: Actor, id: ProjectId, deps: Deps) {
  const row = await getProject(tx, actor, id)
  const today = dayInBeijing(deps.now())
  const [line] = await presentLines(tx, actor, [row], today)
  const parts = partsOf(await listParts(tx, [id]), id)
  const events = actor.role === 'supervisor' ? [] : eventsFor(actor, row, await listEvents(tx, id))
  const batches = await tables(tx)
    .selectFrom('cultivation.batch')
    .where('id', '=', row.batchId)
    .selectAll()
    .execute()
  const [batch] = await presentBatches(tx, actor, batches)
  const names = await accountsNamed(tx, [
    ...events.map(({ byAccount }) => byAccount),
    ...parts.payments.map(({ byAccount }) => byAccount),
    ...parts.reviews.map(({ reviewerId }) => reviewerId),
    ...[row.replicableBy, row.firstEverBy].flatMap((by) => by ?? []),
  ])
  const nameOf = (account: string) => names.get(account) ?? ''
  return {
    ...(line as ProjectLine),
    goals: row.goals,
    budgetLines: BudgetLine.array().parse(row.budgetLines),
    planned: PlannedMilestone.array().parse(row.plannedMilestones),
    milestoneRows: parts.milestones.map(({ id, n, title, dueOn, doneOn, evidence, document }) => ({
      ...{ id, n, title, dueOn, doneOn, evidence, document },
    })),
    payments: parts.payments.map(({ id, kind, onDay, purpose, evidence, ...one }) => ({
      ...{ id, kind, on: onDay, purpose, evidence, byName: nameOf(one.byAccount) },
      ...{ amount: Number(one.amount), takenBack: one.takenBackAt !== null },
    })),
    reviews: parts.reviews.map(({ reviewerId, scores, comment, scoredAt }) => ({
      ...{ reviewerId, comment, scoredAt, reviewerName: nameOf(reviewerId) },
      scores: scores === null ? null : Scores.parse(scores),
    })),
    events: events.map(({ at, byAccount, step, note }) => ({
      ...{ at, step, note, byName: nameOf(byAccount) },
    })),
    ...{ leadName: row.leadName, midtermReport: row.midtermReport, finalReport: row.finalReport },
    judgements: {
      replicable: judgement(
        row.replicable,
        row.replicableReason,
        row.replicableBy,
        row.replicableAt,
      ),
      firstEver: judgement(row.firstEver, row.firstEverReason, row.firstEverBy, row.firstEverAt),
    },
    batch: {
      ...{ title: batch?.title ?? '', opensOn: batch?.opensOn ?? today },
      ...{ closesOn: batch?.closesOn ?? today, isCallOpen: batch ? isOpenOn(batch, today) : false },
      ...{ mostPerProject: batch?.mostPerProject ?? null, criteria: batch?.criteria ?? [] },
      ...{ reviewersNeeded: batch?.reviewersNeeded ?? 2, foundations: batch?.foundations ?? [] },
      left: batch && batch.awarded !== null ? batch.budget - batch.awarded : null,
    },
    reviewersNamed: parts.reviews.length,
    reviewersScored: parts.reviews.filter(({ scoredAt }) => scoredAt !== null).length,
    today,
    version: row.version,
  } satisfies ProjectFile

  function judgement(
    yes: boolean | null,
    reason: string | null,
    by: string | null,
    at: ProjectRow['firstEverAt'],
  ) {
    return yes === null || reason === null || by === null || at === null
      ? null
      : { yes, reason, at, byName: nameOf(by) }
  }
}

export function told(row: Parts['payments'][number]) {
  const { kind, amount, evidence, takenBackAt } = row
  return { kind, amount: Number(amount), evidence, takenBack: takenBackAt !== null }
}

function partsOf({ milestones, payments, reviews }: Parts, id: ProjectId): Parts {
  const isOf = <One extends { readonly projectId: ProjectId }>(one: One) => one.projectId === id
  return {
    milestones: milestones.filter(isOf),
    payments: payments.filter(isOf),
    reviews: reviews.filter(isOf),
  }
}

/** How it was reviewed is nothing of those who pay: their part begins with the award. */
function eventsFor<One extends { readonly at: Instant }>(
  { role }: Actor,
  { awardedAt }: ProjectRow,
  events: readonly One[],
) {
  const isOutside = role === 'foundation' || role === 'district-officer'
  return isOutside ? events.filter(({ at }) => awardedAt !== null && at >= awardedAt) : events
}
