import { useSyncExternalStore } from 'react'
import { type Instant, toInstant } from '../model/time.ts'

const TICK_MS = 15_000

let now = toInstant(new Date())
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** The present moment, for things that count; all of them tick together. */
export function useNow(): Instant {
  return useSyncExternalStore(listen, () => now)
}

function listen(changed: () => void) {
  listeners.add(changed)
  if (!timer) {
    tick()
    timer = setInterval(tick, TICK_MS)
  }
  return () => {
    listeners.delete(changed)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function tick() {
  now = toInstant(new Date())
  for (const changed of listeners) changed()
}
