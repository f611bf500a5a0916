import { Worker } from 'node:worker_threads'
import { Refusal } from '#platform/model/refusal.ts'
import type { Answer, Task } from './task.ts'

export interface Limits {
  readonly seconds: number
  /** Of JavaScript objects; what a sheet of 5 000 rows needs, several times over. */
  readonly megabytes: number
}

const LIMITS: Limits = { seconds: 20, megabytes: 256 }
const MOST_AT_ONCE = 2
/** Beginning takes a second: one thread waits so long for the next sheet. */
const IDLE_MS = 30_000
let running = 0
let idle: { readonly thread: Worker; readonly timer: NodeJS.Timeout } | undefined

/**
 * Does it in a thread of its own. The thread may die of a sheet; nobody else notices.
 * @throws Refusal sheet-reader-busy, sheet-too-complex, sheet-unreadable
 */
export async function runTask<Wanted extends Answer>(task: Task, limits = LIMITS): Promise<Wanted> {
  if (running >= MOST_AT_ONCE) throw new Refusal('sheet-reader-busy', 429)
  running++
  try {
    const thread = takeIdle(limits) ?? begin(limits)
    const answer = await ask(thread, task, limits)
    if (limits === LIMITS) keep(thread)
    else void thread.terminate()
    if (!answer) throw wrong('sheet-unreadable')
    return answer as Wanted
  } finally {
    running--
  }
}

function begin({ megabytes }: Limits) {
  return new Worker(new URL('./thread.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
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

function ask(thread: Worker, task: Task, { seconds }: Limits) {
  return new Promise<Answer | undefined>((resolve, reject) => {
    const timer = setTimeout(() => void thread.terminate(), seconds * 1000)
    const over = () => {
      clearTimeout(timer)
      // One by one: without a name it would take what Node itself listens to.
      for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event)
      // A thread that fails when nobody asks must not take the process along.
      thread.on('error', () => {})
    }
    thread.once('message', (answer: Answer | undefined) => {
      over()
      resolve(answer)
    })
    thread.once('error', (error: NodeJS.ErrnoException) => {
      over()
      const isTooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError
      reject(wrong(isTooMuch ? 'sheet-too-complex' : 'sheet-unreadable'))
    })
    thread.once('exit', () => {
      over()
      reject(wrong('sheet-too-complex'))
    })
    thread.postMessage(task)
  })
}

function wrong(code: string) {
  return new Refusal(code, 400, { field: 'base64' })
}
