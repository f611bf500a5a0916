import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

/** In which part of medicine. The names are those of the city's own reports; the list is ours. */
export const ServiceField = z.enum([
  'paediatrics',
  'blood-of-children',
  'cleft',
  'stroke',
  'oncology',
  'palliative',
  'geriatrics',
  'rehabilitation',
  'mental-health',
  'chronic',
  'other',
])
export type ServiceField = z.infer<typeof ServiceField>

export const serviceFieldWords: Record<ServiceField, Words> = {
  paediatrics: { zh: '儿科', en: 'Paediatrics' },
  'blood-of-children': { zh: '儿科血液病', en: 'Blood diseases of children' },
  cleft: { zh: '唇腭裂', en: 'Cleft lip and palate' },
  stroke: { zh: '脑卒中', en: 'Stroke' },
  oncology: { zh: '肿瘤', en: 'Oncology' },
  palliative: { zh: '安宁疗护', en: 'Palliative care' },
  geriatrics: { zh: '老年科', en: 'Geriatrics' },
  rehabilitation: { zh: '康复', en: 'Rehabilitation' },
  'mental-health': { zh: '精神卫生', en: 'Mental health' },
  chronic: { zh: '慢性病', en: 'Chronic disease' },
  other: { zh: '其他', en: 'Other' },
}
