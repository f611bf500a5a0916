import type { Worker } from 'node:worker_threads'
import { Refusal } from '#platform/model/refusal.ts'
import { createThreads, stopListening } from '#platform/server/threads.ts'
import type { Chunk } from './read-list.ts'

const MOST_SECONDS = 90
const readers = createThreads(new URL('./thread.ts', import.meta.url), {
  ...{ megabytes: 384, youngMegabytes: 32, idleSeconds: 30 },
})
let isRunning = false

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
  const thread = readers.take()
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
    if (isWhole) readers.keep(thread)
    else void thread.terminate()
  }
}

function ask(thread: Worker, message: unknown) {
  return new Promise<Answer>((resolve) => {
    const over = (answer: Answer) => {
      stopListening(thread)
      resolve(answer)
    }
    thread.once('message', over)
    thread.once('error', () => over({ refusal: 'list-unreadable' }))
    thread.once('exit', () => over({ refusal: 'list-unreadable' }))
    thread.postMessage(message)
  })
}
