import { QueryClient } from '@tanstack/react-query'
import { Refusal } from '../model/refusal.ts'

/** Two blocks of one page ask once; whoever comes back to a page sees what others did meanwhile. */
const ONE_PAGE_MS = 1000

/** `call` has already repeated what a broken connection lost: nothing is asked a second time here. */
export function createQueries() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: ONE_PAGE_MS,
        retry: (failures, error) => failures < 1 && isPassing(error),
      },
      mutations: { retry: false },
    },
  })
}

function isPassing(error: Error) {
  return error instanceof Refusal && error.status === 503
}
