import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Need, RiskLevel } from '../model/case.ts'
import type { CaseRow } from './case-facts.ts'
import { tellRisk } from './case-steps.ts'
import { changeCase } from './cases.store.ts'

interface Found {
  readonly needs: readonly Need[]
  readonly riskLevel: RiskLevel
}

/** Writes what a full assessment found over the needs and the risk; an interval that is over stays. */
export async function setNeeds(
  tx: Tx,
  actor: Actor,
  row: CaseRow,
  { needs, riskLevel }: Found,
  deps: Deps,
) {
  if (row.closedAt !== null) throw new Refusal('case-ended')
  await tellRisk(tx, actor, row, riskLevel, deps)
  return changeCase(tx, actor, row.id, {
    needs: JSON.stringify(needs),
    riskLevel,
    touchedAt: deps.now(),
  })
}
