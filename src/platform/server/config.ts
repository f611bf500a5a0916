import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { isLoopback, isRange } from './network-address.ts'
import { StartError } from './start-error.ts'

const PORT_RANGE = '要是 1 到 65535 之间的整数'

/** Every setting of the product. They come from environment variables of the same name. */
const Settings = z.object({
  /** `production` refuses whatever is only for trying out. */
  NODE_ENV: choice('development', 'production', 'test').default('development'),
  /** Where the product listens. */
  PORT: z.coerce
    .number({ error: PORT_RANGE })
    .int(PORT_RANGE)
    .min(1, PORT_RANGE)
    .max(65_535, PORT_RANGE)
    .default(8080),
  /** The address to listen on: this machine only, unless told otherwise. */
  HOST: text('要是一个 IP 地址或主机名').default('127.0.0.1'),
  /** The address that people type and QR codes carry; without it, the one listened on. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: '要是以 http:// 或 https:// 开头的网址' })
    .optional(),
  /** Certificate and key (PEM files) when the product itself speaks TLS. Both or neither. */
  TLS_CERT: text('要是证书文件的路径').optional(),
  TLS_KEY: text('要是私钥文件的路径').optional(),
  /** Proxies whose X-Forwarded-… are believed: addresses or ranges, with commas between. */
  TRUSTED_PROXY: z
    .string()
    .refine((list) => list.split(',').every(isRange), '要是用逗号隔开的 IP 地址或网段')
    .optional(),
  /** Everything that the product stores: database, files, keys. */
  DATA_DIR: text('要是一个文件夹的路径').default('./data'),
  /** The owner's login to any PostgreSQL ≥ 15; without it, the one that came with npm is started. */
  DATABASE_URL: databaseUrl().optional(),
  /** The application's own login, which owns nothing. Without it, the owner's with the role changed. */
  APP_DATABASE_URL: databaseUrl().optional(),
  /** The fictitious city to fill an empty installation with. `off` in production. */
  DEMO: choice('small', 'city', 'off').optional(),
  /** Whether a network of imaging nodes with invented images stands beside the demonstration. */
  DEMO_NETWORK: choice('on', 'off').default('on'),
  /** The keys to sealed fields and sessions; keep a copy elsewhere. By default in DATA_DIR. */
  KEY_FILE: text('要是一个文件的路径').optional(),
  /** How new values are sealed: AES-256-GCM, or SM4-CTR with HMAC-SM3. Old ones open either way. */
  CIPHER: choice('aes', 'sm4').default('aes'),
  /** The Chromium or Chrome that makes PDFs; without it, an installed one is looked for. */
  CHROME_PATH: text('要是浏览器程序的路径').optional(),
  /** The hub of the imaging network, and as which member of it the product asks. Both or neither. */
  HUB_URL: z
    .url({ protocol: /^https?$/, error: '要是以 http:// 或 https:// 开头的网址' })
    .optional(),
  HUB_ORG: z
    .string()
    .regex(/^[0-9A-Z]{18}$/, '要是 18 位统一社会信用代码')
    .optional(),
  /** Which posts may act only with a second factor. In production the administrators' unless told. */
  SECOND_FACTOR: choice('off', 'administrators', 'everyone').optional(),
  /** What is written to the log: requests and errors, errors, or nothing. */
  LOG_LEVEL: choice('info', 'error', 'silent').optional(),
  /** Sign-in through the organisation's own OpenID Connect provider. All three or none. */
  OIDC_ISSUER: z.url({ protocol: /^https$/, error: '要是以 https:// 开头的网址' }).optional(),
  OIDC_CLIENT_ID: text('要是身份提供方给出的客户端编号').optional(),
  OIDC_CLIENT_SECRET: text('要是身份提供方给出的客户端密钥').optional(),
})

type Settings = z.infer<typeof Settings>

export interface Config {
  readonly production: boolean
  readonly host: string
  readonly port: number
  readonly publicUrl: string
  readonly tls?: { readonly certFile: string; readonly keyFile: string }
  readonly trustedProxy?: string
  readonly dataDir: string
  readonly database?: { readonly ownerUrl: string; readonly appUrl?: string }
  readonly demo: 'small' | 'city' | 'off'
  readonly demoNetwork: boolean
  readonly keyFile: string
  readonly cipher: 'aes' | 'sm4'
  readonly secondFactor: 'off' | 'administrators' | 'everyone'
  readonly logLevel: 'info' | 'error' | 'silent'
  readonly chromePath?: string
  /** The imaging network: address of its hub without a slash at the end, and our name in it. */
  readonly hub?: { readonly url: string; readonly org: string }
  readonly oidc?: {
    readonly issuer: string
    readonly clientId: string
    readonly clientSecret: string
  }
}

/** Says all that is wrong with the settings at once, a line for each variable. */
export class ConfigError extends StartError {
  override readonly name = 'ConfigError'
  readonly variables: readonly string[]

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ variable, sentence }) => `  ${variable}：${sentence}`)
    super(`有 ${problems.length} 处设置不对：\n${lines.join('\n')}`)
    this.variables = problems.map(({ variable }) => variable)
  }
}

interface Problem {
  readonly variable: string
  readonly sentence: string
}

/**
 * The settings of this process. Nobody else reads the environment.
 * @param said on the command line, which goes before the environment
 */
export function readConfig(said: Readonly<Record<string, string | undefined>> = {}): Config {
  return parseConfig({ ...process.env, ...said })
}

