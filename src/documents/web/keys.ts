/** Where answers are kept while the page is open; all of them begin with the slice. */
export const keys = {
  kinds: ['documents', 'kinds'],
  kind: (key: string) => ['documents', 'kind', key],
  made: (caseId: string) => ['documents', 'made', caseId],
  pdf: ['documents', 'pdf'],
} as const
