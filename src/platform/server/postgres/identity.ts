import { type SpawnOptions, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { StartError } from '../start-error.ts'
import type { Folders } from './folders.ts'
import { program } from './native.ts'

/** As whom PostgreSQL runs. It refuses to be root, and initdb refuses a user without a name. */
export type Identity =
  | { readonly kind: 'self' }
  /** In a user namespace, where our own files belong to this other user. */
  | { readonly kind: 'namespace'; readonly uid: number }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number }

/**
 * An ordinary user runs the database as oneself. Root does so in a user namespace, so that code and
 * data may lie below /root. Where namespaces are refused (many containers) or do not reach, the
 * database runs as the owner of the place, or as nobody. Once made, it keeps its owner.
 */
export function chooseIdentity(native: string, { dir, cluster }: Folders): Identity {
  const self = process.getuid?.() ?? -1
  if (self !== 0 && hasName()) return { kind: 'self' }
  const namespace = { kind: 'namespace', uid: someUser() } as const
  if (self !== 0) {
    if (works(namespace, native)) return namespace
    throw new StartError(
      `当前用户（编号 ${self}）在这台机器上没有名字，数据库不能以它运行；请换一个普通用户，或用 DATABASE_URL 指定数据库。`,
    )
  }
  const made = existsSync(cluster) ? statSync(cluster) : undefined
  if (made && made.uid !== 0) return { kind: 'user', uid: made.uid, gid: made.gid }
  if (letsThrough(dir, 0) && works(namespace, native)) return namespace
  const { uid, gid } = statSync(dirname(dirname(dir)))
  if (uid !== 0) return { kind: 'user', uid, gid }
  return { kind: 'user', uid: someUser(), gid: someUser() }
}

/** The command line and options that start a program of PostgreSQL as this identity. */
export function asIdentity(identity: Identity, file: string, args: readonly string[]) {
  const options: SpawnOptions = { env: environment(), windowsHide: true }
  switch (identity.kind) {
    case 'self':
      return { file, args: [...args], options }
    case 'namespace': {
      const { uid } = identity
      const wrap = ['--user', `--map-user=${uid}`, `--map-group=${uid}`, '--', file]
      return { file: 'unshare', args: [...wrap, ...args], options }
    }
    case 'user': {
      const { uid, gid } = identity
      return { file, args: [...args], options: { ...options, uid, gid } }
    }
  }
}

/** Whether a user can walk down to this folder. */
export function letsThrough(folder: string, user: number): boolean {
  const { uid, mode } = statSync(folder)
  const passable = uid === user ? mode & 0o100 : mode & 0o001
  return passable !== 0 && (dirname(folder) === folder || letsThrough(dirname(folder), user))
}

function works(identity: Identity, native: string): boolean {
  const { file, args, options } = asIdentity(identity, program(native, 'postgres'), ['--version'])
  return spawnSync(file, args, { ...options, stdio: 'ignore', timeout: 5000 }).status === 0
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** Somebody with a name who is not root: nobody, unless the machine calls nobody otherwise. */
function someUser(): number {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const users = lines.map((line) => Number(line.split(':')[2] || 0)).filter((uid) => uid > 0)
  return users.includes(65_534) ? 65_534 : (users[0] ?? 65_534)
}

/** Nothing of ours leaks into the database: no secrets, no PG… variables, messages in English. */
function environment(): NodeJS.ProcessEnv | undefined {
  if (process.platform === 'win32') return undefined
  const path = '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:/run/current-system/sw/bin'
  return { PATH: path, LC_ALL: 'C', TZ: 'UTC' }
}
