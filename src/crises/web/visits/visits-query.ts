import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import { listVisits } from '../../model/contract.ts'
import { keys } from '../keys.ts'

const LOOK_AGAIN_MS = 30_000

/** Open visits: mine, those I look out for, and for the head those of the house. */
export function useVisits() {
  return useQuery({
    queryKey: keys.visits,
    queryFn: () => call(listVisits, {}),
    refetchInterval: LOOK_AGAIN_MS,
  })
}
