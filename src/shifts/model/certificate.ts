import { z } from 'zod'
import { addMinutes, Day, type Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const CertificateId = z.uuid().brand('CertificateId')
export type CertificateId = z.infer<typeof CertificateId>

export const CertificateState = z.enum([
  'requested',
  'drawn',
  'notice',
  'issued',
  'corrected',
  'revoked',
])
export type CertificateState = z.infer<typeof CertificateState>

export const certificateStateWords: Record<CertificateState, Words> = {
  requested: { zh: '已申请', en: 'Requested' },
  drawn: { zh: '已制作', en: 'Drawn up' },
  notice: { zh: '公示中', en: 'On notice' },
  issued: { zh: '已出具', en: 'Issued' },
  corrected: { zh: '已被新证明取代', en: 'Replaced by a new number' },
  revoked: { zh: '已撤销', en: 'Withdrawn' },
}

export const CertificateStep = z.enum(['draw', 'announce', 'issue', 'correct', 'revoke'])
export type CertificateStep = z.infer<typeof CertificateStep>

export const certificateSteps: Record<
  CertificateState,
  Partial<Record<CertificateStep, CertificateState>>
> = {
  requested: { draw: 'drawn', revoke: 'revoked' },
  drawn: { announce: 'notice', revoke: 'revoked' },
  notice: { issue: 'issued', revoke: 'revoked' },
  issued: { correct: 'corrected', revoke: 'revoked' },
  corrected: {},
  revoked: {},
}

/** 民发〔2015〕149: announced to the members for at least seven days. */
export const NOTICE_DAYS = 7

export function noticeUntil(now: Instant): Instant {
  return addMinutes(now, NOTICE_DAYS * 24 * 60)
}

export const CertificateObstacle = z.enum([
  'certificate-out-of-order',
  'notice-running',
  'no-verified-hours',
  'reason-missing',
])
export type CertificateObstacle = z.infer<typeof CertificateObstacle>

export const certificateObstacleWords: Record<CertificateObstacle, Words> = {
  'certificate-out-of-order': {
    zh: '证明现在不能做这一步。请刷新页面，看看走到哪一步。',
    en: 'This cannot be done with the certificate now. Reload the page.',
  },
  'notice-running': {
    zh: '公示还没有满 7 天，不能出具（民发〔2015〕149 号）。到期后再来。',
    en: 'The notice of seven days is not over yet.',
  },
  'no-verified-hours': {
    zh: '这段时间没有已核对的服务时长，开不了证明。可先请协调人核对。',
    en: 'No verified hours in this time. Have them verified first.',
  },
  'reason-missing': { zh: '请写明更正或撤销的原因。', en: 'Say why it is corrected or withdrawn.' },
}

export interface CertificateFacts {
  readonly state: CertificateState
  readonly noticeUntil: Instant | null
  readonly minutes: number
  readonly why: string
  readonly now: Instant
}

/** What stands between a certificate and the step, if anything. Both ends ask this function. */
export function findCertificateObstacle(
  step: CertificateStep,
  { state, noticeUntil: until, minutes, why, now }: CertificateFacts,
): CertificateObstacle | undefined {
  if (!certificateSteps[state][step]) return 'certificate-out-of-order'
  if ((step === 'correct' || step === 'revoke') && why.trim() === '') return 'reason-missing'
  if ((step === 'draw' || step === 'correct') && minutes === 0) return 'no-verified-hours'
  if (step === 'issue' && (until === null || until > now)) return 'notice-running'
}

export const Certificate = z.object({
  id: CertificateId,
  state: CertificateState,
  /** Empty until it is issued. */
  number: z.string(),
  /** With the number it is checked; on the paper alone. */
  tail: z.string(),
  from: Day,
  until: Day,
  minutes: z.int(),
  noticeUntil: z.iso.datetime({ precision: 3 }).brand('Instant').nullable(),
  issuedOn: Day.nullable(),
  why: z.string(),
  version: z.int(),
})
export type Certificate = z.infer<typeof Certificate>

/** What the page for everybody may say; of whom it is, it never says. */
export const CheckResult = z.enum(['valid', 'corrected', 'withdrawn', 'no-match'])
export type CheckResult = z.infer<typeof CheckResult>

export function toCheckResult(state: CertificateState): CheckResult {
  if (state === 'issued') return 'valid'
  if (state === 'corrected') return 'corrected'
  return state === 'revoked' ? 'withdrawn' : 'no-match'
}
