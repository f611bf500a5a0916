import { chmodSync, chownSync, cpSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartError } from '../start-error.ts'
import { type Identity, letsThrough } from './identity.ts'

/** Gives a folder, with all below it, to the identity; nothing to do unless root runs as another. */
export function handOver(identity: Identity, folder: string): void {
  if (identity.kind !== 'user' || statSync(folder).uid === identity.uid) return
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    chownSync(join(folder, entry), identity.uid, identity.gid)
  }
  chownSync(folder, identity.uid, identity.gid)
}

/**
 * The programs where the identity can read them: in node_modules, or copied beside the data.
 * @param dir the folder of the database
 */
export function reachableNative(identity: Identity, native: string, dir: string): string {
  if (identity.kind !== 'user') return native
  // Others may pass through, and still see nothing.
  for (const folder of [dirname(dir), dir]) {
    const { uid, mode } = statSync(folder)
    if (uid === 0) chmodSync(folder, mode | 0o011)
  }
  if (!letsThrough(dir, identity.uid)) {
    throw new StartError(
      `数据库不能以 root 身份运行，而其他用户进不了 ${dir}；请用 DATA_DIR 指定一个别处的文件夹（例如 /var/lib/renqiao），或换一个普通用户启动。`,
    )
  }
  if (letsThrough(native, identity.uid)) return native
  const copy = join(dir, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}
