/** Where answers are kept while the page is open. */
export const keys = {
  all: ['stories'],
  stories: ['stories', 'list'],
  story: (id: string) => ['stories', 'story', id],
  /** Apart, for after a deed it is asked for no more. */
  findings: (id: string) => ['story-findings', id],
  readings: ['stories', 'readings'],
  reading: (id: string) => ['stories', 'reading', id],
  contests: ['stories', 'contests'],
  contest: (id: string) => ['stories', 'contest', id],
  entry: (id: string) => ['stories', 'entry', id],
  events: (from: string, until: string) => ['stories', 'events', from, until],
  public: ['stories', 'public'],
  publicStory: (id: string) => ['stories', 'public', id],
} as const
