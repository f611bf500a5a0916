import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  appendFileSync,
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { StartError } from '../start-error.ts'
import { type Address, APP_ROLE, DATABASE, OWNER, passwordFile, url } from './address.ts'
import type { Folders } from './folders.ts'
import { asIdentity, type Identity } from './identity.ts'
import { program } from './native.ts'
import { explain } from './reasons.ts'

/** Without a UTF-8 locale pg_trgm finds no trigrams in Chinese. The second is for macOS and Windows. */
const LOCALES = [
  ['--locale=C.UTF-8'],
  ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-ctype=en_US.UTF-8'],
]

interface Making {
  readonly native: string
  readonly identity: Identity
  readonly durable: boolean
}

/** Makes the cluster beside its place and moves it there: a half-made one is never taken for one. */
export async function makeCluster(
  place: Folders,
  making: Making,
  { password }: Address,
): Promise<void> {
  const secret = passwordFile(place.dir)
  const login = password ? ['--auth=scram-sha-256', `--pwfile=${secret}`] : ['--auth=trust']
  sweep(place)
  // An initdb that outlived its server may still be at work on another one.
  const fresh = `${place.cluster}.${randomUUID()}.new`
  for (const locale of LOCALES) {
    mkdirSync(fresh, { mode: 0o700 })
    const { identity } = making
    if (identity.kind === 'user') chownSync(fresh, identity.uid, identity.gid)
    const said = await initdb(fresh, [...locale, ...login], making)
    if (said === undefined) {
      renameSync(fresh, place.cluster)
      sync(place.dir)
      return
    }
    rmSync(fresh, { recursive: true, force: true })
    appendFileSync(place.log, said, { mode: 0o600 })
    if (!/invalid locale/.test(said)) throw explain(said, place.log)
  }
  throw new StartError(
    '这台机器没有 UTF-8 语言环境，数据库无法建立；请安装 C.UTF-8 或 en_US.UTF-8。',
  )
}

/** The application's own role (neither owner nor superuser) and the database, if missing. */
export async function ensureDatabase(address: Address): Promise<void> {
  const client = new pg.Client({ connectionString: url(address, OWNER, 'postgres') })
  await client.connect()
  try {
    const roles = await client.query('select from pg_roles where rolname = $1', [APP_ROLE])
    if (!roles.rowCount) {
      const secret = address.password ? ` password '${address.password}'` : ''
      await client.query(`create role ${APP_ROLE} login nosuperuser nobypassrls${secret}`)
    }
    const databases = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (!databases.rowCount) await client.query(`create database ${DATABASE} owner ${OWNER}`)
  } finally {
    await client.end()
  }
}

/** Takes away what starts that were killed have left half-made. */
function sweep({ dir }: Folders): void {
  for (const name of readdirSync(dir).filter((entry) => /^cluster\..*\.new$/.test(entry))) {
    rmSync(join(dir, name), { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Makes the new name in the folder survive a power cut. */
function sync(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** What initdb said when it failed; undefined when it succeeded. */
function initdb(
  target: string,
  choices: readonly string[],
  { native, identity, durable }: Making,
): Promise<string | undefined> {
  const { file, args, options } = asIdentity(identity, program(native, 'initdb'), [
    ...['-D', target, '-U', OWNER, '--encoding=UTF8', '--no-instructions', ...choices],
    ...(durable ? [] : ['--no-sync']),
  ])
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0 ? undefined : said))
  })
}
