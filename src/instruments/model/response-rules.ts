import { isInFuture } from '#casework/model/contact.ts'
import { dayInBeijing, type Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { type AnswerFault, answerFaultWords, findAnswerFault } from './answers.ts'
import { findVariant } from './catalogue.ts'
import type { Instrument } from './instrument.ts'
import type { Answered } from './response.ts'
import { type LoadedText, textOf } from './wording.ts'

export type ResponseObstacle =
  | AnswerFault
  | 'no-such-variant'
  | 'proxy-not-allowed'
  | 'proxy-unnamed'
  | 'text-not-licensed'
  | 'answered-in-future'
  | 'nothing-answered'
  | 'declined-yet-answered'

export const responseObstacleWords: Record<ResponseObstacle, Words> = {
  ...answerFaultWords,
  'no-such-variant': { zh: '这个量表没有这个版本。请重新选择。', en: 'There is no such variant.' },
  'proxy-not-allowed': {
    zh: '这个量表只能由本人作答。别人有担心，请直接走危机流程。',
    en: 'Only the person answers this one. For a worry of others use the crisis flow.',
  },
  'proxy-unnamed': { zh: '请写明是谁代答的。', en: 'Say who answered in the person’s place.' },
  'text-not-licensed': {
    zh: '本机构还没有载入这个量表的授权题目，只能从纸质授权版录入。',
    en: 'No licensed wording is loaded here; answers can only be copied from licensed paper.',
  },
  'answered-in-future': {
    zh: '作答时间不能晚于现在。',
    en: 'The answers cannot lie in the future.',
  },
  'nothing-answered': {
    zh: '一题都还没有答。不愿作答请选“不愿作答”。',
    en: 'Nothing is answered yet. If the person declines, choose “declined”.',
  },
  'declined-yet-answered': {
    zh: '选了“不愿作答”，却有答案。请清空答案，或换一种作答方式。',
    en: 'Declined, and yet there are answers.',
  },
}

interface Place {
  readonly now: Instant
  readonly loaded: LoadedText | null
}

interface Obstacle {
  readonly code: ResponseObstacle
  readonly field: keyof Answered
}

/** May this be filed as a response? Asked by the page before and by the server at the end. */
export function findResponseObstacle(
  instrument: Instrument,
  { variant: id, mode, informant, informantWho, at, answers }: Answered,
  { now, loaded }: Place,
): Obstacle | undefined {
  const variant = findVariant(instrument, id)
  if (!variant) return { code: 'no-such-variant', field: 'variant' }
  if (informant === 'proxy' && !instrument.proxy)
    return { code: 'proxy-not-allowed', field: 'informant' }
  if (informant === 'proxy' && informantWho.trim() === '')
    return { code: 'proxy-unnamed', field: 'informantWho' }
  if (isInFuture(at, now)) return { code: 'answered-in-future', field: 'at' }

  const isEmpty = Object.keys(answers).length === 0
  if (mode === 'declined')
    return isEmpty ? undefined : { code: 'declined-yet-answered', field: 'answers' }
  if (mode !== 'paper' && !textOf(instrument, variant, loaded, dayInBeijing(now)).ok)
    return { code: 'text-not-licensed', field: 'mode' }
  if (isEmpty) return { code: 'nothing-answered', field: 'answers' }
  const fault = findAnswerFault(variant, answers)
  return fault && { code: fault, field: 'answers' }
}
