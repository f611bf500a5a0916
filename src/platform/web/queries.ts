import { QueryClient } from '@tanstack/react-query'
import { Refusal } from '../model/refusal.ts'

/** `call` has already repeated what a broken connection lost: nothing is asked a second time here. */
export function createQueries() {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (failures, error) => failures < 1 && isPassing(error) },
      mutations: { retry: false },
    },
  })
}

function isPassing(error: Error) {
  return error instanceof Refusal && error.status === 503
}
