import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

/** The five departments that issued the policy together, in its order. */
export const Bureau = z.enum(['health', 'education', 'civil-affairs', 'finance', 'human-resources'])
export type Bureau = z.infer<typeof Bureau>

/** Those with officers of their own here; the health commission is the city officer's. */
export const OtherBureau = Bureau.exclude(['health'])
export type OtherBureau = z.infer<typeof OtherBureau>

export const bureauWords: Record<Bureau, Words> = {
  health: { zh: '卫生健康', en: 'Health' },
  education: { zh: '教育', en: 'Education' },
  'civil-affairs': { zh: '民政（社会工委）', en: 'Civil affairs' },
  finance: { zh: '财政', en: 'Finance' },
  'human-resources': { zh: '人力社保', en: 'Human resources and social security' },
}
