import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const windows = process.platform === 'win32'

/**
 * Runs a program in the foreground: it gets our signals, we get its exit code.
 * With `quiet` its output is kept, and given to `quiet` when it fails.
 */
export function run(file, args, { env = process.env, quiet } = {}) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit'
  const child = spawn(file, args, { cwd: root, env, stdio, shell: file.endsWith('.cmd') })
  const forward = (signal) => child.kill(signal)
  for (const signal of SIGNALS) process.on(signal, forward)

  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))

  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`无法运行 ${file}（${error.code}）`)))
    child.once('close', (code, signal) => {
      for (const name of SIGNALS) process.off(name, forward)
      if (code !== 0) quiet?.(said)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/** The path of a program that npm installed. */
export function binary(name) {
  return join(root, 'node_modules', '.bin', windows ? `${name}.cmd` : name)
}

/** npm itself: the one that called us, or the one on the path. */
export function npm(args, options) {
  const caller = process.env.npm_execpath
  if (caller?.endsWith('.js')) return run(process.execPath, [caller, ...args], options)
  return run(windows ? 'npm.cmd' : 'npm', args, options)
}

export function tell(line) {
  process.stderr.write(`${line}\n`)
}

export function secondsSince(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} 秒`
}

/** Tells that something long begins, that it still goes on, and that it is done. */
export async function longStep(title, work) {
  const started = performance.now()
  tell(`… ${title}`)
  const beat = setInterval(() => tell(`… ${title}，已用 ${secondsSince(started)}`), 15_000)
  try {
    await work()
    tell(`✓ ${title}（${secondsSince(started)}）`)
  } finally {
    clearInterval(beat)
  }
}
