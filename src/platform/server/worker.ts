import type { Db } from './db.ts'
import { listen } from './listen.ts'
import { type Log, silent } from './log.ts'
import { OUTBOX_CHANNEL } from './outbox.ts'
import { type Jobs, runNext } from './outbox-run.ts'

/** Something that is done again and again, beside what deeds ask for. */
export interface Chore {
  readonly name: string
  readonly everySeconds: number
  readonly run: () => Promise<unknown>
}

export interface WorkerOptions {
  readonly db: Db
  /** Where to hear of new jobs. A connection of its own, past any pooler. */
  readonly listenUrl: string
  readonly jobs: Jobs
  readonly chores?: readonly Chore[]
  readonly log?: Log
  /** How long a job may wait when its call was not heard. */
  readonly pollSeconds?: number
  /** Seconds until the next attempt at what failed. */
  readonly backOff?: (attempt: number) => number
}

export interface Worker {
  /** Finishes what it is at, and begins nothing more. */
  readonly stop: () => Promise<void>
}

/** One job after the other. For more at once, start more workers: here or on other machines. */
export function startWorker(options: WorkerOptions): Worker {
  const { db, listenUrl, jobs, chores = [], log = silent, pollSeconds = 5, backOff } = options
  const bell = aBell()
  const ear = listen(listenUrl, OUTBOX_CHANNEL, bell.ring)
  const timers = chores.map((chore) => repeat(chore, log))
  let stopping = false

  async function work() {
    while (!stopping) {
      const outcome = await runNext(db, jobs, backOff).catch((error: unknown) => {
        log.error('worker-without-database', {}, error)
        return undefined
      })
      if (!outcome) await bell.wait(pollSeconds)
      else if (outcome.error)
        log.error('job-failed', { kind: outcome.kind, job: outcome.id }, outcome.error)
      else log.info('job-done', { kind: outcome.kind, job: outcome.id })
    }
  }
  const working = work()

  return {
    async stop() {
      stopping = true
      bell.ring()
      await Promise.all([working, ear.stop(), ...timers.map((timer) => timer.stop())])
    },
  }
}

/** Rings that come while nobody waits are remembered: one is as good as many. */
function aBell() {
  let rung = false
  let wake: (() => void) | undefined
  return {
    ring() {
      rung = true
      wake?.()
    },
    async wait(seconds: number) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, seconds * 1000)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      wake = undefined
      rung = false
    },
  }
}

function repeat({ name, everySeconds, run }: Chore, log: Log) {
  let running = Promise.resolve()
  let busy = false
  function go() {
    if (busy) return
    busy = true
    running = run().then(
      () => {},
      (error: unknown) => log.error('chore-failed', { name }, error),
    )
    void running.finally(() => (busy = false))
  }
  const timer = setInterval(go, everySeconds * 1000)
  go()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
