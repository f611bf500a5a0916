import { join } from 'node:path'

/** How to reach the embedded database of a data folder as its owner, past the product. */
export function ownerUrlOf(dataDir: string) {
  const host = join(dataDir, 'postgres', 'run')
  return `postgres://owner@localhost:5432/renqiao?host=${encodeURIComponent(host)}`
}
