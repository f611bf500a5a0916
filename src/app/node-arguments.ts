import { type ParseArgsConfig, parseArgs } from 'node:util'
import { isKnownCharset } from '#dicom/model/charset.ts'
import { Base64Url32, OrgCode } from '#imaging-node/model/ticket.ts'
import type { PacsSettings, S3Settings } from '#imaging-node/server/index.ts'
import { type Config, readConfig } from '#platform/server/config.ts'
import { StartError } from '#platform/server/start-error.ts'
import type { HubSettings, NodeSettings } from './start-imaging-node.ts'

/** What was read from S3 lies on disk again, up to so many bytes. */
const S3_CACHE_BYTES = 20 * 1024 ** 3

const text = { type: 'string' } as const
const several = { type: 'string', multiple: true } as const

/** What every node may be told, wherever it keeps its files. */
export const NODE_OPTIONS = {
  ...{ port: text, data: text, name: text },
  /** Under which address clients reach it. */
  url: text,
  /** How many minutes without a new image make a study whole. */
  settle: text,
  /** `CT01=GB18030`: what the device with this station name really writes. */
  charset: several,
  /** The network: its hub, the keys of the hub, and who stores here. */
  hub: text,
  'hub-key': several,
  unit: text,
  /** Pages that may ask from a browser, besides those of the network’s members. */
  origin: several,
} satisfies ParseArgsConfig['options']

export const NODE_USAGE =
  '[--url 网址] [--settle 分钟] [--charset 设备=GB18030] [--hub 网址 --hub-key 公钥 --unit 存储单位 --origin 网址]'

/** @throws StartError with the usage, for what is not an option */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ options }).values
  } catch {
    throw new StartError(usage)
  }
}

interface Given {
  port?: string
  data?: string
  url?: string
  name?: string
  settle?: string
  charset?: string[]
  hub?: string
  'hub-key'?: string[]
  unit?: string
  origin?: string[]
}

export function readNodeConfig({ port, data, url }: Given): Config {
  return readConfig({
    ...(port && { PORT: port }),
    ...(data && { DATA_DIR: data }),
    ...(url && { PUBLIC_URL: url }),
  })
}

/** @throws StartError a sentence about what is wrong */
export function readNodeSettings(given: Given): Omit<NodeSettings, 's3' | 'pacs'> {
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
  return { name, settleMinutes, charsets: new Map(charsets), hub: readHub(given) }
}

function readHub(given: Given): HubSettings | undefined {
  const { hub, unit = '', origin = [], 'hub-key': keys = [] } = given
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

interface GivenS3 {
  s3?: string
  's3-endpoint'?: string
  's3-region'?: string
}

export function readS3(given: GivenS3): S3Settings | undefined {
  const { s3, 's3-endpoint': endpoint, 's3-region': region = 'us-east-1' } = given
  if (s3 === undefined) return undefined
  const [, bucket, prefix = ''] = /^([a-z0-9][a-z0-9.-]{2,62})(?:\/([\w./-]*))?$/.exec(s3) ?? []
  if (!bucket) throw new StartError(`--s3 要写成 桶 或 桶/前缀；看不懂 ${s3}。`)
  if (endpoint !== undefined && !URL.canParse(endpoint))
    throw new StartError(`--s3-endpoint 要是网址；看不懂 ${endpoint}。`)
  const folder = prefix && !prefix.endsWith('/') ? `${prefix}/` : prefix
  return { bucket, prefix: folder, endpoint, region, cacheBytes: S3_CACHE_BYTES }
}

/** @throws StartError a sentence about what is wrong */
export function readPacs(pacs: string, since?: string): Omit<PacsSettings, 'authorization'> {
  const url = URL.canParse(pacs) ? new URL(pacs) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new StartError(
      '--pacs 要是 PACS 的 DICOMweb 网址，例如 http://127.0.0.1:8042/dicom-web。',
    )
  if (url.username || url.password)
    throw new StartError('--pacs 里不要写账号和密码：别人看得见。请放在 PACS_AUTHORIZATION 里。')
  if (since !== undefined && !/^\d{8}$/.test(since))
    throw new StartError('--since 要写成 20260101 这样的日期。')
  return { url: pacs.replace(/\/$/, ''), since }
}
