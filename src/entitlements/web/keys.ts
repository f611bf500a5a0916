/** Where answers are kept while the page is open. */
export const keys = {
  mine: ['entitlements', 'mine'],
  ofInsured: (insuredId: string, year: number) => ['entitlements', 'insured', insuredId, year],
  ofCase: (caseId: string) => ['entitlements', 'case', caseId],
} as const
