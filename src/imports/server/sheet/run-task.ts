import type { Worker } from 'node:worker_threads'
import { Refusal } from '#platform/model/refusal.ts'
import { createThreads, stopListening } from '#platform/server/threads.ts'
import type { Answer, Task } from './task.ts'

export interface Limits {
  readonly seconds: number
  /** Of JavaScript objects; what a sheet of 5 000 rows needs, several times over. */
  readonly megabytes: number
}

const LIMITS: Limits = { seconds: 20, megabytes: 256 }
const MOST_AT_ONCE = 2
const readers = createReaders(LIMITS, 30)
let running = 0

/**
 * Does it in a thread of its own. The thread may die of a sheet; nobody else notices.
 * @throws Refusal sheet-reader-busy, sheet-too-complex, sheet-unreadable
 */
export async function runTask<Wanted extends Answer>(task: Task, limits = LIMITS): Promise<Wanted> {
  if (running >= MOST_AT_ONCE) throw new Refusal('sheet-reader-busy', 429)
  running++
  try {
    const { take, keep } = limits === LIMITS ? readers : createReaders(limits, 0)
    const thread = take()
    const answer = await ask(thread, task, limits)
    keep(thread)
    if (!answer) throw wrong('sheet-unreadable')
    return answer as Wanted
  } finally {
    running--
  }
}

function createReaders({ megabytes }: Limits, idleSeconds: number) {
  const entry = new URL('./thread.ts', import.meta.url)
  return createThreads(entry, { megabytes, youngMegabytes: 32, idleSeconds })
}

function ask(thread: Worker, task: Task, { seconds }: Limits) {
  return new Promise<Answer | undefined>((resolve, reject) => {
    const timer = setTimeout(() => void thread.terminate(), seconds * 1000)
    const over = () => {
      clearTimeout(timer)
      stopListening(thread)
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
