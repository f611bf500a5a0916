/** Where answers are kept while the page is open. */
export const keys = {
  all: ['shifts'],
  own: ['shifts', 'own'],
  hours: ['shifts', 'own-hours'],
  tasks: (id: string) => ['shifts', 'tasks', id],
  offer: ['shifts', 'offer'],
  list: ['shifts', 'list'],
  shift: (id: string) => ['shifts', 'shift', id],
  code: (id: string) => ['shifts', 'code', id],
  entries: (state: string) => ['shifts', 'entries', state],
  certificates: ['shifts', 'certificates'],
  certificate: (id: string) => ['shifts', 'certificate', id],
  figures: (from: string, until: string) => ['shifts', 'figures', from, until],
  rows: (code: string, from: string, until: string) => ['shifts', 'figures', from, until, code],
} as const
