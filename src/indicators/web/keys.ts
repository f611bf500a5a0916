/** Where answers are kept while the page is open. */
export const keys = {
  all: ['indicators'],
  definitions: ['indicators', 'definitions'],
  figures: (...asked: string[]) => ['indicators', 'figures', ...asked],
  figure: (...asked: string[]) => ['indicators', 'figure', ...asked],
  periods: ['indicators', 'periods'],
  queue: (period: string) => ['indicators', 'queue', period],
  submission: (period: string, house: string) => ['indicators', 'submission', period, house],
} as const
