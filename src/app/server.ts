import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#platform/server/config.ts'
import { StartError } from '#platform/server/start-error.ts'
import { type DemoNetwork, planDemoNetwork } from './demo-network.ts'
import { start } from './start.ts'
import type { Running } from './start-process.ts'
import { seconds } from './steps.ts'

/** Signals that are no further apart are one request, in milliseconds. */
const ONCE = 1000

/** How often to look whether the launcher still lives, in milliseconds. */
const GLANCE = 500

let running: Running | undefined
/** The exit code, once it is time to leave. */
let leaving: number | undefined
let askedAt = 0

// Who listened to us may be gone; that is no reason to fall.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})
process.on('uncaughtException', fail)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave(0))
if (process.argv.includes('--with-parent')) leaveWithParent(process.ppid)

try {
  const config = readConfig()
  // For trying out: a network of imaging nodes beside the product, unless it belongs to a real one.
  const network =
    config.demo === 'off' || config.hub || !config.demoNetwork
      ? undefined
      : await planDemoNetwork(config)
  running = await start({ ...config, ...(network && { hub: network.hub }) }, say)
  if (leaving === undefined) {
    say(`仁桥已就绪：${config.publicUrl}（用时 ${seconds(performance.now())}，按 Ctrl+C 停止）`)
    if (network) void beginNetwork(network, running)
  } else {
    await stop(leaving)
  }
} catch (error) {
  fail(error)
}

/** After the pages are there: nobody waits for it, and the product runs without it. */
async function beginNetwork(network: DemoNetwork, product: Running) {
  const beginning = network.start()
  running = {
    async stop() {
      await beginning.then((begun) => begun.stop()).catch(() => {})
      await product.stop()
    },
  }
  await beginning.then(
    () => say('演示影像云已就绪：三个节点的影像约十秒后可以查到。'),
    (error: unknown) => say(`演示影像云没有起来，其余功能照常：${(error as Error).message}`),
  )
}

/**
 * Leaves in good order; asked for during the start, as soon as that is done. Asked again, at once:
 * the next start puts things in order. Ctrl-C through the launcher arrives twice, and counts once.
 */
function leave(code: number) {
  if (leaving !== undefined && performance.now() - askedAt > ONCE) process.exit(1)
  if (leaving !== undefined) return
  askedAt = performance.now()
  leaving = code
  say('正在停止……')
  if (running) void stop(code)
}

async function stop(code: number) {
  try {
    await running?.stop()
    if (code === 0) say('已停止。')
  } finally {
    process.exit(code)
  }
}

function fail(error: unknown) {
  process.stderr.write(`✗ ${error instanceof StartError ? error.message : unexpected(error)}\n`)
  leaving = 1
  void stop(1)
}

/** People get a sentence, whoever mends it gets the rest: in a file that only this user may read. */
function unexpected(error: unknown): string {
  const { message, stack, cause } = error instanceof Error ? error : new Error(String(error))
  const file = join(mkdtempSync(join(tmpdir(), 'renqiao-error-')), 'error.txt')
  writeFileSync(file, `${stack}\n${cause instanceof Error ? cause.stack : ''}\n`)
  return `出现了意外的错误：${message}。详细情况写在 ${file}`
}

/** When the launcher is killed the way that leaves it no last word, nobody else tells us. */
function leaveWithParent(parent: number) {
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    leave(0)
  }, GLANCE).unref()
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
