import { chmodSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A socket's path may have 103 bytes on macOS, 107 on Linux; the longest name of ours has 20. */
const LONGEST = 80

/**
 * Another, short name for a folder in which sockets are made. Only the name is elsewhere: the sockets
 * lie in the folder itself, so that whoever looks there, under whatever name, finds them.
 */
export function shortPath(folder: string): { readonly path: string; remove(): void } {
  if (process.platform === 'win32' || Buffer.byteLength(folder) <= LONGEST) {
    return { path: folder, remove() {} }
  }
  const parent = mkdtempSync(join(tmpdir(), 'rq-'))
  // Whoever the database runs as passes through; what counts is the mode of the folder itself.
  chmodSync(parent, 0o711)
  const path = join(parent, 's')
  symlinkSync(folder, path)
  return { path, remove: () => rmSync(parent, { recursive: true, force: true }) }
}
