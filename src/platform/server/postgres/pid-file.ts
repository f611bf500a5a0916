import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { program } from './native.ts'

/** What PostgreSQL writes about itself into postmaster.pid. */
export interface Recorded {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string
  readonly ready: boolean
}

export function readPidFile(cluster: string): Recorded | undefined {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n')
    const [pid = '', , , port = '', socketFolder = '', , , status = ''] = lines
    return { pid: Number(pid), port: Number(port), socketFolder, ready: status.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/**
 * Clears the way after a crash. Call only with the lock of the data folder in hand, when nobody can
 * be using a database that still runs: it survived the kill -9 of its server. It is stopped and
 * started anew rather than adopted, because only a child of ours tells us when it dies, and because
 * its settings are then surely those of today. A file left behind by a reboot goes away, even if
 * its number now belongs to another process; PostgreSQL itself would refuse to start.
 */
export async function clearTheWay(native: string, cluster: string): Promise<void> {
  const recorded = readPidFile(cluster)
  if (!recorded) return
  if (process.platform === 'win32') {
    // There are no signals on Windows; pg_ctl knows how to ask.
    spawnSync(program(native, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast'], { stdio: 'ignore' })
    return
  }
  await stopProcess(recorded.pid, () => isPostmaster(recorded.pid, cluster))
  rmSync(pidFile(cluster), { force: true })
}

const SIGNALS = [
  /** Fast: roll back, write everything out, leave. */
  { signal: 'SIGINT', patience: 10_000 },
  /** Immediate: leave; the next start repeats the log. */
  { signal: 'SIGQUIT', patience: 5000 },
  { signal: 'SIGKILL', patience: 2000 },
] as const

/** Stops PostgreSQL as gently as it allows. */
export async function stopProcess(pid: number, runs: () => boolean): Promise<void> {
  for (const { signal, patience } of SIGNALS) {
    const deadline = Date.now() + patience
    if (runs()) send(pid, signal)
    while (runs() && Date.now() < deadline) await sleep(10)
    if (!runs()) return
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It left of its own accord in the meantime.
  }
}

/** Whether the process is the PostgreSQL of this cluster, not a stranger with the same number. */
export function isPostmaster(pid: number, cluster: string): boolean {
  const line = commandLine(pid)
  return /^(\S.*\/)?postgres -D /.test(line) && line.includes(` -D ${cluster} `)
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    }
    return spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  } catch {
    return ''
  }
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}
