import { listCases } from '#casework/model/contract.ts'
import { fen } from '#insurance/model/fen.ts'
import * as ladder from '#ladder/model/contract.ts'
import type { LadderFacts } from '#ladder/model/facts.ts'
import type { Actor } from '#platform/model/actor.ts'
import type { Maker } from './world.ts'

/** Numbers that stand in no other world: the digits of this one. */
export async function fillLadder({ door, digits }: Maker, worker: Actor) {
  const { rows } = await door.ask(worker, listCases, { desk: 'open' })
  const [first] = rows
  if (!first) throw new Error('The victim has no open case')
  const facts: LadderFacts = {
    ...{ year: 2026, route: 'employee', insured: 'yes', healthClass: 'healthy', quietYears: 0 },
    ...{ aid: 'unknown', programme: 'none', paidBySerious: null, paidByAid: null, purchases: [] },
    paidByBasic: fen(Number(`44${digits}`)),
    afterBasic: fen(Number(`7${digits}33`)),
    selfPay: fen(Number(`8${digits}66`)),
    paidByProgramme: fen(0),
    granted: fen(0),
  }
  await door.ask(worker, ladder.keepReckoning, { caseId: first.id, facts })
}
