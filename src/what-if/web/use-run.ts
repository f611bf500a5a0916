import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import { cancelRun, openRun, type RunId, startRun } from '../model/contract.ts'
import type { Comparison } from '../model/result.ts'
import { keys } from './keys.ts'

const ASK_EVERY_MS = 400

/** One comparison in the background: begun, asked after until it is over, stopped. */
export function useRun() {
  const [asked, setAsked] = useState<{ runId: RunId; comparison: Comparison }>()
  const begin = useMutation({
    mutationFn: (comparison: Comparison) => call(startRun, comparison),
    onSuccess: ({ id }, comparison) => setAsked({ runId: id, comparison }),
  })
  const runId = asked?.runId
  const run = useQuery({
    queryKey: keys.run(runId),
    queryFn: () => call(openRun, { runId: runId as RunId }),
    enabled: runId !== undefined,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === 'running' ? ASK_EVERY_MS : false,
    // What is over does not change any more.
    refetchOnWindowFocus: false,
  })
  const cancel = useMutation({
    mutationFn: () => call(cancelRun, { runId: runId as RunId }),
    onSettled: () => void run.refetch(),
  })
  return {
    asked,
    run: run.data,
    error: begin.error ?? (run.data ? null : run.error),
    isBeginning: begin.isPending,
    begin: begin.mutate,
    cancel: () => cancel.mutate(),
  }
}
