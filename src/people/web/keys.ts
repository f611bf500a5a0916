/** Where answers are kept while the page is open; all of them begin with the slice. */
export const keys = {
  search: (text: string) => ['people', 'search', text],
  duplicates: (typed: object) => ['people', 'duplicates', typed],
  person: (id: string) => ['people', 'person', id],
  ties: (id: string) => ['people', 'ties', id],
  consents: (id: string) => ['people', 'consents', id],
  requests: ['people', 'access-requests'],
  readers: (id: string) => ['people', 'readers', id],
} as const
