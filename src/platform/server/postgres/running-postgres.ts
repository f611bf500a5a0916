import { APP_ROLE, DATABASE, OWNER, url } from './address.ts'
import { folders } from './folders.ts'
import { isPostmaster, readPidFile } from './pid-file.ts'

/**
 * The embedded database that another process of ours has started on the folder: for commands that
 * are given while the product runs. Undefined when there is none.
 */
export function findPostgres(dir: string): { ownerUrl: string; appUrl: string } | undefined {
  const { cluster } = folders(dir)
  const recorded = readPidFile(cluster)
  if (!recorded?.ready || !isPostmaster(recorded.pid, cluster)) return undefined
  const { socketFolder: host, port } = recorded
  const address = { host, port, password: undefined, forget() {} }
  return { ownerUrl: url(address, OWNER, DATABASE), appUrl: url(address, APP_ROLE, DATABASE) }
}
