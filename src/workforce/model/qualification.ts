import { z } from 'zod'
import { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const QualificationId = z.uuid().brand('QualificationId')
export type QualificationId = z.infer<typeof QualificationId>

/** 社会工作者职业水平证书. 高级: who passed the exam has no certificate before the review. */
export const QualificationLevel = z.enum(['assistant', 'intermediate', 'senior', 'senior-exam'])
export type QualificationLevel = z.infer<typeof QualificationLevel>

export const levelWords: Record<QualificationLevel, Words> = {
  assistant: { zh: '助理社会工作师', en: 'Assistant social worker' },
  intermediate: { zh: '社会工作师', en: 'Social worker' },
  senior: { zh: '高级社会工作师', en: 'Senior social worker' },
  'senior-exam': { zh: '高级（考试合格，待评审）', en: 'Senior (exam passed, review pending)' },
}

/** From the lowest to the highest. */
export const LEVELS = QualificationLevel.options.filter((level) => level !== 'senior-exam')

/** Registration lapses; this long before, the head is told. A setting of this product, of no text. */
export const WARN_DAYS = 90

export const RegistrationState = z.enum(['none', 'valid', 'soon', 'expired'])
export type RegistrationState = z.infer<typeof RegistrationState>

export const registrationWords: Record<RegistrationState, Words> = {
  none: { zh: '未登记', en: 'Not registered' },
  valid: { zh: '登记有效', en: 'Registered' },
  soon: { zh: '即将到期', en: 'Expires soon' },
  expired: { zh: '登记已过期', en: 'Registration expired' },
}

export const qualificationFields = {
  level: QualificationLevel,
  issuedOn: Day,
  /** 登记有效期至. A certificate that was never registered is still a certificate. */
  registeredUntil: Day.nullable(),
}

export const Qualification = z.object({
  ...qualificationFields,
  id: QualificationId,
  /** ****1234 */
  numberMasked: z.string(),
  state: RegistrationState,
  /** Days until the registration lapses; below 0 it has lapsed. */
  daysLeft: z.int().nullable(),
  version: z.int(),
})
export type Qualification = z.infer<typeof Qualification>

const DAY_MS = 86_400_000

/** The last day of the registration still counts. */
export function registrationOn(registeredUntil: Day | null, today: Day) {
  if (registeredUntil === null) return { state: 'none' as const, daysLeft: null }
  const daysLeft = Math.round((Date.parse(registeredUntil) - Date.parse(today)) / DAY_MS)
  const state = daysLeft < 0 ? 'expired' : daysLeft <= WARN_DAYS ? 'soon' : 'valid'
  return { state: state as RegistrationState, daysLeft }
}

/** As it is compared: 粤 (2020) 001 and 粤（2020）001 are one number. */
export function normaliseCertificateNumber(typed: string) {
  return typed.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
}

/** Letters, digits, Chinese signs, brackets and strokes; the shape of real numbers was not found. */
export function isCertificateNumber(number: string) {
  return /^[\p{Script=Han}A-Z0-9()[\]/-]{4,40}$/u.test(number)
}

/** The highest certificate somebody holds; an exam without review is none. */
export function highestLevel(levels: readonly QualificationLevel[]) {
  return LEVELS.findLast((level) => levels.includes(level)) ?? null
}
