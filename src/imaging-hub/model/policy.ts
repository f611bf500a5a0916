import type { Day } from '#platform/model/time.ts'
import type { PractitionerRole } from './asking.ts'

/** What a deployment has settled where law leaves it open. Dated: a decision names the version it rests on. */
export interface Policy {
  readonly version: string
  readonly from: Day
  /** Without a word of the patient, treatment at a member with an encounter: yes (opt-out) or no (opt-in). */
  readonly treatmentByDefault: 'permit' | 'deny'
  /** How long after its end an encounter still counts, in hours. */
  readonly encounterGraceHours: number
  readonly breakGlassRoles: readonly PractitionerRole[]
  /** How long one breaking of the glass lasts, in minutes. */
  readonly breakGlassMinutes: number
  readonly reviewHours: number
}

/**
 * Assumed: which consent the national network asks for was not published (looked for, not found). PIPL art. 29
 * wants separate consent for sensitive data; the notice of 2026-02-09 limits retrieval to a hospital’s own patients.
 */
export const POLICY: Policy = {
  version: '2026-02-assumed',
  from: '2026-02-09' as Day,
  treatmentByDefault: 'permit',
  encounterGraceHours: 24,
  breakGlassRoles: ['doctor', 'emergency-doctor'],
  breakGlassMinutes: 60,
  reviewHours: 72,
}
