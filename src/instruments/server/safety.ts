import type { z } from 'zod'
import { type CaseRow, getCase } from '#casework/server/index.ts'
import { suspectCrisis } from '#crises/server/index.ts'
import type { Actor } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { type Answers, alarmsOf, keepAsked } from '../model/answers.ts'
import { catalogue, findVariant } from '../model/catalogue.ts'
import type * as contract from '../model/contract.ts'
import type { Instrument, Variant } from '../model/instrument.ts'

/** At the tap already, from a form that is not finished: a yes must not wait for a button. */
export async function raiseSafety(
  tx: Tx,
  actor: Actor,
  given: z.output<typeof contract.raiseSafety.input>,
  deps: Deps,
) {
  const file = await getCase(tx, actor, given.caseId)
  const instrument = catalogue[given.instrumentId]
  const variant = findVariant(instrument, given.variant)
  if (!variant) throw new Refusal('no-such-variant', 409, { field: 'variant' })
  const answers = keepAsked(variant, given.answers)
  await record(tx, actor, 'instruments.safety', { kind: 'case', id: file.id })
  const sign = { instrument, variant, answers, signId: given.draftId }
  return { raised: await suspect(tx, actor, file, sign, deps) }
}

interface Sign {
  readonly instrument: Instrument
  readonly variant: Variant
  readonly answers: Answers
  /** The same form is the same sign, from the first tap to the filing and through its corrections. */
  readonly signId: string
}

/** Opens a crisis for each kind of alarm, once for a form. Tells which question, never what was said. */
export async function suspect(
  tx: Tx,
  actor: Actor,
  file: CaseRow,
  { instrument, variant, answers, signId }: Sign,
  deps: Deps,
) {
  const alarms = alarmsOf(variant, answers)
  for (const kind of new Set(alarms.map((alarm) => alarm.kind))) {
    const labels = alarms.filter((alarm) => alarm.kind === kind).map(({ label }) => label)
    const sign = {
      ...{ kind, origin: 'instrument' as const, sourceKey: `instrument.${signId}.${kind}` },
      note: `${instrument.short} 第 ${labels.join('、')} 题阳性`,
    }
    await suspectCrisis(tx, actor, file, sign, deps)
  }
  return alarms.length > 0
}
