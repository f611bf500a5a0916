import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { BadPixels } from '#dicom/model/pixels/bad-pixels.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { createThreads, stopListening } from '#platform/server/threads.ts'
import type { Done, Task } from './task.ts'

export type RunTask = (task: Task) => Promise<Uint8Array>

/** One core is left for those who ask for files. */
const MOST_AT_ONCE = Math.max(1, availableParallelism() - 1)
const MOST_WAITING = 200
const SECONDS = 30

/**
 * Pictures are unpacked in threads, some at a time. A thread that takes too long, or dies, takes only
 * its own picture along.
 */
export function createPixelThreads(seconds = SECONDS): RunTask {
  const entry = new URL('./thread.ts', import.meta.url)
  const threads = createThreads(entry, { megabytes: 512, youngMegabytes: 64, idleSeconds: 300 })
  const waiting: (() => void)[] = []
  let running = 0

  return async function run(task) {
    if (waiting.length >= MOST_WAITING)
      throw new Refusal('busy', 503, { message: '节点正忙于解码其他影像，请稍后再试。' })
    if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    running++
    try {
      const thread = threads.take()
      const done = await ask(thread, task, seconds)
      threads.keep(thread)
      if ('fault' in done) throw new BadPixels(done.fault)
      return done.bytes
    } finally {
      running--
      waiting.shift()?.()
    }
  }
}

/** One stock of threads for all who ask. */
export const runInThread = createPixelThreads()

function ask(thread: Worker, task: Task, seconds: number) {
  return new Promise<Done>((resolve, reject) => {
    const timer = setTimeout(() => void thread.terminate(), seconds * 1000)
    const over = () => {
      clearTimeout(timer)
      stopListening(thread)
    }
    const fail = () => {
      over()
      reject(new BadPixels('broken'))
    }
    thread.once('message', (done: Done) => {
      over()
      resolve(done)
    })
    thread.once('error', fail)
    thread.once('exit', fail)
    thread.postMessage(task)
  })
}
