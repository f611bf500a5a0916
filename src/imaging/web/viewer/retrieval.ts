import { Refusal } from '#platform/model/refusal.ts'
import type { ListedInstance, ListedStudy } from '../../model/manifest.ts'
import { fetchOrder } from '../../model/order.ts'
import type { StudySource } from './study-source.ts'

/** How far a file has come. `corrupt`: its bytes are not those of the manifest, even the second time. */
export type FileState = 'waiting' | 'loading' | 'verified' | 'corrupt' | 'failed'

export interface Snapshot {
  /** `flawed`: all is here, but not all of it is what the manifest says. */
  readonly state: 'opening' | 'running' | 'stopped' | 'done' | 'flawed' | 'refused'
  readonly study: ListedStudy | undefined
  readonly files: ReadonlyMap<string, FileState>
  readonly bytes: number
  /** Why the node said no, or does not answer. */
  readonly problem: unknown
}

export interface Retrieval {
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => Snapshot
  /** Begins, or goes on from the last verified file. */
  readonly start: () => void
  readonly stop: () => void
  /** Verified bytes only. */
  readonly bytesOf: (uid: string) => Uint8Array<ArrayBuffer> | undefined
  /** Somebody looks at this one: it comes next. */
  readonly prefer: (uid: string) => void
}

const AT_ONCE = 4
/** After a broken connection, in milliseconds; then whoever looks is asked. */
const PAUSES_MS = [500, 1_500, 4_000]

/**
 * Fetches a study file by file and compares each with the manifest before anybody sees it. Nothing is
 * left out silently: each file has a state.
 */
export function createRetrieval(source: StudySource, pauses = PAUSES_MS): Retrieval {
  const listeners = new Set<() => void>()
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  let now: Snapshot = {
    ...{ state: 'stopped', study: undefined, files: new Map(), bytes: 0, problem: undefined },
  }
  let queue: ListedInstance[] = []
  let stopping: AbortController | undefined

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => now,
    start() {
      if (!stopping) void run()
    },
    stop: () => stopping?.abort(),
    bytesOf: (uid) => kept.get(uid),
    prefer(uid) {
      const wanted = queue.find((one) => one.uid === uid)
      if (wanted) queue = [wanted, ...queue.filter((one) => one !== wanted)]
    },
  }

  async function run() {
    const control = new AbortController()
    stopping = control
    try {
      tell({ state: 'opening', problem: undefined })
      const study = now.study ?? (await source.manifest(control.signal))
      const all = study.series.flatMap(({ instances }) => instances)
      const files = new Map(all.map(({ uid }) => [uid, fresh(now.files.get(uid))]))
      tell({ state: 'running', study, files })
      queue = fetchOrder(study.series.map(({ instances }) => instances)).filter(
        ({ uid }) => files.get(uid) === 'waiting',
      )
      await Promise.all(Array.from({ length: AT_ONCE }, () => work(control)))
      tell({ state: endOf([...now.files.values()]) })
    } catch (problem) {
      const isOurs = control.signal.aborted && !(control.signal.reason instanceof Refusal)
      tell(isOurs ? { state: 'stopped' } : { state: now.study ? 'stopped' : 'refused', problem })
    } finally {
      for (const [uid, state] of now.files) if (state === 'loading') mark(uid, 'waiting')
      stopping = undefined
    }
  }

  async function work(control: AbortController) {
    for (let next = queue.shift(); next; next = queue.shift()) await get(next, control)
  }

  async function get(one: ListedInstance, control: AbortController) {
    mark(one.uid, 'loading')
    for (let attempt = 0; ; attempt++) {
      try {
        const bytes = await fetchVerified(one, control.signal)
        if (bytes) kept.set(one.uid, bytes)
        mark(one.uid, bytes ? 'verified' : 'corrupt', bytes?.length)
        return
      } catch (problem) {
        if (control.signal.aborted) throw problem
        if (problem instanceof Refusal) return refused(one, problem, control)
        const pause = pauses[attempt]
        if (pause === undefined) {
          control.abort(problem)
          tell({ problem })
          throw problem
        }
        await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
      }
    }
  }

  /** Of this file only, or of all: then the others need not ask. */
  function refused({ uid }: ListedInstance, problem: Refusal, control: AbortController) {
    tell({ problem })
    if (![401, 403, 410].includes(problem.status)) return mark(uid, 'failed')
    control.abort(problem)
    throw problem
  }

  /** @returns undefined when it is something else, twice */
  async function fetchVerified(one: ListedInstance, signal: AbortSignal) {
    for (const again of [false, true]) {
      const bytes = await source.file(one, { signal, again })
      if (bytes.length === one.size && (await digestOf(bytes)) === one.digest) return bytes
    }
    return undefined
  }

  function mark(uid: string, state: FileState, size = 0) {
    tell({ files: new Map([...now.files, [uid, state]]), bytes: now.bytes + size })
  }

  function tell(news: Partial<Snapshot>) {
    now = { ...now, ...news }
    for (const listener of listeners) listener()
  }
}

function endOf(states: readonly FileState[]) {
  if (states.every((state) => state === 'verified')) return 'done'
  return states.every((state) => state === 'verified' || state === 'corrupt') ? 'flawed' : 'stopped'
}

/** What stays when it goes on: verified is verified, and corrupt is not asked for a third time. */
function fresh(state: FileState | undefined): FileState {
  return state === 'verified' || state === 'corrupt' ? state : 'waiting'
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Of all: verified, corrupt, failed. */
export function countFiles({ files }: Pick<Snapshot, 'files'>) {
  const count = (state: FileState) => [...files.values()].filter((one) => one === state).length
  const [verified, corrupt, failed] = [count('verified'), count('corrupt'), count('failed')]
  return { total: files.size, verified, corrupt, failed }
}
