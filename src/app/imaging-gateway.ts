/**
 * Takes images from devices that speak DIMSE (C-STORE), and hands them on to a node.
 *
 *   NODE_TOKEN=… npm run gateway -- --node http://127.0.0.1:8091/dicom-web --from CT01 --from MR02
 */
import { parseArgs } from 'node:util'
import { startGateway } from '#imaging-gateway/server/index.ts'
import { givenNodeToken } from '#platform/server/config.ts'
import { createLog } from '#platform/server/log.ts'
import { StartError } from '#platform/server/start-error.ts'

const USAGE =
  '用法：NODE_TOKEN=令牌 npm run gateway -- --node http://127.0.0.1:8091/dicom-web --from 设备AE [--from …] [--port 11112] [--title RENQIAO]'

try {
  const { port, ...settings } = readSettings()
  const stop = await startGateway(settings, port)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      stop()
      process.exit(0)
    })
  process.stdout.write(`DICOM 网关 ${settings.title} 已就绪：端口 ${port}（按 Ctrl+C 停止）\n`)
} catch (error) {
  const known = error instanceof StartError
  process.stderr.write(`✗ ${known ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
}

function readSettings() {
  const { node, from = [], port = '11112', title = 'RENQIAO' } = readArguments()
  const token = givenNodeToken()
  if (!node || !URL.canParse(node) || from.length === 0) throw new StartError(USAGE)
  if (!token)
    throw new StartError('缺少 NODE_TOKEN：用 npm run -s cli -- node-token 取得，只要 stow。')
  if (![title, ...from].every((one) => /^[\x21-\x7e]{1,16}$/.test(one)))
    throw new StartError('AE 名称是 1 到 16 个可见的英文字符，不含空格。')
  const number = Number(port)
  if (!Number.isInteger(number) || number < 1 || number > 65_535)
    throw new StartError('--port 要是 1 到 65535 的整数。')
  const log = createLog((line) => process.stdout.write(`${line}\n`))
  const address = { url: node.replace(/\/$/, ''), token }
  return { node: address, from: new Set(from), title, port: number, log }
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        /** Address of the node, `/dicom-web` included. */
        node: { type: 'string' },
        /** Titles of the devices that may send. */
        from: { type: 'string', multiple: true },
        port: { type: 'string' },
        /** By which title the devices call us. */
        title: { type: 'string' },
      },
    }).values
  } catch {
    throw new StartError(USAGE)
  }
}
