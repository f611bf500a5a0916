import { Role } from '#platform/model/actor.ts'

/** Whose posts call for a second factor: nobody's, those of the three administrators, everybody's. */
export type SecondFactorPolicy = 'off' | 'administrators' | 'everyone'

/** GB/T 22239-2019, level 3, 身份鉴别: two factors, one of them cryptographic. */
export function rolesCovered(policy: SecondFactorPolicy): readonly Role[] {
  if (policy === 'off') return []
  return policy === 'everyone' ? Role.options : ['system-admin', 'security-admin', 'audit-admin']
}
