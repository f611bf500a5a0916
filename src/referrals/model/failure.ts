import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

/** Why it came to nothing: what feeds the directory of resources. */
export const FailureReason = z.enum([
  'not-eligible',
  'no-funds',
  'no-capacity',
  'documents-missing',
  'not-reachable',
  'client-declined',
  'distance-time',
  'service-ended',
  'died',
  'unknown',
])
export type FailureReason = z.infer<typeof FailureReason>

export const failureWords: Record<FailureReason, Words> = {
  'not-eligible': { zh: '不符合条件', en: 'Not eligible' },
  'no-funds': { zh: '没有经费了', en: 'No funds' },
  'no-capacity': { zh: '没有名额', en: 'No capacity' },
  'documents-missing': { zh: '材料不齐', en: 'Documents missing' },
  'not-reachable': { zh: '联系不上', en: 'Not reachable' },
  'client-declined': { zh: '本人不想去', en: 'The client declined' },
  'distance-time': { zh: '太远或时间不合', en: 'Distance or time' },
  'service-ended': { zh: '这项服务停了', en: 'The service has ended' },
  died: { zh: '去世', en: 'Died' },
  unknown: { zh: '说不清', en: 'Unknown' },
}
