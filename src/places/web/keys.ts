/** Where answers are kept while the page is open; all of them begin with the slice. */
export const keys = {
  list: ['places', 'institutions'],
  institution: (id: string) => ['places', 'institution', id],
  points: (id: string) => ['places', 'service-points', id],
} as const
