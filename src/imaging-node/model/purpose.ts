import { z } from 'zod'
import type { Words } from '#platform/model/words.ts'

/** Why somebody asks for images (HL7 PurposeOfUse). What is allowed hangs on it. */
export const Purpose = z.enum(['TREAT', 'PATRQT', 'HPAYMT', 'BTG', 'CAREMGT'])
export type Purpose = z.infer<typeof Purpose>

export const purposeWords: Record<Purpose, Words> = {
  TREAT: { zh: '诊疗', en: 'Treatment' },
  PATRQT: { zh: '患者本人或其代理人', en: 'At the patient’s request' },
  HPAYMT: { zh: '医保核查', en: 'Health insurance check' },
  BTG: { zh: '紧急破例', en: 'Breaking the glass' },
  CAREMGT: { zh: '医务社工协助', en: 'Care management' },
}
