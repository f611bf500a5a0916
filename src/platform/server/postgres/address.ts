import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Folders } from './folders.ts'
import { shortPath } from './short-path.ts'

export const OWNER = 'owner'
export const APP_ROLE = 'renqiao_app'
export const DATABASE = 'renqiao'

/** How to reach the database: a socket in a private folder, or a loopback port with a password. */
export interface Address {
  readonly host: string
  readonly port: number
  readonly password: string | undefined
  /** Takes away what was made for the address. */
  forget(): void
}

export async function chooseAddress({ dir, run }: Folders): Promise<Address> {
  if (process.platform !== 'win32') {
    const { path, remove } = shortPath(run)
    return { host: path, port: 5432, password: undefined, forget: remove }
  }
  return { host: '127.0.0.1', port: await freePort(), password: passwordIn(dir), forget() {} }
}

/** A file with the owner's password, made once; needed only where there are no sockets. */
export function passwordFile(dir: string): string {
  return join(dir, 'password')
}

export function listenArguments({ host, port, password }: Address): string[] {
  const settings = password
    ? [`listen_addresses=${host}`, 'unix_socket_directories=']
    : ['listen_addresses=', `unix_socket_directories=${host}`, 'unix_socket_permissions=0700']
  return [`port=${port}`, ...settings].flatMap((setting) => ['-c', setting])
}

export function url({ host, port, password }: Address, role: string, database: string): string {
  if (password) return `postgres://${role}:${password}@${host}:${port}/${database}`
  return `postgres://${role}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}

function passwordIn(dir: string): string {
  const file = passwordFile(dir)
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
