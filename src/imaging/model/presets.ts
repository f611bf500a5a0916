import type { Window } from '#dicom/model/pixels/look.ts'
import type { Words } from '#platform/model/words.ts'

/** Windows in common use for CT, in Hounsfield units: a custom of the trade, no standard; a house may differ. */
export const ctPresets: readonly (Window & { readonly words: Words })[] = [
  { center: 40, width: 400, words: { zh: '软组织', en: 'Soft tissue' } },
  { center: -600, width: 1500, words: { zh: '肺', en: 'Lung' } },
  { center: 400, width: 1800, words: { zh: '骨', en: 'Bone' } },
  { center: 40, width: 80, words: { zh: '脑', en: 'Brain' } },
]
