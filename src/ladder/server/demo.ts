import type { CaseId } from '#casework/model/case.ts'
import { fen } from '#insurance/model/fen.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { LadderFacts } from '../model/facts.ts'
import { keepReckoning } from './reckonings.ts'

/** An employee with a dear winter behind her, and a drug whose programme was not asked yet. */
const facts: LadderFacts = {
  ...{ year: 2026, route: 'employee', insured: 'yes', healthClass: 'healthy', quietYears: null },
  ...{ aid: 'unknown', programme: 'not-applied', paidBySerious: null, paidByAid: null },
  paidByBasic: fen(14_820_000),
  afterBasic: fen(5_260_000),
  selfPay: fen(3_180_000),
  purchases: [],
  paidByProgramme: fen(0),
  granted: fen(0),
}

/** One kept reckoning, in the name of whoever has the case. */
export function fillReckonings(tx: Tx, actor: Actor, caseId: CaseId, deps: Deps) {
  return keepReckoning(tx, actor, { caseId, facts }, deps)
}
