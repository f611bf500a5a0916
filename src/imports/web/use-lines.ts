import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import { type BatchId, listLines } from '../model/contract.ts'
import type { LineState } from '../model/line.ts'
import { keys } from './keys.ts'

/** The rows of one state, fifty at a time. */
export function useLines(batchId: BatchId, state: LineState) {
  return useInfiniteQuery({
    queryKey: keys.lines(batchId, state),
    queryFn: ({ pageParam }) => call(listLines, { batchId, state, after: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ lines, more }) => (more ? lines.at(-1)?.n : undefined),
  })
}