/** @throws ConfigError */
export function parseConfig(env: NodeJS.ProcessEnv): Config {
  // An empty variable is an absent one: that is how compose files and shells leave things out.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = Settings.safeParse(given)
  const problems = parsed.error?.issues.map(({ path, message }) => {
    return { variable: String(path[0]), sentence: message }
  })
  for (const { variable } of problems ?? []) delete given[variable]
  // What is wrong by itself is left out, so that the rest can be judged together all the same.
  const settings = parsed.data ?? Settings.parse(given)
  const all = [...(problems ?? []), ...contradictions(settings)]
  if (all.length > 0) throw new ConfigError(all)
  return toConfig(settings)
}

/** The PostgreSQL on which the tests are to run, if one is given. */
export function givenTestDatabase(): string | undefined {
  return process.env.DATABASE_URL || undefined
}

/** By which token an imaging gateway stores at its node; not among the arguments, which everybody sees. */
export function givenNodeToken(): string | undefined {
  return process.env.NODE_TOKEN || undefined
}

/** By which header a PACS lets our proxy in; not among the arguments, which everybody sees. */
export function givenPacsAuthorization(): string | undefined {
  return process.env.PACS_AUTHORIZATION || undefined
}

/** What is right by itself and wrong beside the rest. */
function contradictions(settings: Settings): Problem[] {
  const production = settings.NODE_ENV === 'production'
  const { TLS_CERT, TLS_KEY, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = settings
  const open = !isLoopback(settings.HOST) && !TLS_CERT && !settings.TRUSTED_PROXY
  const oidc = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].filter(Boolean).length
  const rules: [boolean, string, string][] = [
    [!settings.HUB_URL !== !settings.HUB_ORG, 'HUB_URL', 'HUB_URL 和 HUB_ORG 要一起给出'],
    [!TLS_CERT !== !TLS_KEY, TLS_CERT ? 'TLS_KEY' : 'TLS_CERT', '证书和私钥要一起给出'],
    [
      oidc === 1 || oidc === 2,
      'OIDC_ISSUER',
      'OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRET 要一起给出',
    ],
    [
      !settings.DATABASE_URL && !!settings.APP_DATABASE_URL,
      'DATABASE_URL',
      '给了 APP_DATABASE_URL 就要同时给出迁移用的 DATABASE_URL',
    ],
    [
      production && settings.DEMO !== undefined && settings.DEMO !== 'off',
      'DEMO',
      '正式环境不能使用演示数据，只能是 off',
    ],
    [
      production && open,
      'HOST',
      '正式环境对外监听时，要用 TLS_CERT 和 TLS_KEY 加密，或用 TRUSTED_PROXY 写明前面的代理',
    ],
    [
      production && !!settings.DATABASE_URL && !settings.APP_DATABASE_URL,
      'APP_DATABASE_URL',
      '正式环境要用单独的应用账号连接数据库，不能借用 DATABASE_URL 的所有者账号',
    ],
  ]
  return rules
    .filter(([broken]) => broken)
    .map(([, variable, sentence]) => ({ variable, sentence }))
}

function toConfig(settings: Settings): Config {
  const production = settings.NODE_ENV === 'production'
  const { HOST, PORT, TLS_CERT, TLS_KEY, DATABASE_URL, APP_DATABASE_URL, TRUSTED_PROXY } = settings
  const dataDir = resolve(settings.DATA_DIR)
  const host = isIP(HOST) === 6 ? `[${HOST}]` : HOST
  return {
    production,
    host: HOST,
    port: PORT,
    publicUrl: (settings.PUBLIC_URL ?? `${TLS_CERT ? 'https' : 'http'}://${host}:${PORT}`).replace(
      /\/$/,
      '',
    ),
    ...(TLS_CERT && TLS_KEY && { tls: { certFile: TLS_CERT, keyFile: TLS_KEY } }),
    ...(TRUSTED_PROXY && { trustedProxy: TRUSTED_PROXY }),
    dataDir,
    ...(DATABASE_URL && {
      database: { ownerUrl: DATABASE_URL, ...(APP_DATABASE_URL && { appUrl: APP_DATABASE_URL }) },
    }),
    demo: settings.DEMO ?? (production ? 'off' : 'small'),
    demoNetwork: settings.DEMO_NETWORK === 'on',
    keyFile: resolve(settings.KEY_FILE ?? join(dataDir, 'keys.json')),
    cipher: settings.CIPHER,
    secondFactor: settings.SECOND_FACTOR ?? (production ? 'administrators' : 'off'),
    logLevel: settings.LOG_LEVEL ?? (production ? 'info' : 'error'),
    ...(settings.CHROME_PATH && { chromePath: settings.CHROME_PATH }),
    ...hubOf(settings),
    ...oidcOf(settings),
  }
}

function hubOf({ HUB_URL, HUB_ORG }: Settings) {
  return HUB_URL && HUB_ORG && { hub: { url: HUB_URL.replace(/\/$/, ''), org: HUB_ORG } }
}

function oidcOf({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, ...rest }: Settings) {
  const clientSecret = rest.OIDC_CLIENT_SECRET
  return issuer && clientId && clientSecret && { oidc: { issuer, clientId, clientSecret } }
}

function choice<const Names extends readonly [string, ...string[]]>(...names: Names) {
  return z.enum(names, { error: `只能是 ${names.join('、')} 之一` })
}

function text(sentence: string) {
  return z.string({ error: sentence }).min(1, sentence)
}

function databaseUrl() {
  const form = 'postgres://用户:密码@主机:端口/数据库'
  return z.string().regex(/^postgres(ql)?:\/\/\S+$/, `要写成 ${form} 的形式`)
}
