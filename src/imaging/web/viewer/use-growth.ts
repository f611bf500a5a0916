import { useEffect, useRef } from 'react'
import type { Retrieval } from './retrieval.ts'
import { isGrowing, type Snapshot } from './snapshot.ts'

/** How often is asked whether more has arrived, in milliseconds: while more comes, and in case it does. */
const WHILE_GROWING_MS = 8_000
const IN_CASE_MS = 60_000
/** However often somebody turns away and back again. */
const SHORTEST_MS = 5_000

/** As long as somebody sees the page, what is new at the node is heard of. */
export function useGrowth(retrieval: Retrieval, snapshot: Snapshot) {
  const last = useRef(Number.NEGATIVE_INFINITY)
  const { state, study } = snapshot
  const isOpen = study !== undefined && state !== 'taken-back'
  const everyMs = isGrowing(snapshot) ? WHILE_GROWING_MS : IN_CASE_MS
  useEffect(() => {
    if (!isOpen) return
    const look = () => {
      if (document.visibilityState === 'hidden' || Date.now() - last.current < SHORTEST_MS) return
      last.current = Date.now()
      void retrieval.look()
    }
    look()
    const timer = setInterval(look, everyMs)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [retrieval, isOpen, everyMs])
}
