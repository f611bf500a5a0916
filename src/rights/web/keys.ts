/** Where answers are kept while the page is open. */
export const keys = {
  all: ['rights'],
  requests: ['rights', 'requests'],
  request: (id: string) => ['rights', 'request', id],
  holdings: (id: string) => ['rights', 'holdings', id],
  keeping: ['rights', 'keeping'],
  impacts: ['rights', 'impacts'],
  impact: (id: string) => ['rights', 'impact', id],
} as const
