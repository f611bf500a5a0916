import { sql } from 'kysely'
import type { Actor, InstitutionId } from '#platform/model/actor.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type PeriodName, yearOf } from '../model/period.ts'
import { protect } from './protecting.ts'
import { rules } from './rules.ts'

export interface Refreshing {
  readonly periods: readonly PeriodName[]
  /** One house alone; the protection of its years is reckoned anew all the same. */
  readonly institutionId?: InstitutionId
}

/** Counts anew, and decides anew what has to stay hidden: one without the other would leak. */
export async function refreshFacts(
  tx: Tx,
  actor: Actor,
  { periods, institutionId }: Refreshing,
  { now }: Deps,
) {
  // Each in a statement of its own: a whole city takes its time.
  for (const period of periods)
    await sql`select indicators.refresh(${[period]}, ${institutionId ?? null}::uuid,
      ${rules}::jsonb, ${now()})`.execute(tx)
  for (const year of new Set(periods.map(yearOf))) await protect(tx, year)
  await record(tx, actor, 'indicators.refresh', { kind: 'periods', id: `${periods.length}` })
}
