import type { CaseId } from '#casework/model/case.ts'
import type { Actor } from '#platform/model/actor.ts'
import { addMinutes } from '#platform/model/time.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import type { Answers } from '../model/answers.ts'
import type { InstrumentId } from '../model/instrument.ts'
import { finishResponse } from './responses.ts'

const DAY = 24 * 60

/** How somebody was three weeks ago, and is now a little better: invented. */
const asked: readonly (readonly [InstrumentId, number, readonly number[]])[] = [
  ['phq-9', 33, [2, 2, 3, 2, 2, 1, 2, 1, 0]],
  ['gad-7', 33, [2, 2, 1, 2, 1, 1, 1]],
  ['phq-9', 17, [1, 1, 2, 1, 1, 1, 1, 0, 0]],
]

/** Two responses to the same instrument, so that a course is seen, and one to another. */
export async function fillInstruments(tx: Tx, actor: Actor, caseId: CaseId, deps: Deps) {
  for (const [instrumentId, daysAgo, values] of asked) {
    const at = addMinutes(deps.now(), -daysAgo * DAY)
    const answers: Answers = Object.fromEntries(values.map((value, n) => [`q${n + 1}`, value]))
    const given = {
      ...{ caseId, instrumentId, variant: 'standard', mode: 'interview' as const, at, answers },
      ...{ informant: 'self' as const, informantWho: '', draftId: deps.newId() },
    }
    await finishResponse(tx, actor, given, { ...deps, now: () => at })
  }
}
