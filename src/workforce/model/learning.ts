import { z } from 'zod'
import { Day, Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'
import { addMonths } from '#volunteers/model/agreement.ts'
import type { QualificationLevel } from './qualification.ts'

export const EntryId = z.uuid().brand('EntryId')
export type EntryId = z.infer<typeof EntryId>

/** Two duties of learning under two laws. Hours of one are never hours of the other. */
export const LearningClock = z.enum(['technical-year', 'registration-period'])
export type LearningClock = z.infer<typeof LearningClock>

export const clockWords: Record<LearningClock, Words> = {
  'technical-year': {
    zh: '专业技术人员继续教育（按年）',
    en: 'Professional and technical staff (a year)',
  },
  'registration-period': {
    zh: '社会工作者登记继续教育（3 年登记期）',
    en: 'Registration as social worker (3 years)',
  },
}

interface ClockRule {
  readonly source: Words
  /** Whether the text itself was read. */
  readonly verified: boolean
}

/** 北京市专业技术人员继续教育规定, as in a collection of laws of 2025-04-19. May be accumulated. */
export const technicalYear: ClockRule & { readonly hours: number } = {
  hours: 90,
  verified: true,
  source: {
    zh: '《北京市专业技术人员继续教育规定》：每年不少于 90 学时（聘期内可以累计）',
    en: 'Beijing rules on continuing education of professional staff: 90 class hours a year, may be accumulated over the appointment',
  },
}

/** 社会工作者登记: from secondary sources only; to be verified against the text. */
export const registrationPeriod: ClockRule & {
  readonly months: number
  readonly hours: Readonly<Record<'assistant' | 'others', number>>
} = {
  months: 36,
  hours: { assistant: 70, others: 90 },
  verified: false,
  source: {
    zh: '社会工作者职业水平证书登记：每 3 年一个登记期，助理 70 学时，其他 90 学时（来自二手资料，待核实原文）',
    en: 'Registration of social workers: periods of 3 years, 70 hours for assistants, 90 for others (secondary sources, the text is still to be verified)',
  },
}

export const LearningEntry = z.object({
  id: EntryId,
  clock: LearningClock,
  on: Day,
  hours: z.number(),
  content: z.string(),
  evidence: z.string(),
  struckWhy: z.string(),
  struckAt: Instant.nullable(),
})
export type LearningEntry = z.infer<typeof LearningEntry>

export const ClockReading = z.object({
  clock: LearningClock,
  /** The window in which hours count, both days included; none without a registration. */
  window: z.object({ from: Day, until: Day }).nullable(),
  hours: z.number(),
  needed: z.number().nullable(),
  /** How far it is to the end of the window, and how much is missing. */
  missing: z.number().nullable(),
  verified: z.boolean(),
})
export type ClockReading = z.infer<typeof ClockReading>

type Counted = Pick<LearningEntry, 'clock' | 'on' | 'hours' | 'struckAt'>

/** The certificate that is registered the longest tells the period. */
export interface Registered {
  readonly level: QualificationLevel
  readonly registeredUntil: Day | null
}

/** Both clocks, side by side and each by itself. */
export function readClocks(
  entries: readonly Counted[],
  certificates: readonly Registered[],
  today: Day,
): [ClockReading, ClockReading] {
  const year = today.slice(0, 4)
  const newest = certificates
    .filter(({ registeredUntil }) => registeredUntil !== null)
    .toSorted((a, b) => `${b.registeredUntil}`.localeCompare(`${a.registeredUntil}`))[0]
  const until = newest?.registeredUntil ?? null
  return [
    read(entries, technicalYear.verified, {
      ...{ clock: 'technical-year', needed: technicalYear.hours },
      window: { from: Day.parse(`${year}-01-01`), until: Day.parse(`${year}-12-31`) },
    }),
    read(entries, registrationPeriod.verified, {
      clock: 'registration-period',
      needed: newest
        ? registrationPeriod.hours[newest.level === 'assistant' ? 'assistant' : 'others']
        : null,
      window: until && { from: dayAfter(addMonths(until, -registrationPeriod.months)), until },
    }),
  ]
}

function read(
  entries: readonly Counted[],
  verified: boolean,
  { clock, needed, window }: Pick<ClockReading, 'clock' | 'needed' | 'window'>,
): ClockReading {
  const counts = (one: Counted) =>
    one.clock === clock &&
    one.struckAt === null &&
    (!window || (one.on >= window.from && one.on <= window.until))
  const hours = sum(entries.filter(counts))
  const missing = needed === null ? null : Math.max(0, tenths(needed - hours))
  return { clock, window, hours, needed, missing, verified }
}

function sum(entries: readonly Counted[]) {
  return tenths(entries.reduce((all, { hours }) => all + hours, 0))
}

function tenths(hours: number) {
  return Math.round(hours * 10) / 10
}

function dayAfter(day: Day) {
  return Day.parse(new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10))
}
