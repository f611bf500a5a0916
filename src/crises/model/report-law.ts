import { z } from 'zod'
import type { Day } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import type { Capacity, CrisisKind } from './crisis.ts'

export const Recipient = z.enum(['police', 'civil-affairs', 'education', 'health', 'cyberspace'])
export type Recipient = z.infer<typeof Recipient>

export const recipientWords: Record<Recipient, Words> = {
  police: { zh: '公安机关', en: 'Police' },
  'civil-affairs': { zh: '民政部门', en: 'Civil affairs' },
  education: { zh: '教育部门', en: 'Education' },
  health: { zh: '卫生健康部门', en: 'Health' },
  cyberspace: { zh: '网信部门', en: 'Cyberspace affairs' },
}

export const LegalBasisCode = z.enum(['minors-11', 'beijing-minors', 'domestic-violence-14'])
export type LegalBasisCode = z.infer<typeof LegalBasisCode>

/** What the law asks about. */
export interface Suspicion {
  readonly kind: CrisisKind
  readonly isMinor: boolean
  readonly capacity: Capacity
}

export interface LegalBasis {
  readonly code: LegalBasisCode
  /** Since when this text is the one that counts; of the local rule, the day on which it was passed. */
  readonly from: Day
  readonly words: Words
  readonly citation: string
  /** How soon, in the word of the law. No number of hours is given there. */
  readonly pace: Words
  readonly to: readonly Recipient[]
  readonly covers: (suspicion: Suspicion) => boolean
}

/** A minor is or may be harmed, or is in another danger: of the kinds all but an unnamed one. */
const HARM: readonly CrisisKind[] = [
  ...(['suicide', 'self-harm', 'abuse-neglect', 'domestic-violence'] as const),
  ...(['sexual-abuse', 'abandonment', 'missing'] as const),
]

function isMinorHarmed({ isMinor, kind }: Suspicion) {
  return isMinor && HARM.includes(kind)
}

const atOnce = { zh: '立即', en: 'at once' }

/**
 * Whose law asks for a report. The opinion of nine ministries of 2020 on mandatory reports, which lists
 * the situations one by one, was not read in full and is not among them.
 */
export const legalBases: readonly LegalBasis[] = [
  {
    code: 'minors-11',
    from: '2024-04-26' as Day,
    words: { zh: '未成年人保护法', en: 'Law on the Protection of Minors' },
    citation: '未成年人保护法（2024年修正）第十一条第二款、第一百一十七条、第一百三十条第一项',
    pace: atOnce,
    to: ['police', 'civil-affairs', 'education'],
    covers: isMinorHarmed,
  },
  {
    code: 'beijing-minors',
    from: '2023-05-26' as Day,
    words: { zh: '北京市未成年人保护条例', en: 'Beijing Regulations on Minors' },
    citation: '北京市未成年人保护条例（2023年）第八条、第五十二条、第五十三条',
    pace: atOnce,
    to: ['police', 'civil-affairs', 'education', 'health', 'cyberspace'],
    covers: isMinorHarmed,
  },
  {
    code: 'domestic-violence-14',
    from: '2016-03-01' as Day,
    words: { zh: '反家庭暴力法', en: 'Anti-Domestic Violence Law' },
    citation: '反家庭暴力法第七条、第十四条、第三十五条',
    pace: { zh: '及时', en: 'in good time' },
    to: ['police'],
    // Under 18 capacity is limited or missing (民法典 art. 19, 20); who is unsure treats it as limited.
    covers: ({ kind, isMinor, capacity }) =>
      kind === 'domestic-violence' && (isMinor || capacity !== 'full'),
  },
]

/** On which laws a report is due on a day; none where none asks for it. */
export function basesFor(suspicion: Suspicion, day: Day): readonly LegalBasis[] {
  return legalBases.filter(({ from, covers }) => from <= day && covers(suspicion))
}

/** To whom, over all the laws, in one order. */
export function recipientsOf(codes: readonly LegalBasisCode[]): readonly Recipient[] {
  const all = legalBases.filter(({ code }) => codes.includes(code)).flatMap(({ to }) => to)
  return Recipient.options.filter((one) => all.includes(one))
}
