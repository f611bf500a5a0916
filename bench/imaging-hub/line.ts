import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A line to servers far away: they run in a network namespace of their own, and `slow` makes the way to it long. */
export interface Line {
  /** The address there. */
  readonly host: string
  /** What a command is run with, to run there. */
  readonly command: readonly string[]
  readonly slow: () => void
  readonly close: () => void
}

/** Of each direction: half of the round trip in milliseconds, and what the line carries. */
export const DELAY_MS = 25
export const MEGABITS = 20

/** @returns why there is none, as a sentence */
export async function openLine(): Promise<Line | string> {
  if (process.platform !== 'linux') return 'network namespaces are there on Linux only'
  const name = `rq-far-${process.pid}`
  const [near, far] = [`rqn${process.pid}`, `rqf${process.pid}`]
  const [here, host] = ['10.231.77.1', '10.231.77.2']
  const there = ['ip', 'netns', 'exec', name]
  const script = fileURLToPath(new URL('line.py', import.meta.url))
  const ways = spawn('python3', [script, near, far, `${DELAY_MS}`, `${MEGABITS}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  ways.stderr.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const close = () => {
    ways.kill()
    try {
      run('ip', 'netns', 'delete', name)
    } catch {
      // It was never made.
    }
  }
  try {
    await Promise.race([once(ways.stdout, 'data'), failed()])
    run('ip', 'netns', 'add', name)
    run('ip', 'link', 'set', far, 'netns', name)
    run('ip', 'address', 'add', `${here}/30`, 'dev', near)
    run('ip', 'link', 'set', near, 'up')
    run(...there, 'ip', 'address', 'add', `${host}/30`, 'dev', far)
    run(...there, 'ip', 'link', 'set', far, 'up')
    run(...there, 'ip', 'link', 'set', 'lo', 'up')
  } catch (error) {
    close()
    const why = String((error as { stderr?: Buffer }).stderr ?? error).trim()
    return `it takes root, ip, python3 and TUN: ${why.split('\n').at(-1)}`
  }
  return { host, command: there, close, slow: () => ways.kill('SIGUSR1') }

  async function failed(): Promise<never> {
    await once(ways, 'close')
    throw new Error(said)
  }
}

function run(...words: readonly string[]) {
  const [command = '', ...args] = words
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
}
