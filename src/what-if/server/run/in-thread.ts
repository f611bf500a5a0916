import { createThreads, stopListening } from '#platform/server/threads.ts'
import type { Task, Told } from './task.ts'

export interface Limits {
  readonly seconds: number
  /** Of JavaScript objects; the columns of numbers lie outside of it. */
  readonly megabytes: number
}

/** The 419 000 claims of four years with a sweep take half a minute on a small machine. */
export const LIMITS: Limits = { seconds: 180, megabytes: 512 }

/** Making the people again takes longer than beginning: a thread that has them waits five minutes. */
const reckoners = createReckoners(LIMITS, 300)

/** How a thread ended that was not heard to the end. */
export type Ending = 'died' | 'too-long' | 'cancelled'

export interface Ears {
  readonly onTold: (told: Told) => void
  /** Heard once, unless a result or bytes came before. */
  readonly onEnd: (ending: Ending) => void
}

/**
 * Does it in a thread of its own, so that requests go on being answered. The thread may die of it;
 * whoever asked is told so.
 * @returns what stops it
 */
export function inThread(task: Task, ears: Ears, limits = LIMITS): () => void {
  const { take, keep } = limits === LIMITS ? reckoners : createReckoners(limits, 0)
  const thread = take()
  let ended = false
  const timer = setTimeout(() => end('too-long'), limits.seconds * 1000)

  function end(ending?: Ending) {
    if (ended) return
    ended = true
    clearTimeout(timer)
    stopListening(thread)
    if (!ending) return keep(thread)
    void thread.terminate()
    ears.onEnd(ending)
  }

  thread.on('message', (told: Told) => {
    if (told.tell !== 'done') end()
    ears.onTold(told)
  })
  thread.once('error', () => end('died'))
  thread.once('exit', () => end('died'))
  thread.postMessage(task)
  return () => end('cancelled')
}

function createReckoners({ megabytes }: Limits, idleSeconds: number) {
  const entry = new URL('./thread.ts', import.meta.url)
  return createThreads(entry, { megabytes, youngMegabytes: 64, idleSeconds })
}
