import type { InsuredId } from '../model/insured.ts'
import type { PolicyId } from '../model/policy.ts'

export const keys = {
  mine: ['enrolment', 'mine'] as const,
  certificate: (insuredId: InsuredId, policyId: PolicyId) =>
    ['enrolment', 'certificate', insuredId, policyId] as const,
  waiting: ['enrolment', 'desk', 'waiting'] as const,
  insured: (insuredId: InsuredId) => ['enrolment', 'desk', 'insured', insuredId] as const,
  imports: ['enrolment', 'imports'] as const,
  import: (importId: string) => ['enrolment', 'imports', importId] as const,
  faults: (importId: string) => ['enrolment', 'imports', importId, 'faults'] as const,
  cover: (caseId: string) => ['enrolment', 'cover', caseId] as const,
}
