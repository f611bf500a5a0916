import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '#platform/web/api.ts'
import { checkImport, confirmImport, type ImportLine } from '../model/contract-import.ts'
import { keys } from './keys.ts'

/** The import goes step by step, driven by the page: what is done stays done when the page closes. */
export function useImport(line: ImportLine) {
  const queries = useQueryClient()
  const [running, setRunning] = useState<'check' | 'confirm'>()
  const [error, setError] = useState<unknown>()
  const stopped = useRef(false)
  const importId = line.id

  async function run(what: 'check' | 'confirm') {
    stopped.current = false
    setError(undefined)
    setRunning(what)
    try {
      const goesOn = what === 'check' ? ['checking'] : ['ready', 'writing']
      const contract = what === 'check' ? checkImport : confirmImport
      let now = line
      while (goesOn.includes(now.state) && !stopped.current) {
        now = await call(contract, { importId })
        queries.setQueryData(keys.import(importId), now)
      }
    } catch (caught) {
      setError(caught)
    } finally {
      setRunning(undefined)
      void queries.invalidateQueries({ queryKey: keys.faults(importId) })
      void queries.invalidateQueries({ queryKey: keys.imports, exact: true })
    }
  }

  const begin = useRef(run)
  begin.current = run
  const mustCheck = line.state === 'checking'
  // Checking writes nothing of the trade: it begins by itself, and ends with the page.
  useEffect(() => {
    if (mustCheck) void begin.current('check')
    return () => {
      stopped.current = true
    }
  }, [mustCheck])

  return {
    running,
    error,
    run,
    stop: () => {
      stopped.current = true
    },
  }
}
