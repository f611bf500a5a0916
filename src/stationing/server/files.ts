import { accountsNamed } from '#access/server/index.ts'
import { listFoundations } from '#cultivation/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { type Day, dayInBeijing } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { findMissingMonths, monthOf } from '../model/hiring.ts'
import type { PostFile, PostLine, StationedPostId } from '../model/post.ts'
import { getPost, listParts, listStory } from './store.ts'
import { type PostRow, type Tables, tables } from './tables.ts'

export async function presentLines(tx: Tx, rows: readonly PostRow[], today: Day) {
  const parts = await listParts(
    tx,
    rows.map(({ id }) => id),
  )
  const batches = await tables(tx)
    .selectFrom('stationing.batch')
    .select(['id', 'n', 'year'])
    .execute()
  const names = new Map((await listFoundations(tx)).map(({ id, name }) => [id, name]))
  return rows.map((row): PostLine => {
    const batch = batches.find(({ id }) => id === row.batchId)
    const months = parts.months.filter(({ postId }) => postId === row.id)
    const told = months.map(({ month }) => monthOf(month))
    const { id, batchId, institutionId, institutionName, senderId, senderName, foundationId } = row
    return {
      ...{ id, batchId, institutionId, institutionName, senderId, senderName, foundationId },
      ...{ batchN: batch?.n ?? 0, year: batch?.year ?? 0, department: row.department },
      ...{
        foundationName: names.get(foundationId) ?? '',
        startsOn: row.startsOn,
        endsOn: row.endsOn,
      },
      ...{ state: row.state, workerName: row.workerName, placedOn: row.placedOn },
      endedOn: row.endedOn,
      confirmed: parts.signatures.filter(({ postId }) => postId === id).map(({ party }) => party),
      ...{ reports: months.length, minutes: months.reduce((sum, { minutes }) => sum + minutes, 0) },
      missingMonths: findMissingMonths(row, told, today),
      hired: parts.hireFacts.find(({ postId }) => postId === id)?.hired ?? null,
    }
  })
}

export async function presentPost(
  tx: Tx,
  actor: Actor,
  id: StationedPostId,
  deps: Deps,
): Promise<PostFile> {
  const row = await getPost(tx, actor, id)
  const today = dayInBeijing(deps.now())
  const [line] = await presentLines(tx, [row], today)
  const parts = await listParts(tx, [id])
  const { visits, events } = await listStory(tx, id)
  const batch = await tables(tx)
    .selectFrom('stationing.batch')
    .where('id', '=', row.batchId)
    .selectAll()
    .executeTakeFirstOrThrow()
  const [hire] = parts.hireFacts
  const names = await accountsNamed(tx, [
    ...events.map(({ byAccount }) => byAccount),
    ...(hire ? [hire.toldBy] : []),
  ])
  return {
    ...(line as PostLine),
    ...{ batchTitle: batch.title, agreementText: batch.agreementText },
    ...{ agreementMark: batch.agreementMark, agreementSource: batch.agreementSource },
    signatures: parts.signatures.map(({ party, signedName, signedOn, paper }) => ({
      ...{ party, name: signedName, on: signedOn, paper },
    })),
    months: parts.months.map(toMonth),
    visits: visits.map(({ onDay, ...visit }) => ({ ...visit, on: onDay })),
    ...{ handoverPlan: row.handoverPlan, endReason: row.endReason },
    hireFact: hire
      ? {
          ...{ hired: hire.hired, on: hire.onDay, evidence: hire.evidence },
          byName: names.get(hire.toldBy) ?? '',
        }
      : null,
    events: events.map(({ at, byAccount, step, note }) => ({
      ...{ at, step, note, byName: names.get(byAccount) ?? '' },
    })),
    ...{ today, version: row.version },
  }
}

function toMonth(row: Tables['stationing.monthlyReport']) {
  const { minutes, cases, contacts, groupSessions, activities, trainings } = row
  const counts = { minutes, cases, contacts, groupSessions, activities, trainings }
  return { ...counts, month: monthOf(row.month) }
}
