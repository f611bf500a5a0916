import { Worker } from 'node:worker_threads'

export interface ThreadNeeds {
  /** Of JavaScript objects; a thread that wants more dies, and nobody else. */
  readonly megabytes: number
  readonly youngMegabytes: number
  /** Beginning takes a second: one thread waits so long for the next task. */
  readonly idleSeconds: number
}

export interface Threads {
  readonly take: () => Worker
  /** Gives back a thread that has done its task, and that nobody listens to any more. */
  readonly keep: (thread: Worker) => void
}

/** Threads for one kind of work; the last that was given back is there for the next task. */
export function createThreads(entry: URL, needs: ThreadNeeds): Threads {
  let idle: { readonly thread: Worker; readonly timer: NodeJS.Timeout } | undefined
  return {
    take() {
      if (!idle) return begin(entry, needs)
      const { thread, timer } = idle
      clearTimeout(timer)
      thread.removeAllListeners('exit')
      thread.ref()
      idle = undefined
      return thread
    },
    keep(thread) {
      if (idle) return void thread.terminate()
      thread.unref()
      thread.once('exit', () => {
        if (idle?.thread === thread) idle = undefined
      })
      const timer = setTimeout(() => void thread.terminate(), needs.idleSeconds * 1000).unref()
      idle = { thread, timer }
    },
  }
}

function begin(entry: URL, { megabytes, youngMegabytes }: ThreadNeeds) {
  return new Worker(new URL('./thread.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes },
    workerData: { entry: entry.href },
    env: {},
    execArgv: [],
  })
}

/** Hears nothing more of it. A thread that fails when nobody asks must not take the process along. */
export function stopListening(thread: Worker) {
  // One by one: without a name it would take what Node itself listens to.
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event)
  thread.on('error', () => {})
}
