import { z } from 'zod'
import { Modality } from '#imaging-node/model/index-row.ts'
import { Purpose } from '#imaging-node/model/purpose.ts'
import { OrgCode } from '#imaging-node/model/ticket.ts'
import { Day } from '#platform/model/time.ts'

/**
 * One sentence of a consent, as in IHE PCF, intermediate level: to whom, for what, which images, when.
 * An empty list means all.
 */
export const Provision = z.object({
  decision: z.enum(['deny', 'permit']),
  purposes: z.array(Purpose).max(5).default([]),
  orgs: z.array(OrgCode).max(100).default([]),
  modalities: z.array(Modality).max(20).default([]),
  /** First digits of part 3 of the index code. */
  bodyParts: z
    .array(z.string().regex(/^[0-9A-Z]{1,9}$/))
    .max(50)
    .default([]),
  /** Of the exam. */
  examFrom: Day.nullable().default(null),
  examUntil: Day.nullable().default(null),
  /** In force from – until, both days included. */
  from: Day,
  until: Day.nullable().default(null),
})
export type Provision = z.infer<typeof Provision>

/** 授权: what a patient said once, and may take back. Each change is a new version. */
export const Consent = z.object({
  id: z.uuid(),
  version: z.int(),
  provisions: z.array(Provision).min(1).max(20),
  withdrawnAt: z.string().nullable(),
})
export type Consent = z.infer<typeof Consent>
