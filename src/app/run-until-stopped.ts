import { StartError } from '#platform/server/start-error.ts'
import type { Running } from './start-process.ts'

/** A program that runs until it is told to stop. @param start says in the end that it is ready */
export async function runUntilStopped(
  start: (say: (line: string) => void) => Promise<Running & { readonly ready: string }>,
) {
  let running: Running | undefined
  let leaving = false
  process.stdout.on('error', () => {})
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave(0))
  try {
    const started = await start(say)
    running = started
    if (leaving) leave(0)
    else say(`${started.ready}（按 Ctrl+C 停止）`)
  } catch (error) {
    const known = error instanceof StartError
    process.stderr.write(`✗ ${known ? error.message : (error as Error).stack}\n`)
    leave(1)
  }

  function leave(code: number) {
    leaving = true
    if (!running && code === 0) return
    const stopping = running?.stop() ?? Promise.resolve()
    void stopping.finally(() => process.exit(code))
  }
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
