import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { PersonCard } from '#people/model/person.ts'
import { endpoint } from '#platform/model/contract.ts'
import { InstrumentId } from './instrument.ts'
import { Answered, InstrumentResponse, ResponseId, ResponseLine } from './response.ts'
import { responseObstacleWords } from './response-rules.ts'
import { LoadedText } from './wording.ts'

export * from './contract-texts.ts'

const staff = ['social-worker', 'lead'] as const
const gone = {
  'no-such-case': {
    zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
    en: 'No such case, or it lies outside what you may see.',
  },
}
const noResponse = {
  'no-such-response': { zh: '没有找到这次量表结果。', en: 'No such response.' },
}
const ofCase = z.object({ number: z.string(), client: PersonCard })
const names = z.record(z.string(), z.string())

export const listResponses = endpoint({
  method: 'GET',
  path: '/cases/:caseId/instruments',
  summary: 'What was asked with instruments in this case: scores and bands, newest first',
  roles: staff,
  input: z.object({ caseId: CaseId }),
  output: ofCase.extend({
    responses: z.array(ResponseLine),
    /** For which instruments and variants a wording under licence is loaded. */
    loaded: z.array(LoadedText.omit({ items: true }).extend({ instrument: InstrumentId })),
    names,
  }),
  refusals: gone,
})

export const openInstrument = endpoint({
  method: 'GET',
  path: '/cases/:caseId/instruments/:instrumentId',
  summary: 'An instrument for this case, with the wording that the institution has a licence for',
  roles: staff,
  input: z.object({ caseId: CaseId, instrumentId: InstrumentId }),
  output: ofCase.extend({
    /** In whole years. */
    age: z.int().nullable(),
    texts: z.array(LoadedText),
  }),
  refusals: gone,
})

/** One draft opens one crisis, however often it is said. */
const draftId = z.uuid()

export const raiseSafety = endpoint({
  method: 'POST',
  path: '/cases/:caseId/instruments/:instrumentId/safety',
  summary: 'A safety question was answered with yes, in a form that is not finished yet',
  roles: staff,
  input: z.object({
    caseId: CaseId,
    instrumentId: InstrumentId,
    variant: Answered.shape.variant,
    draftId,
    answers: Answered.shape.answers,
  }),
  output: z.object({ raised: z.boolean() }),
  refusals: { ...gone, 'no-such-variant': responseObstacleWords['no-such-variant'] },
})

export const finishResponse = endpoint({
  method: 'POST',
  path: '/cases/:caseId/instruments/:instrumentId/responses',
  summary: 'File the answers; what is filed is never changed',
  roles: staff,
  input: Answered.extend({ caseId: CaseId, instrumentId: InstrumentId, draftId }),
  output: InstrumentResponse,
  refusals: {
    ...gone,
    ...responseObstacleWords,
    'already-filed': {
      zh: '这份量表已经提交过了。要改请用“更正”。',
      en: 'This form was filed already. To change it, correct it.',
    },
  },
})

export const openResponse = endpoint({
  method: 'GET',
  path: '/cases/:caseId/instrument-responses/:responseId',
  summary: 'One response with its result; the answers for the team of the case',
  roles: staff,
  input: z.object({ caseId: CaseId, responseId: ResponseId }),
  output: ofCase.extend({
    response: InstrumentResponse,
    /** The wording that was asked, where it was the institution's own. */
    text: LoadedText.nullable(),
    /** The same instrument and variant, for the course. */
    course: z.array(ResponseLine),
    names,
  }),
  refusals: { ...gone, ...noResponse },
})

export const correctResponse = endpoint({
  method: 'POST',
  path: '/cases/:caseId/instrument-responses/:responseId/correction',
  summary: 'File a response that takes the place of another; the first stays, and is marked',
  roles: staff,
  input: Answered.extend({
    caseId: CaseId,
    responseId: ResponseId,
    draftId,
    reason: z.string().trim().min(1).max(300),
  }),
  output: InstrumentResponse,
  refusals: {
    ...gone,
    ...noResponse,
    ...responseObstacleWords,
    'already-corrected': {
      zh: '这次结果已经更正过了。请在最新的一次上更正。',
      en: 'This response was corrected already. Correct the newest one.',
    },
  },
})
