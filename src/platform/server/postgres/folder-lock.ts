import { createHash } from 'node:crypto'
import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '../start-error.ts'
import { makePrivateFolder } from './folders.ts'
import { asStartError } from './reasons.ts'
import { shortPath } from './short-path.ts'

/**
 * A data folder belongs to one process at a time. The lock is a socket in the folder on which its
 * holder listens (a named pipe on Windows): the kernel takes it away with the process, by kill -9 as
 * well, and there is no process number to be mistaken for another after a reboot or in a container.
 * The dead socket's file stays, and two who both find it dead must not both take its place: they
 * would have to remove it, and the slower one would remove the file of the quicker. So nobody
 * removes anything before holding the lock: the file of each new holder has the next number, and
 * two cannot bind the same name.
 */
export interface FolderLock {
  release(): Promise<void>
}

/** A holder that is leaving gets this long, in milliseconds. */
const PATIENCE = 2000

/** @throws StartError when another process holds the folder, or the folder cannot hold a lock */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const lock = await tryLockFolder(folder)
    if (lock) return lock
    if (Date.now() > deadline) throw inUse(folder)
    await sleep(50 + Math.random() * 100)
  }
}

export async function tryLockFolder(folder: string): Promise<FolderLock | undefined> {
  const place = lockPlace(folder)
  makePrivateFolder(place)
  const { path, remove } = shortPath(place)
  const server = await (process.platform === 'win32' ? listen(pipeName(place)) : win(path))
  if (!server) {
    remove()
    return undefined
  }
  server.unref()
  return {
    async release() {
      await close(server)
      remove()
    },
  }
}

/** Looks without touching anything. */
export async function isLocked(folder: string): Promise<boolean> {
  const place = lockPlace(folder)
  if (!existsSync(place)) return false
  if (process.platform === 'win32') return answers(pipeName(place))
  const { path, remove } = shortPath(place)
  try {
    return await anyAlive(path, generations(path))
  } finally {
    remove()
  }
}

export function inUse(folder: string): StartError {
  return new StartError(
    `数据目录 ${resolve(folder)} 正被另一个仁桥进程使用；请先停止它，或用 DATA_DIR 换一个目录。`,
  )
}

async function win(path: string): Promise<Server | undefined> {
  const before = generations(path)
  if (await anyAlive(path, before)) return undefined
  const mine = Math.max(0, ...before) + 1
  const server = await listen(name(path, mine))
  if (!server) return undefined
  // Looked at again, now that everybody can see us: of two who came together, one or both withdraw.
  const now = generations(path)
  const others = now.filter((generation) => generation !== mine)
  if (!now.includes(mine) || (await anyAlive(path, others))) {
    await close(server)
    return undefined
  }
  for (const generation of others) rmSync(name(path, generation), { force: true })
  return server
}

function generations(path: string): number[] {
  try {
    return readdirSync(path)
      .flatMap((file) => /^lock\.(\d+)$/.exec(file)?.[1] ?? [])
      .map(Number)
  } catch (error) {
    throw asStartError(error, path)
  }
}

async function anyAlive(path: string, among: readonly number[]): Promise<boolean> {
  for (const generation of among) if (await answers(name(path, generation))) return true
  return false
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    // Refused: its holder is dead. Gone: it has just been released. Anything else: be careful.
    socket.once('error', ({ code }: NodeJS.ErrnoException) => {
      resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT')
    })
  })
}

/** Undefined when the name is taken. */
function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return resolve(undefined)
      const known = asStartError(error, path)
      if (error.code !== 'EPERM' && known instanceof StartError) return reject(known)
      reject(
        new StartError(
          '数据目录所在的磁盘不支持套接字文件（常见于网络盘和共享文件夹）；请用 DATA_DIR 换到本机磁盘。',
        ),
      )
    })
    server.listen({ path, readableAll: true, writableAll: true }, () => resolve(server))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}

function lockPlace(folder: string): string {
  return join(resolve(folder), 'run')
}

function name(path: string, generation: number): string {
  return join(path, `lock.${generation}`)
}

function pipeName(place: string): string {
  const hash = createHash('sha256').update(realpathSync(place).toLowerCase()).digest('hex')
  return `\\\\.\\pipe\\renqiao-${hash.slice(0, 32)}`
}
