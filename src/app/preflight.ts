import { existsSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { inUse, isLocked } from '#platform/server/postgres/folder-lock.ts'
import { StartError } from '#platform/server/start-error.ts'

/** A new installation takes about 60 MB, and PostgreSQL needs room to move. */
const ROOM = 200_000_000

interface Place {
  readonly host: string
  readonly port: number
  readonly dataDir: string
}

/**
 * Everything that can be known before anything is changed.
 * @throws StartError
 */
export async function checkBeforehand({ host, port, dataDir }: Place): Promise<void> {
  if (await isLocked(dataDir)) throw inUse(dataDir)
  await checkPort(host, port)
  const { bavail, bsize } = statfsSync(nearest(dataDir))
  if (bavail * bsize < ROOM) {
    throw new StartError(
      `数据目录 ${dataDir} 所在的磁盘只剩 ${Math.floor((bavail * bsize) / 1_000_000)} MB，至少需要 ${ROOM / 1_000_000} MB；请先腾出空间。`,
    )
  }
}

/** The sentence for an address on which one cannot listen; other errors stay what they are. */
export function asListenError(error: unknown, { host, port }: Omit<Place, 'dataDir'>): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartError(
        `端口 ${port} 已被别的程序占用；请停止那个程序，或换一个端口，例如 PORT=${port === 65_535 ? 8080 : port + 1} npm start。`,
      )
    case 'EACCES':
      return new StartError(`当前用户不能使用端口 ${port}；请用 PORT 换一个 1024 以上的端口。`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartError(`这台机器没有 HOST 指定的地址 ${host}；请改成本机的地址。`)
    default:
      return error
  }
}

function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => reject(asListenError(error, { host, port })))
    server.listen({ host, port }, () => server.close(() => resolve()))
  })
}

function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder))
}
