import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { AccountId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { Answers } from './answers.ts'
import { InstrumentId } from './instrument.ts'
import { LicenceSnapshot } from './licence.ts'
import { Result } from './scoring.ts'

export const ResponseId = z.uuid().brand('ResponseId')
export type ResponseId = z.infer<typeof ResponseId>

/** How the answers were got. From paper: copied from a sheet that the institution has a licence for. */
export const ResponseMode = z.enum(['interview', 'self', 'telephone', 'paper', 'declined'])
export type ResponseMode = z.infer<typeof ResponseMode>

export const responseModeWords: Record<ResponseMode, Words> = {
  interview: { zh: '当面问', en: 'Asked face to face' },
  self: { zh: '本人自填', en: 'Filled in by the person' },
  telephone: { zh: '电话问', en: 'Asked by telephone' },
  paper: { zh: '从纸质表录入', en: 'Copied from paper' },
  declined: { zh: '不愿作答', en: 'Declined' },
}

export const Informant = z.enum(['self', 'proxy'])
export type Informant = z.infer<typeof Informant>

export const informantWords: Record<Informant, Words> = {
  self: { zh: '本人', en: 'The person' },
  proxy: { zh: '他人代答', en: 'Somebody else' },
}

/** What is sent at the end of the form. */
export const Answered = z.object({
  variant: z.string().min(1).max(40),
  mode: ResponseMode,
  informant: Informant,
  /** Who answered in the person's place: 女儿. */
  informantWho: z.string().trim().max(60).default(''),
  at: Instant,
  answers: Answers,
})
export type Answered = z.infer<typeof Answered>

/** A response as it stands in a list: what came out, never what was answered. */
export const ResponseLine = Answered.omit({ answers: true }).extend(Result.shape).extend({
  id: ResponseId,
  caseId: CaseId,
  instrument: InstrumentId,
  instrumentVersion: z.string(),
  recordedAt: Instant,
  by: AccountId,
  /** The response that this one corrects, and why. */
  supersedes: ResponseId.nullable(),
  reason: z.string(),
  supersededBy: ResponseId.nullable(),
})
export type ResponseLine = z.infer<typeof ResponseLine>

export const InstrumentResponse = ResponseLine.extend({
  licence: LicenceSnapshot,
  /** null: only the team of the case reads what was answered. */
  answers: Answers.nullable(),
})
export type InstrumentResponse = z.infer<typeof InstrumentResponse>
