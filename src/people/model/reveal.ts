import { z } from 'zod'

/** Why somebody looks at a number in clear. Goes into the log as part of the deed. */
export const RevealReason = z.enum([
  'check-identity',
  'get-in-touch',
  'aid-application',
  'correction',
  'rights-request',
  'emergency',
])
export type RevealReason = z.infer<typeof RevealReason>
