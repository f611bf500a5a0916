import { Worker } from 'node:worker_threads'
import { Refusal } from '#platform/model/refusal.ts'
import type { Chunk } from './read-list.ts'

const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 }
const MOST_SECONDS = 90
/** Beginning takes a second: the thread waits so long for the next list. */
const IDLE_MS = 30_000
let isRunning = false
let idle: { readonly thread: Worker; readonly timer: NodeJS.Timeout } | undefined

type Answer = { chunk?: Chunk; done?: true; refusal?: string }

/**
 * Reads a list in a thread that may die of it. One at a time: the next chunk is fetched only when the
 * one before was dealt with.
 * @throws Refusal list-reader-busy, list-unreadable and its kin
 */
export async function* readInThread(
  fileName: string,
  bytes: Buffer,
): AsyncGenerator<Chunk, void, undefined> {
  if (isRunning) throw new Refusal('list-reader-busy', 429)
  isRunning = true
  const thread = takeIdle() ?? begin()
  const timer = setTimeout(() => void thread.terminate(), MOST_SECONDS * 1000)
  let isWhole = false
  try {
    let asked: unknown = { fileName, bytes: new Uint8Array(bytes) }
    for (;;) {
      const { chunk, refusal, done } = await ask(thread, asked)
      if (refusal) throw new Refusal(refusal, 400, { field: 'base64' })
      if (done || !chunk) {
        isWhole = true
        return
      }
      yield chunk
      asked = 'next'
    }
  } finally {
    clearTimeout(timer)
    isRunning = false
    if (isWhole) keep(thread)
    else void thread.terminate()
  }
}

function begin() {
  return new Worker(new URL('./thread.mjs', import.meta.url), {
    ...{ resourceLimits: LIMITS, env: {}, execArgv: [] },
  })
}

function takeIdle() {
  if (!idle) return undefined
  const { thread, timer } = idle
  clearTimeout(timer)
  thread.removeAllListeners('exit')
  thread.ref()
  idle = undefined
  return thread
}

function keep(thread: Worker) {
  thread.unref()
  thread.once('exit', () => {
    if (idle?.thread === thread) idle = undefined
  })
  idle = { thread, timer: setTimeout(() => void thread.terminate(), IDLE_MS).unref() }
}

function ask(thread: Worker, message: unknown) {
  return new Promise<Answer>((resolve) => {
    const over = (answer: Answer) => {
      for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event)
      // A thread that fails when nobody asks must not take the process along.
      thread.on('error', () => {})
      resolve(answer)
    }
    thread.once('message', over)
    thread.once('error', () => over({ refusal: 'list-unreadable' }))
    thread.once('exit', () => over({ refusal: 'list-unreadable' }))
    thread.postMessage(message)
  })
}
