/** Where answers are kept while the page is open; all of them begin with the slice. */
export const keys = { reading: ['readings', 'reading'] } as const
