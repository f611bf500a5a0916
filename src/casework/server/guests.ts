import { sql } from 'kysely'
import type { Actor } from '#platform/model/actor.ts'
import type { Day } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { RiskLevel } from '../model/case.ts'
import type { HoldReason } from '../model/hold.ts'
import type { CaseRow } from './case-facts.ts'
import { addFollowUps } from './case-parts.store.ts'
import { writeEvent } from './case-steps.ts'
import * as store from './cases.store.ts'
import { tables } from './tables.ts'

export interface Told {
  /** `crises.screen`: the words for it are lent to the case page by the slice. */
  readonly deed: string
  /** In one sentence, nothing confidential: the whole team and the head read it. */
  readonly note?: string
  /** The record that it tells about. */
  readonly ref?: string
}

/** Tells in the river what happened in a later slice; the case moves up in the list. */
export async function tellCase(tx: Tx, actor: Actor, row: CaseRow, told: Told, deps: Deps) {
  await writeEvent(tx, actor, row, told.deed, told.note ?? '', deps, told.ref)
  await store.touchCase(tx, actor, row.id, deps.now())
}

/** The case is not closed while this holds; said twice it holds once. */
export async function holdCase(
  tx: Tx,
  { institutionId, id: caseId }: CaseRow,
  { reason, ref }: { reason: HoldReason; ref: string },
  { now }: Deps,
) {
  await tables(tx)
    .insertInto('casework.hold')
    .values({ institutionId, caseId, reason, ref, since: now(), until: null })
    .onConflict((conflict) =>
      conflict.columns(['institutionId', 'caseId', 'reason', 'ref']).doUpdateSet({ until: null }),
    )
    .execute()
}

export async function releaseCase(
  tx: Tx,
  { institutionId, id: caseId }: CaseRow,
  { reason, ref }: { reason: HoldReason; ref: string },
  { now }: Deps,
) {
  await tables(tx)
    .updateTable('casework.hold')
    .set({ until: now() })
    .where('institutionId', '=', institutionId)
    .where('caseId', '=', caseId)
    .where('reason', '=', reason)
    .where('ref', '=', ref)
    .where('until', 'is', null)
    .execute()
}

/** Sets the risk of the case to what was found; it never falls by itself. */
export async function raiseRisk(tx: Tx, actor: Actor, row: CaseRow, found: RiskLevel) {
  const ladder: readonly RiskLevel[] = ['unset', 'none', 'yellow', 'orange', 'red']
  if (ladder.indexOf(found) <= ladder.indexOf(row.riskLevel)) return
  await store.changeCase(tx, actor, row.id, { riskLevel: found })
}

/**
 * Follow-ups that a plan promises, beside those of the closure.
 * @returns their ids, in the order of the days
 */
export async function planFollowUps(
  tx: Tx,
  { institutionId, id: caseId }: CaseRow,
  days: readonly string[],
  { newId }: Deps,
) {
  const promised = days.map((due) => ({ id: newId(), institutionId, caseId, due: due as Day }))
  await addFollowUps(tx, promised)
  return promised.map(({ id }) => id)
}

/** What a plan promised falls on another day; what is done stays as it is. */
export async function moveFollowUp(tx: Tx, { institutionId }: CaseRow, id: string, due: Day) {
  await tables(tx)
    .updateTable('casework.followUp')
    .set({ due, version: sql`version + 1` })
    .where('institutionId', '=', institutionId)
    .where('id', '=', id)
    .where('doneAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .where('due', '<>', due)
    .execute()
}
