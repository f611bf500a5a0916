import { Worker } from 'node:worker_threads'
import type { Task, Told } from './task.ts'

export interface Limits {
  readonly seconds: number
  /** Of JavaScript objects; the columns of numbers lie outside of it. */
  readonly megabytes: number
}

/** The 419 000 claims of four years with a sweep take half a minute on a small machine. */
export const LIMITS: Limits = { seconds: 180, megabytes: 512 }

/** Beginning takes a second and making the people again some more: one thread waits for the next. */
const IDLE_MS = 300_000
let idle: { readonly thread: Worker; readonly timer: NodeJS.Timeout } | undefined

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
  const thread = takeIdle(limits) ?? begin(limits)
  let ended = false
  const timer = setTimeout(() => end('too-long'), limits.seconds * 1000)

  function end(ending?: Ending) {
    if (ended) return
    ended = true
    clearTimeout(timer)
    for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event)
    // A thread that fails when nobody asks must not take the process along.
    thread.on('error', () => {})
    if (!ending && limits === LIMITS) keep(thread)
    else void thread.terminate()
    if (ending) ears.onEnd(ending)
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

function begin({ megabytes }: Limits) {
  return new Worker(new URL('./thread.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
    env: {},
    execArgv: [],
  })
}

function takeIdle(limits: Limits) {
  if (!idle || limits !== LIMITS) return undefined
  const { thread, timer } = idle
  clearTimeout(timer)
  thread.removeAllListeners('exit')
  thread.ref()
  idle = undefined
  return thread
}

function keep(thread: Worker) {
  if (idle) return void thread.terminate()
  thread.unref()
  thread.once('exit', () => {
    if (idle?.thread === thread) idle = undefined
  })
  const timer = setTimeout(() => void thread.terminate(), IDLE_MS).unref()
  idle = { thread, timer }
}
