import { z } from 'zod'
import { Attainment, CaseKind, CaseState, RiskLevel, Severity } from '#casework/model/case.ts'
import { Activity, ContactMode, Domain, ServiceLine } from '#casework/model/code-lists.ts'
import { InstrumentId } from '#instruments/model/instrument.ts'
import { ageAt } from '#people/model/age.ts'
import { Sex } from '#people/model/person.ts'
import { Day, type Instant } from '#platform/model/time.ts'
import type { Words } from '#platform/model/words.ts'

export const AgeBand = z.enum(['unknown', '0-5', '6-13', '14-17', '18-39', '40-59', '60-79', '80'])
export type AgeBand = z.infer<typeof AgeBand>

export const ageBandWords: Record<AgeBand, Words> = {
  unknown: { zh: '年龄不详', en: 'Age unknown' },
  '0-5': { zh: '学龄前', en: 'Under 6' },
  '6-13': { zh: '6—13 岁', en: '6 to 13' },
  '14-17': { zh: '14—17 岁', en: '14 to 17' },
  '18-39': { zh: '18—39 岁', en: '18 to 39' },
  '40-59': { zh: '40—59 岁', en: '40 to 59' },
  '60-79': { zh: '60—79 岁', en: '60 to 79' },
  '80': { zh: '80 岁以上', en: '80 and over' },
}

export function ageBandAt(birthDate: Day | null, at: Instant): AgeBand {
  if (birthDate === null) return 'unknown'
  const age = ageAt(birthDate, at)
  if (age < 6) return '0-5'
  if (age < 14) return '6-13'
  if (age < 18) return '14-17'
  if (age < 40) return '18-39'
  if (age < 60) return '40-59'
  return age < 80 ? '60-79' : '80'
}

/** Screens for danger belong to the crisis, not to supervision. */
export const NOT_OFFERED: readonly InstrumentId[] = ['asq', 'cssrs-screener']

/** The newest notes; a page, not a file. */
export const MOST_NOTES = 30

/**
 * One page of a case as a supervisor reads it. There is no field for an identity number, a telephone,
 * an address, a ward, a bed or a confidential half: what has no place is not told.
 */
export const OfferedPage = z.object({
  /** Null unless the owner offered it by name. */
  name: z.string().nullable(),
  kind: CaseKind,
  line: ServiceLine,
  state: CaseState,
  riskLevel: RiskLevel,
  sex: Sex.nullable(),
  age: AgeBand,
  openedOn: Day,
  needs: z.array(z.object({ domain: Domain, severity: Severity, note: z.string() })),
  goals: z.array(
    z.object({
      domain: Domain,
      text: z.string(),
      measure: z.string(),
      due: Day,
      attainment: Attainment.nullable(),
    }),
  ),
  scores: z.array(
    z.object({
      instrument: InstrumentId,
      on: Day,
      score: z.number(),
      band: z.object({ zh: z.string(), en: z.string() }).nullable(),
    }),
  ),
  notes: z.array(
    z.object({
      on: Day,
      mode: ContactMode,
      minutes: z.int(),
      with: z.string(),
      activities: z.array(Activity),
      text: z.string(),
      next: z.string(),
    }),
  ),
})
export type OfferedPage = z.infer<typeof OfferedPage>
