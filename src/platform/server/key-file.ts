import { randomBytes, randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { asStartError } from './postgres/reasons.ts'
import { StartError } from './start-error.ts'

const Key = z.base64().transform((text, context) => {
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32) context.addIssue('32 bytes')
  return key
})

/** Random, made at the first start: there is no default that could be known to others. */
const Keys = z.object({
  /** Seals the fields that only few may read. */
  master: Key,
  /** Signs what the sign-in hands out. */
  sessions: Key,
})

export type Keys = z.output<typeof Keys>

/**
 * The keys, which lie outside of the database.
 * @param mayMake false when there is something already that only the old keys can open
 */
export function readOrMakeKeys(file: string, mayMake: boolean): Keys {
  try {
    if (!statSync(file, { throwIfNoEntry: false })) {
      if (!mayMake) throw missing(file)
      make(file)
    }
    return read(file)
  } catch (error) {
    throw asStartError(error, file)
  }
}

function read(file: string): Keys {
  const { mode } = statSync(file)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new StartError(`密钥文件 ${file} 别人也能读；请先执行 chmod 600 ${file}。`)
  }
  try {
    return Keys.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code) throw error
    throw new StartError(`密钥文件 ${file} 的内容不完整；请用备份恢复它，不要新建。`)
  }
}

/** Written whole and safely on disk before it gets its name; a file that is there is never replaced. */
function make(file: string): void {
  const key = () => randomBytes(32).toString('base64')
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomUUID()}`
  try {
    const handle = openSync(draft, 'wx', 0o600)
    writeSync(handle, `${JSON.stringify({ master: key(), sessions: key() }, null, 2)}\n`)
    fsyncSync(handle)
    closeSync(handle)
    linkSync(draft, file)
    if (process.platform !== 'win32') fsyncFolder(dirname(file))
  } catch (error) {
    // Somebody else made it a moment before: then theirs are the keys.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function fsyncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function missing(file: string): StartError {
  return new StartError(
    `找不到密钥文件 ${file}，而数据库里已有用它加密的内容；请从备份恢复这个文件，或用 KEY_FILE 指出它在哪里。`,
  )
}
