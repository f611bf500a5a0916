import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import { lookAtEntrance } from '../model/sign-in.ts'
import { keys } from './keys.ts'

/** How one may sign in here; nothing of it changes while the page is open. */
export function useEntrance() {
  return useQuery({
    queryKey: keys.entrance,
    queryFn: () => call(lookAtEntrance, {}),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
