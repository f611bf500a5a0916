/**
 * A node that keeps images, and speaks DICOMweb.
 *
 *   npm run node -- --port 8091 --data DIR --name sanming
 */
import { parseArgs } from 'node:util'
import { isKnownCharset } from '#dicom/model/charset.ts'
import { Base64Url32, OrgCode } from '#imaging-node/model/ticket.ts'
import type { S3Settings } from '#imaging-node/server/index.ts'
import { readConfig } from '#platform/server/config.ts'
import { StartError } from '#platform/server/start-error.ts'
import { type NodeSettings, startImagingNode } from './start-imaging-node.ts'
import type { Running } from './start-process.ts'

/** What was read from S3 lies on disk again, up to so many bytes. */
const S3_CACHE_BYTES = 20 * 1024 ** 3

let running: Running | undefined
let leaving = false

process.stdout.on('error', () => {})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave(0))

try {
  const { port, data, url, ...given } = readArguments()
  const config = readConfig({
    ...(port && { PORT: port }),
    ...(data && { DATA_DIR: data }),
    ...(url && { PUBLIC_URL: url }),
  })
  const settings = readSettings(given)
  running = await startImagingNode(config, settings, say)
  if (leaving) leave(0)
  else say(`影像节点 ${settings.name} 已就绪：${config.publicUrl}/dicom-web（按 Ctrl+C 停止）`)
} catch (error) {
  const known = error instanceof StartError
  process.stderr.write(`✗ ${known ? error.message : (error as Error).stack}\n`)
  leave(1)
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        name: { type: 'string' },
        /** Under which address clients reach it. */
        url: { type: 'string' },
        /** How many minutes without a new image make a study whole. */
        settle: { type: 'string' },
        /** `CT01=GB18030`: what the device with this station name really writes. */
        charset: { type: 'string', multiple: true },
        /** `bucket` or `bucket/prefix`: files lie in S3; key and secret as AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY. */
        s3: { type: 'string' },
        's3-endpoint': { type: 'string' },
        's3-region': { type: 'string' },
        /** The network: its hub, the keys of the hub, and who stores here. */
        hub: { type: 'string' },
        'hub-key': { type: 'string', multiple: true },
        unit: { type: 'string' },
        /** Pages that may ask from a browser, besides those of the network’s members. */
        origin: { type: 'string', multiple: true },
      },
    })
    return values
  } catch {
    throw new StartError(
      '用法：npm run node -- --port 8091 --data 文件夹 --name sanming [--url 网址] [--settle 分钟] [--charset 设备=GB18030] [--s3 桶/前缀 --s3-endpoint 网址 --s3-region 区域] [--hub 网址 --hub-key 公钥 --unit 存储单位 --origin 网址]',
    )
  }
}

interface Given {
  name?: string
  settle?: string
  charset?: string[]
  s3?: string
  's3-endpoint'?: string
  's3-region'?: string
  hub?: string
  'hub-key'?: string[]
  unit?: string
  origin?: string[]
}

function readSettings(given: Given): NodeSettings {
  const { name = 'node', settle = '1', charset = [] } = given
  if (!/^[a-z0-9-]{1,32}$/.test(name))
    throw new StartError('--name 只能用小写字母、数字和连字符，最多 32 个字符。')
  const settleMinutes = Number(settle)
  if (!(settleMinutes > 0 && settleMinutes <= 1440))
    throw new StartError('--settle 要是 0 到 1440 之间的分钟数。')
  const charsets = charset.map((pair) => {
    const [station = '', term = ''] = pair.split('=')
    if (!station || !term || !isKnownCharset(term))
      throw new StartError(`--charset 要写成 设备=字符集，例如 CT01=GB18030；看不懂 ${pair}。`)
    return [station, term] as const
  })
  const hub = readHub(given)
  return { name, settleMinutes, charsets: new Map(charsets), s3: readS3(given), hub }
}

function readHub({ hub, unit = '', origin = [], 'hub-key': keys = [] }: Given) {
  if (hub === undefined) return undefined
  if (!URL.canParse(hub)) throw new StartError(`--hub 要是网址；看不懂 ${hub}。`)
  if (keys.length === 0 || keys.some((key) => !Base64Url32.safeParse(key).success))
    throw new StartError(
      '--hub-key 要是中心节点的公钥（43 个字符），由 cli hub-keys 打印，可写多个。',
    )
  if (!OrgCode.safeParse(unit).success)
    throw new StartError('--unit 要是存储单位的统一社会信用代码（18 位）。')
  return { url: hub.replace(/\/$/, ''), keys, unit, origins: origin }
}

function readS3(given: Given): S3Settings | undefined {
  const { s3, 's3-endpoint': endpoint, 's3-region': region = 'us-east-1' } = given
  if (s3 === undefined) return undefined
  const [, bucket, prefix = ''] = /^([a-z0-9][a-z0-9.-]{2,62})(?:\/([\w./-]*))?$/.exec(s3) ?? []
  if (!bucket) throw new StartError(`--s3 要写成 桶 或 桶/前缀；看不懂 ${s3}。`)
  if (endpoint !== undefined && !URL.canParse(endpoint))
    throw new StartError(`--s3-endpoint 要是网址；看不懂 ${endpoint}。`)
  const folder = prefix && !prefix.endsWith('/') ? `${prefix}/` : prefix
  return { bucket, prefix: folder, endpoint, region, cacheBytes: S3_CACHE_BYTES }
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
