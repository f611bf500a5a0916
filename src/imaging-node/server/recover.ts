import { sql } from 'kysely'
import { StartError } from '#platform/server/start-error.ts'
import { act, type ImagingNode, look } from './node.ts'

/** A statement of a predecessor ends within half a minute; each attempt waits for five seconds. */
const ATTEMPTS = 12

/**
 * After a fall: what was being written and never promised goes, so that a file is there for every
 * row and a row for every file. Nobody else may be writing.
 * @returns how many drafts were cleared away
 */
export async function recover(node: Pick<ImagingNode, 'db' | 'blobs'>): Promise<number> {
  const leftovers = await node.blobs.leftovers()
  if (leftovers.length > 0) await waitForPredecessor(node)
  for (const { digest, forget } of leftovers) {
    if (!(await isNamed(node, digest))) await node.blobs.delete(digest)
    await forget()
  }
  return leftovers.length
}

/**
 * The process is gone, but what it had asked of the database may go on there and commit: a file must
 * not be taken away before it is known whether a row names it.
 */
async function waitForPredecessor(node: Pick<ImagingNode, 'db'>) {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      await act(node, (tx) => sql`select pg_advisory_xact_lock(20260124)`.execute(tx))
      return
    } catch (error) {
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error
    }
  }
  throw new StartError('数据库里还有上一个节点进程没有写完的内容；请确认它已停止，稍后再起动。')
}

const LOCK_NOT_AVAILABLE = '55P03'

async function isNamed(node: Pick<ImagingNode, 'db'>, digest: string) {
  const bytes = Buffer.from(digest, 'hex')
  const { rows } = await look(node, (tx) =>
    sql`select from imaging_node.instance where digest = ${bytes}
      union all select from imaging_node.conflict where digest = ${bytes} limit 1`.execute(tx),
  )
  return rows.length > 0
}
