import type { z } from 'zod'
import type { CaseId } from '#casework/model/case.ts'
import type { Instant } from '#platform/model/time.ts'
import type { Answers } from '../../model/answers.ts'
import type { openInstrument } from '../../model/contract.ts'
import type { Instrument, Variant } from '../../model/instrument.ts'
import type { Informant, InstrumentResponse, ResponseMode } from '../../model/response.ts'

/** The form as it is typed; the same draft is the same alarm and is filed once. */
export interface FormInHand {
  readonly draftId: string
  readonly variant: string
  readonly mode: ResponseMode
  readonly informant: Informant
  readonly informantWho: string
  readonly at: Instant | ''
  readonly answers: Answers
  readonly reason: string
}

export interface FormPlace {
  readonly caseId: CaseId
  readonly instrument: Instrument
  readonly opened: z.output<typeof openInstrument.output>
  /** The response that is corrected. */
  readonly wrong: InstrumentResponse | undefined
}

export function beginForm({ instrument, wrong }: FormPlace, now: Instant): FormInHand {
  const [first] = instrument.variants
  const isOurs = instrument.licence.class !== 'C'
  return {
    ...{ draftId: crypto.randomUUID(), reason: '', at: wrong?.at ?? now },
    ...{
      variant: wrong?.variant ?? first.id,
      mode: wrong?.mode ?? (isOurs ? 'interview' : 'paper'),
    },
    ...{ informant: wrong?.informant ?? 'self', informantWho: wrong?.informantWho ?? '' },
    answers: wrong?.answers ?? {},
  }
}

export interface QuestionsProps {
  readonly variant: Variant
  readonly answers: Answers
  readonly answer: (item: string, value: number | undefined) => void
}
