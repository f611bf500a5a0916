import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '#platform/web/api.ts'
import { type Batch, checkImport, confirmImport, type NewAccount } from '../model/contract.ts'
import { keys } from './keys.ts'

/** The import goes step by step, driven by the page: what is done stays done when the page closes. */
export function useSteps(batch: Batch) {
  const queries = useQueryClient()
  const [running, setRunning] = useState<'check' | 'confirm'>()
  const [error, setError] = useState<unknown>()
  const [accounts, setAccounts] = useState<readonly NewAccount[]>([])
  const stopped = useRef(false)
  const batchId = batch.id

  async function check() {
    let now = batch
    while (now.state === 'checking' && !stopped.current)
      now = show(await call(checkImport, { batchId }))
  }

  async function confirm() {
    let now = batch
    do {
      const said = await call(confirmImport, { batchId })
      now = show(said.batch)
      setAccounts((before) => [...before, ...said.accounts])
    } while (now.state !== 'done' && !stopped.current)
  }

  function show(now: Batch) {
    queries.setQueryData(keys.batch(batchId), now)
    return now
  }

  async function run(what: 'check' | 'confirm') {
    stopped.current = false
    setError(undefined)
    setRunning(what)
    try {
      await (what === 'check' ? check() : confirm())
    } catch (caught) {
      setError(caught)
    } finally {
      setRunning(undefined)
      void queries.invalidateQueries({ queryKey: keys.list })
      void queries.invalidateQueries({ queryKey: keys.allLines(batchId) })
    }
  }

  const begin = useRef(run)
  begin.current = run
  const mustCheck = batch.state === 'checking'
  // Comparing writes nothing of the trade: it begins by itself, and ends with the page.
  useEffect(() => {
    if (mustCheck) void begin.current('check')
    return () => {
      stopped.current = true
    }
  }, [mustCheck])

  return {
    running,
    error,
    accounts,
    run,
    stop: () => {
      stopped.current = true
    },
  }
}
