import type { CaseId } from '#casework/model/case.ts'
import { newId } from '#platform/server/new-id.ts'
import type { Answers } from '../model/answers.ts'
import { catalogue } from '../model/catalogue.ts'
import type { InstrumentId } from '../model/instrument.ts'

const AT = '2026-03-02T01:30:00.000Z'

/** Each question of an instrument answered alike, but for those that are told. */
export function allAnswered(instrument: InstrumentId, value: number, but: Answers = {}): Answers {
  const [{ items }] = catalogue[instrument].variants
  const scored = items.filter(({ unscored, askedIf }) => !unscored && !askedIf)
  return { ...Object.fromEntries(scored.map(({ id }) => [id, value])), ...but }
}

/** A form that is filled in: asked face to face this morning, answered by the client. */
export function aForm(caseId: CaseId, instrumentId: InstrumentId, given: object = {}) {
  return {
    ...{ caseId, instrumentId, draftId: newId(), variant: 'standard', at: AT },
    ...({ mode: 'interview', informant: 'self', informantWho: '' } as const),
    answers: allAnswered(instrumentId, 1),
    ...given,
  }
}

/** The wording of an instrument, made up. */
export function aText(instrumentId: InstrumentId, given: object = {}) {
  const [{ id: variant, items }] = catalogue[instrumentId].variants
  return {
    ...{ instrumentId, variant, reference: '许可 2026-17', until: null, confirmed: true },
    items: items.map(({ id: item }) => ({ item, text: `授权题 ${item}`, answers: [] })),
    ...given,
  }
}
