import { sql } from 'kysely'
import { addMinutes, type Instant } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { ImagingHub } from './hub.ts'

/** How long a node or a recipient may take to tell, in minutes. */
const PATIENCE_MINUTES = 24 * 60
/** How far back a night looks. */
const WINDOW_MINUTES = 7 * 24 * 60

export type FindingKind =
  | 'pixels-without-ticket'
  | 'ticket-without-pixels'
  | 'source-only'
  | 'recipient-only'
  | 'corrupt'

/**
 * Tickets, what nodes gave out on them and what arrived are held against each other. What does not fit is kept
 * as a finding, once. Each comparison is within one pid: on many servers each does its own.
 * @returns how many new findings of which kind
 */
export async function compareAudits(hub: ImagingHub, tx: Tx) {
  const now = hub.deps.now()
  const late = addMinutes(now, -PATIENCE_MINUTES)
  const since = addMinutes(now, -WINDOW_MINUTES)
  const found: Partial<Record<FindingKind, number>> = {}
  for (const [kind, query] of queries(since, late)) {
    const { numAffectedRows = 0n } = await sql`
      insert into imaging_hub.finding (pid, ticket, study_uid, kind, node, found_at)
      select pid, ticket, study_uid, ${kind}, node, ${now} from (${query}) f
      on conflict do nothing`.execute(tx)
    if (numAffectedRows > 0n) found[kind] = Number(numAffectedRows)
  }
  return found
}

function queries(since: Instant, late: Instant) {
  return [
    [
      'pixels-without-ticket',
      sql`select g.pid, g.ticket, g.study_uid, g.node from imaging_hub.given g
        where g.at >= ${since} and not exists (select from imaging_hub.ticket t where t.pid = g.pid
          and t.id = g.ticket and t.node = g.node and g.study_uid = any(t.studies)
          and (g.kind <> 'pixels' or t.ops && array['frames', 'study']))`,
    ],
    [
      'ticket-without-pixels',
      sql`select t.pid, t.id as ticket, u as study_uid, t.node
        from imaging_hub.ticket t, unnest(t.studies) u
        where t.issued_at >= ${since} and t.issued_at < ${late} and t.ops && array['frames', 'study']
          and not exists (select from imaging_hub.given g where g.pid = t.pid and g.ticket = t.id
            and g.study_uid = u and g.kind = 'pixels')`,
    ],
    [
      'source-only',
      sql`select g.pid, g.ticket, g.study_uid, g.node from imaging_hub.given g
        where g.at >= ${since} and g.at < ${late} and g.kind = 'pixels'
          and not exists (select from imaging_hub.receipt r where r.pid = g.pid
            and r.ticket = g.ticket and r.study_uid = g.study_uid)`,
    ],
    [
      'recipient-only',
      sql`select r.pid, r.ticket, r.study_uid, null::smallint as node from imaging_hub.receipt r
        where r.at >= ${since} and r.at < ${late} and r.instances > 0
          and not exists (select from imaging_hub.given g where g.pid = r.pid
            and g.ticket = r.ticket and g.study_uid = r.study_uid and g.kind = 'pixels')`,
    ],
    [
      'corrupt',
      sql`select r.pid, r.ticket, r.study_uid, null::smallint as node from imaging_hub.receipt r
        where r.at >= ${since} and r.corrupt > 0`,
    ],
  ] as const satisfies readonly (readonly [FindingKind, unknown])[]
}
