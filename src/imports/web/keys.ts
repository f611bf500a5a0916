/** Where answers are kept while the page is open; all of them begin with the slice. */
export const keys = {
  list: ['imports', 'list'],
  batch: (id: string) => ['imports', 'batch', id],
  allLines: (id: string) => ['imports', 'lines', id],
  lines: (id: string, state: string) => ['imports', 'lines', id, state],
} as const
