import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { StartError } from '../start-error.ts'
import { asStartError } from './reasons.ts'

/** Where the parts of the embedded database lie. */
export interface Folders {
  /** Holds all the others. */
  readonly dir: string
  /** PostgreSQL's own data directory. */
  readonly cluster: string
  /** Its socket; nobody but its user may enter. */
  readonly run: string
  /** What PostgreSQL has to say, for the operator. */
  readonly log: string
}

export function folders(given: string): Folders {
  const dir = resolve(given)
  return {
    dir,
    cluster: join(dir, 'cluster'),
    run: join(dir, 'run'),
    log: join(dir, 'postgres.log'),
  }
}

/** Makes a folder that only its owner may enter, unless it is there already. */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw asStartError(error, folder)
  }
  if (!statSync(folder).isDirectory()) throw new StartError(`${folder} 不是文件夹。`)
}

export function hasCluster({ cluster }: Folders): boolean {
  return existsSync(join(cluster, 'PG_VERSION'))
}
