import { sql } from 'kysely'
import { getPersonCards } from '#people/server/index.ts'
import type { AccountId, Actor } from '#platform/model/actor.ts'
import { MOST_LISTED } from '#platform/model/page.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { CaseId } from '../model/case.ts'
import { reviewReasons } from '../model/case-steps.ts'
import { visibleCases } from './cases.store.ts'

/** What happened in a case, without a word of what was said: the notes are counted only. */
export interface CaseNews {
  readonly notes: number
  readonly minutes: number
  readonly lateNotes: number
  readonly events: readonly {
    readonly at: Instant
    readonly by: AccountId
    readonly deed: string
    readonly note: string
    readonly ref: string | null
  }[]
}

export interface Since {
  /** Up to when the actor has read each case. */
  readonly read: ReadonlyMap<CaseId, Instant>
  /** From when on, where a case was never read. */
  readonly otherwise: Instant
  readonly until: Instant
}

/**
 * What others did in the cases of the house since the actor last read. Never cases whose client is a
 * colleague; whatever a later slice tells a case is among the events by itself.
 */
export async function listNews(tx: Tx, actor: Actor, since: Since): Promise<Map<CaseId, CaseNews>> {
  const notes = await houseCases(tx, actor, since)
    .innerJoin('casework.contact as contact', (join) =>
      join
        .onRef('contact.institutionId', '=', 'case.institutionId')
        .onRef('contact.caseId', '=', 'case.id'),
    )
    .where('contact.byAccount', '<>', actor.accountId)
    .where(isNew(since, sql`contact.recorded_at`))
    .groupBy('case.id')
    .select([
      'case.id',
      sql<number>`count(*)::int`.as('notes'),
      sql<number>`sum(contact.minutes)::int`.as('minutes'),
      sql<number>`count(*) filter (where contact.late)::int`.as('lateNotes'),
    ])
    .execute()
  const events = await houseCases(tx, actor, since)
    .innerJoin('casework.caseEvent as event', (join) =>
      join
        .onRef('event.institutionId', '=', 'case.institutionId')
        .onRef('event.caseId', '=', 'case.id'),
    )
    .where('event.byAccount', '<>', actor.accountId)
    .where(isNew(since, sql`event.at`))
    .select(['case.id', 'event.at', 'event.byAccount as by'])
    .select(['event.deed', 'event.note', 'event.ref'])
    .orderBy('event.at')
    .execute()

  const news = new Map<CaseId, { -readonly [Key in keyof CaseNews]: CaseNews[Key] }>()
  for (const { id, ...count } of notes) news.set(id, { ...count, events: [] })
  for (const { id, ...event } of events) {
    const before = news.get(id) ?? { notes: 0, minutes: 0, lateNotes: 0, events: [] }
    news.set(id, { ...before, events: [...before.events, event] })
  }
  return news
}

function houseCases(tx: Tx, actor: Actor, { read }: Since) {
  const [ids, moments] = [[...read.keys()], [...read.values()]]
  return visibleCases(tx, actor)
    .where('case.kind', '<>', 'staff')
    .leftJoin(
      sql<{
        caseId: CaseId
        readAt: Instant
      }>`unnest(${ids}::uuid[], ${moments}::timestamptz[])`.as<'reading'>(
        sql`reading(case_id, read_at)`,
      ),
      (join) => join.onRef('reading.caseId', '=', 'case.id'),
    )
}

function isNew({ otherwise, until }: Since, at: ReturnType<typeof sql>) {
  return sql<boolean>`${at} > coalesce(reading.read_at, ${otherwise}::timestamptz)
    and ${at} <= ${until}::timestamptz`
}

/** The openings and closures that need a second pair of eyes, and why they do. */
export async function listWaiting(tx: Tx, actor: Actor) {
  const rows = await visibleCases(tx, actor)
    .where('case.kind', '<>', 'staff')
    .where('case.state', 'in', ['open-review', 'closing'])
    .select(['case.id', 'clientId', 'riskLevel', 'state', 'ownerId', 'touchedAt'])
    .orderBy('touchedAt')
    .limit(MOST_LISTED)
    .execute()
  const clients = await getPersonCards(
    tx,
    actor,
    rows.map(({ clientId }) => clientId),
  )
  return rows.flatMap(({ clientId, riskLevel, state, ownerId, ...row }) => {
    const isMinor = clients.get(clientId)?.minor ?? false
    const reasons = reviewReasons({ riskLevel, isMinor })
    const step: 'approve' | 'close' = state === 'closing' ? 'close' : 'approve'
    // What needs nobody else is on its owner's desk, and waits for nobody.
    if (reasons.length === 0 && step === 'close') return []
    return [{ ...row, step, reasons, isOwn: ownerId === actor.accountId }]
  })
}
