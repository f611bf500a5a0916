import { setTimeout as sleep } from 'node:timers/promises'
import { stopProcess } from './pid-file.ts'
import type { Postmaster } from './postmaster.ts'

/** The longest pause between two attempts to bring the database back, in milliseconds. */
const LONGEST_PAUSE = 5000

export interface Supervised {
  /** Undefined while there is none. */
  readonly pid: number | undefined
  stop(): Promise<void>
}

/** Keeps a server running: when it dies, starts it again, at once at first and then ever later. */
export async function supervise(
  start: () => Promise<Postmaster>,
  log: (line: string) => void,
): Promise<Supervised> {
  let current: Postmaster | undefined = await start()
  let stopping = false
  const leaving = new AbortController()
  const watching = watch(current)

  async function watch(first: Postmaster) {
    for (let running: Postmaster | undefined = first; running; running = await again()) {
      current = running
      if (stopping) await halt(running)
      await running.gone
      current = undefined
      if (!stopping) log('数据库意外停止，正在重新启动……')
    }
  }

  /** Undefined when it is no longer wanted. */
  async function again(): Promise<Postmaster | undefined> {
    for (let pause = 0; !stopping; pause = Math.min(pause * 2 + 100, LONGEST_PAUSE)) {
      try {
        await sleep(pause, undefined, { signal: leaving.signal })
        const running = await start()
        log('数据库已恢复。')
        return running
      } catch (error) {
        if (!stopping) log(`数据库还没有恢复，稍后再试：${(error as Error).message}`)
      }
    }
    return undefined
  }

  return {
    get pid() {
      return current?.pid
    },
    async stop() {
      stopping = true
      leaving.abort()
      if (current) await halt(current)
      await watching
    },
  }
}

async function halt({ pid, gone }: Postmaster) {
  let over = false
  void gone.then(() => {
    over = true
  })
  await stopProcess(pid, () => !over)
  await gone
}
