import { z } from 'zod'
import { AccountId, InstitutionId } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'

/** One line of the log. It names who did it, and of what it was done the kind and the id only. */
export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  accountId: AccountId,
  /** Null: done without an account, or by the product itself. */
  accountName: z.string().nullable(),
  role: z.string(),
  institutionId: InstitutionId.nullable(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  /** Where the subject is an account: whose it is. Never the name of a patient. */
  subjectName: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof AuditEntry>
