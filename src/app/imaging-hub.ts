/**
 * The hub of a network of imaging nodes: it knows where studies lie, and who may see them.
 *
 *   npm run hub -- --port 8090 --data DIR
 */
import { parseArgs } from 'node:util'
import { readConfig } from '#platform/server/config.ts'
import { StartError } from '#platform/server/start-error.ts'
import { startImagingHub } from './start-imaging-hub.ts'
import type { Running } from './start-process.ts'

let running: Running | undefined
let leaving = false

process.stdout.on('error', () => {})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave(0))

try {
  const { port = '8090', data, url } = readArguments()
  const config = readConfig({
    PORT: port,
    ...(data && { DATA_DIR: data }),
    ...(url && { PUBLIC_URL: url }),
  })
  running = await startImagingHub(config, say)
  if (leaving) leave(0)
  else say(`影像中心节点已就绪：${config.publicUrl}（按 Ctrl+C 停止）`)
} catch (error) {
  const known = error instanceof StartError
  process.stderr.write(`✗ ${known ? error.message : (error as Error).stack}\n`)
  leave(1)
}

function readArguments() {
  const text = { type: 'string' } as const
  try {
    // `url`: under which address nodes and members reach it. They sign it.
    return parseArgs({ options: { port: text, data: text, url: text } }).values
  } catch {
    throw new StartError('用法：npm run hub -- --port 8090 --data 文件夹 [--url 网址]')
  }
}

function leave(code: number) {
  leaving = true
  if (!running && code === 0) return
  const stopping = running?.stop() ?? Promise.resolve()
  void stopping.finally(() => process.exit(code))
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
