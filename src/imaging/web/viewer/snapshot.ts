import type { ListedStudy } from '../../model/manifest.ts'

/** How far a file has come. `corrupt`: its bytes are not those of the manifest, even the second time. */
export type FileState = 'waiting' | 'loading' | 'verified' | 'corrupt' | 'failed'

export interface Snapshot {
  /** `flawed`: all is here, but not all of it is what the manifest says. `taken-back`: what was here is gone. */
  readonly state: 'opening' | 'running' | 'stopped' | 'done' | 'flawed' | 'refused' | 'taken-back'
  readonly study: ListedStudy | undefined
  readonly files: ReadonlyMap<string, FileState>
  readonly bytes: number
  /** Of how many files what came packed was not what the manifest says; the file itself was fetched instead. */
  readonly repacked: number
  /** How many files the node has by now; more than the manifest lists as long as the study still arrives. */
  readonly arrived: number
  /** Why the node said no, or does not answer. */
  readonly problem: unknown
}

export const NOTHING_YET: Snapshot = {
  ...{ state: 'stopped', study: undefined, files: new Map(), bytes: 0, repacked: 0, arrived: 0 },
  problem: undefined,
}

/** Whether more is at the node than it has signed for: what is here is then not the whole. */
export function isGrowing({ arrived, files, study }: Snapshot) {
  return study !== undefined && arrived > files.size
}

/** How it came to rest. */
export function endOf(states: readonly FileState[]) {
  if (states.every((state) => state === 'verified')) return 'done'
  return states.every((state) => state === 'verified' || state === 'corrupt') ? 'flawed' : 'stopped'
}

/** What of this study is here, when of that one so much was: only what is the same file still counts. */
export function filesOf(study: ListedStudy, { study: before, files }: Snapshot) {
  const digests = new Map(listed(before).map(({ uid, digest }) => [uid, digest]))
  return new Map(
    listed(study).map(({ uid, digest }) => {
      const isSame = digests.get(uid) === digest
      return [uid, fresh(isSame ? files.get(uid) : undefined)]
    }),
  )
}

function listed(study: ListedStudy | undefined) {
  return study?.series.flatMap(({ instances }) => instances) ?? []
}

/** What stays when it goes on: verified is verified, and corrupt is not asked for a third time. */
function fresh(state: FileState | undefined): FileState {
  return state === 'verified' || state === 'corrupt' ? state : 'waiting'
}

/** Of all: verified, corrupt, failed. */
export function countFiles({ files }: Pick<Snapshot, 'files'>) {
  const count = (state: FileState) => [...files.values()].filter((one) => one === state).length
  const [verified, corrupt, failed] = [count('verified'), count('corrupt'), count('failed')]
  return { total: files.size, verified, corrupt, failed }
}
