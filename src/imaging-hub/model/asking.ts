import { z } from 'zod'
import { PersonCode } from '#imaging-node/model/index-code.ts'
import { Instant } from '#platform/model/time.ts'

/** Whose images: the code, and by what the member knows that this patient stands before it. */
export const AskedPerson = z.object({
  code: PersonCode,
  proof: z.enum(['e-voucher', 'card', 'register', 'account']),
})

/** 就诊: the treatment relationship, as the member vouches for it with its signature. */
export const Encounter = z.object({
  id: z.string().min(1).max(100),
  kind: z.enum(['outpatient', 'inpatient', 'emergency']),
  startedAt: Instant,
  endedAt: Instant.nullable(),
})
export type Encounter = z.infer<typeof Encounter>

export const PractitionerRole = z.enum([
  'doctor',
  'emergency-doctor',
  'radiologist',
  'nurse',
  'social-worker',
  'insurer',
  'patient',
  'agent',
  'shared-with',
])
export type PractitionerRole = z.infer<typeof PractitionerRole>

/** Who looks. The id is the member’s own and says nothing to anybody else. */
export const Practitioner = z.object({
  id: z.string().min(1).max(100),
  role: PractitionerRole,
})

/** Which purposes one can simply ask for; the glass is broken first, in a request of its own. */
export const AskedPurpose = z.enum(['TREAT', 'PATRQT', 'HPAYMT', 'CAREMGT', 'BTG'])

/** What the hub must know to decide, in every request about patients. */
export const asking = {
  purpose: AskedPurpose,
  practitioner: Practitioner,
  /** Of the broken glass, for purpose BTG. */
  breakGlass: z.uuid().nullable().default(null),
  /** 稽核案号, for HPAYMT: without one the insurer sees descriptions only. */
  caseNumber: z.string().min(1).max(100).nullable().default(null),
}
