import type { CaseId } from '#casework/model/case.ts'
import type { ReferralId } from '../model/referral.ts'

export const keys = {
  all: ['referrals'],
  ofCase: (id: CaseId) => ['referrals', 'case', id],
  one: (id: ReferralId) => ['referrals', 'one', id],
  matches: (id: CaseId, facts: object) => ['referrals', 'matches', id, facts],
  house: (desk: string) => ['referrals', 'house', desk],
  figures: ['referrals', 'figures'],
  received: ['referrals', 'received'],
  receivedOne: (id: ReferralId) => ['referrals', 'received', id],
} as const
