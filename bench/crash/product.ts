import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The product as a newcomer starts it, in a folder of its own, started again whenever it is gone. */
export interface Product {
  readonly url: string
  readonly dataDir: string
  readonly pid: () => number
  readonly kill: (whom: Victim) => void
  readonly ready: () => Promise<void>
  readonly stop: () => Promise<void>
}

export type Victim = 'server' | 'database' | 'both'

export async function startProduct(
  dataDir: string,
  port: number,
  demo: 'small' | 'city' = 'small',
): Promise<Product> {
  const url = `http://127.0.0.1:${port}`
  let stopping = false
  let child = launch()

  function launch(): ChildProcess {
    const server = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/app/server.ts', '--with-parent'],
      {
        env: {
          ...process.env,
          DATA_DIR: dataDir,
          PORT: String(port),
          DEMO: demo,
          DEMO_NETWORK: 'off',
          LOG_LEVEL: 'silent',
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
    server.on('exit', () => {
      if (!stopping) child = launch()
    })
    return server
  }

  async function ready() {
    for (;;) {
      const answer = await fetch(`${url}/readyz`).catch(() => undefined)
      if (answer?.ok) return
      await sleep(50)
    }
  }

  function kill(whom: Victim) {
    const database = databaseProcesses(dataDir)
    if (whom !== 'database') child.kill('SIGKILL')
    if (whom === 'server') return
    // All at once, as the power does: a server process that outlives its parent would still write.
    for (const pid of database) tryKill(pid)
  }

  return {
    ...{ url, dataDir, kill, ready },
    pid: () => child.pid as number,
    async stop() {
      stopping = true
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** The database's first process and its children. */
export function databaseProcesses(dataDir: string): number[] {
  const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid')
  let postmaster: number
  try {
    postmaster = Number(readFileSync(file, 'utf8').split('\n')[0])
  } catch {
    return []
  }
  const rows = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).split('\n')
  const children = rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .flatMap(([pid, parent]) => (parent === postmaster && pid ? [pid] : []))
  return [postmaster, ...children]
}

function tryKill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was faster.
  }
}
