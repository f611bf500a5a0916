import type { ListedStudy } from '../../model/manifest.ts'

/** How far a file has come. `corrupt`: its bytes are not those of the manifest, even the second time. */
export type FileState = 'waiting' | 'loading' | 'verified' | 'corrupt' | 'failed'

export interface Snapshot {
  /** `flawed`: all is here, but not all of it is what the manifest says. `taken-back`: what was here is gone. */
  readonly state: 'opening' | 'running' | 'stopped' | 'done' | 'flawed' | 'refused' | 'taken-back'
  readonly study: ListedStudy | undefined
  readonly files: ReadonlyMap<string, FileState>
  readonly bytes: number
  /** Why the node said no, or does not answer. */
  readonly problem: unknown
}

/** How it came to rest. */
export function endOf(states: readonly FileState[]) {
  if (states.every((state) => state === 'verified')) return 'done'
  return states.every((state) => state === 'verified' || state === 'corrupt') ? 'flawed' : 'stopped'
}

/** What stays when it goes on: verified is verified, and corrupt is not asked for a third time. */
export function fresh(state: FileState | undefined): FileState {
  return state === 'verified' || state === 'corrupt' ? state : 'waiting'
}

/** Of all: verified, corrupt, failed. */
export function countFiles({ files }: Pick<Snapshot, 'files'>) {
  const count = (state: FileState) => [...files.values()].filter((one) => one === state).length
  const [verified, corrupt, failed] = [count('verified'), count('corrupt'), count('failed')]
  return { total: files.size, verified, corrupt, failed }
}
