/** Where answers are kept while the page is open. */
export const keys = {
  all: ['standards'],
  editions: ['standards', 'editions'],
  edition: (id: string) => ['standards', 'edition', id],
  why: (form: string) => ['standards', 'why', form],
  audits: ['standards', 'audits'],
  audit: (id: string) => ['standards', 'audit', id],
} as const
