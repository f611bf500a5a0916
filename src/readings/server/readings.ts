import type { z } from 'zod'
import { accountsNamed } from '#access/server/index.ts'
import type { CaseId } from '#casework/model/case.ts'
import {
  type CaseBrief,
  type CaseNews,
  getCase,
  getCaseBriefs,
  listNews,
  listWaiting,
  tellCase,
} from '#casework/server/index.ts'
import { listPlanWorries } from '#plans/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { noSuch, Refusal } from '#platform/model/refusal.ts'
import type { Instant } from '#platform/model/time.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type * as contract from '../model/contract.ts'
import { compareLines, firstSince, ranOut, readUpTo, settledAt } from '../model/reading.ts'
import { keepReadings, listReadings } from './store.ts'

const NOTHING: CaseNews = { notes: 0, minutes: 0, lateNotes: 0, events: [] }

export async function openReading(tx: Tx, actor: Actor, _: object, { now }: Deps) {
  const moment = now()
  const { lines, names } = await listLines(tx, actor, moment)
  const waiting = await listWaiting(tx, actor)
  const briefs = await getCaseBriefs(
    tx,
    actor,
    waiting.map(({ id }) => id),
  )
  await record(tx, actor, 'readings.open', { kind: 'institution', id: `${actor.institutionId}` })
  return {
    asOf: settledAt(moment),
    waiting: waiting.flatMap(({ id, touchedAt: waitingSince, step, reasons, isOwn }) => {
      const file = briefs.get(id)
      return file ? [{ ...inBrief(file), step, reasons, isOwn, waitingSince }] : []
    }),
    lines,
    names,
  }
}

type Input<Name extends 'markRead' | 'markAllRead' | 'remark'> = z.output<
  (typeof contract)[Name]['input']
>

export async function markRead(
  tx: Tx,
  actor: Actor,
  { caseId, asOf }: Input<'markRead'>,
  deps: Deps,
) {
  await getReadable(tx, actor, caseId)
  return keep(tx, actor, [caseId], asOf, deps)
}

export async function markAllRead(
  tx: Tx,
  actor: Actor,
  { asOf }: Input<'markAllRead'>,
  deps: Deps,
) {
  const { lines } = await listLines(tx, actor, deps.now())
  const ids = lines.map(({ caseId }) => caseId)
  return keep(tx, actor, ids, asOf, deps)
}

/** For the team of the case, which finds it in the river. */
export async function remark(tx: Tx, actor: Actor, { caseId, text }: Input<'remark'>, deps: Deps) {
  const file = await getReadable(tx, actor, caseId)
  await tellCase(tx, actor, file, { deed: 'readings.remark', note: text }, deps)
  await record(tx, actor, 'readings.remark', { kind: 'case', id: caseId })
  return { written: true as const }
}

/** A case whose client is a colleague is never read over, not even one of the reader's own team. */
async function getReadable(tx: Tx, actor: Actor, caseId: CaseId) {
  const file = await getCase(tx, actor, caseId)
  if (file.kind === 'staff') throw noSuch('case')
  return file
}

async function keep(tx: Tx, actor: Actor, ids: readonly CaseId[], asOf: Instant, { now }: Deps) {
  const upTo = readUpTo(undefined, asOf, now())
  if (!upTo) throw new Refusal('reading-ahead', 409, { field: 'asOf' })
  await keepReadings(tx, actor, new Map(ids.map((id) => [id, upTo])))
  await record(tx, actor, 'readings.mark', { kind: 'account', id: actor.accountId })
  return { marked: ids.length }
}

/** The cases of the house in which something happened, or ran out, since the actor read them. */
async function listLines(tx: Tx, actor: Actor, now: Instant) {
  const read = await listReadings(tx, actor)
  const otherwise = firstSince(now)
  const news = await listNews(tx, actor, { read, otherwise, until: now })
  const { overdue, reviews } = await listPlanWorries(tx, actor, now)
  const ids = new Set([...news.keys(), ...overdue.keys(), ...reviews.keys()])
  const briefs = await getCaseBriefs(tx, actor, [...ids])

  const lines = [...briefs.values()].flatMap((file) => {
    const since = read.get(file.id) ?? otherwise
    const late = overdue.get(file.id)
    const review = reviews.get(file.id) ?? null
    const happened =
      news.has(file.id) ||
      late?.days.some((due) => ranOut(due, since, now)) ||
      (review && (review.nearSince > since || ranOut(review.reviewDue, since, now)))
    if (file.kind === 'staff' || !happened) return []
    return [
      {
        ...inBrief(file),
        readAt: read.get(file.id) ?? null,
        ...(news.get(file.id) ?? NOTHING),
        events: [...(news.get(file.id)?.events ?? [])],
        overdueTasks: late?.count ?? 0,
        review,
      },
    ]
  })
  const writers = lines.flatMap(({ events }) => events.map(({ by }) => by))
  return {
    lines: lines.toSorted(compareLines),
    names: Object.fromEntries(await accountsNamed(tx, writers)),
  }
}

function inBrief({ id, kind, ownerId, ...brief }: CaseBrief) {
  return { caseId: id, ...brief }
}
