import { fsync, open } from 'node:fs'
import { promisify } from 'node:util'

const openFolder = promisify(open) as (path: string, flags: string) => Promise<number>
const sync = promisify(fsync)

/**
 * Puts the names in a folder safely on disk. Each of a few hundred folders is opened once and stays open: that costs less
 * than to open and close it for every file. Windows has no such thing, and needs none.
 */
export function createFolderSync(): (folder: string) => Promise<void> {
  const opened = new Map<string, Promise<number>>()

  return async function syncOpen(folder) {
    if (process.platform === 'win32') return
    const there = opened.get(folder) ?? openFolder(folder, 'r')
    opened.set(folder, there)
    // What could not be opened is tried again by the next one.
    there.catch(() => opened.delete(folder))
    await sync(await there)
  }
}
