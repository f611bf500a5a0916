/** Where answers are kept while the page is open; all of them begin with the slice. */
export const keys = {
  all: ['claims'],
  mine: ['claims', 'mine'],
  desk: (queue: string, number: string) => ['claims', 'desk', queue, number],
  calendars: ['claims', 'calendars'],
  payments: ['claims', 'payments'],
  covered: (insuredId: string) => ['claims', 'covered', insuredId],
  claim: (claimId: string) => ['claims', 'claim', claimId],
} as const
