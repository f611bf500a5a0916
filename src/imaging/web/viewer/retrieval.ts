import { Refusal } from '#platform/model/refusal.ts'
import type { ListedInstance } from '../../model/manifest.ts'
import { fetchOrder } from '../../model/order.ts'
import { endOf, type FileState, fresh, type Snapshot } from './snapshot.ts'
import type { StudySource } from './study-source.ts'
import { endsAll, isTakenBack, NotNow, pauseAfter, rest } from './trouble.ts'

export interface Retrieval {
  readonly subscribe: (listener: () => void) => () => void
  readonly snapshot: () => Snapshot
  /** Begins, or goes on from the last verified file. */
  readonly start: () => void
  readonly stop: () => void
  /** Whoever looks may look no longer: what arrived goes. */
  readonly forget: (why: Refusal) => void
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
    forget(why) {
      if (stopping) stopping.abort(why)
      else clear(why)
    },
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
      const { aborted, reason } = control.signal
      const why: unknown = aborted ? reason : problem
      if (isTakenBack(why)) return clear(why)
      const isOurs = aborted && !(reason instanceof Refusal)
      tell(isOurs ? { state: 'stopped' } : { state: now.study ? 'stopped' : 'refused', problem })
    } finally {
      for (const [uid, state] of now.files) if (state === 'loading') mark(uid, 'waiting')
      stopping = undefined
    }
  }

  async function work(control: AbortController) {
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (control.signal.aborted) return
      await get(next, control)
    }
  }

  async function get(one: ListedInstance, control: AbortController) {
    mark(one.uid, 'loading')
    let before = now.bytes
    for (const pause of [...pauses, undefined]) {
      try {
        return await take(one, control.signal)
      } catch (problem) {
        if (control.signal.aborted) throw problem
        if (problem instanceof Refusal && !(problem instanceof NotNow))
          return leave(one, problem, control, endsAll(problem))
        // While others arrive it is this one, not the connection.
        if (pause === undefined) return leave(one, problem, control, now.bytes === before)
        before = now.bytes
        await rest(pauseAfter(problem, pause), control.signal)
      }
    }
  }

  async function take(one: ListedInstance, signal: AbortSignal) {
    signal.throwIfAborted()
    const bytes = await fetchVerified(one, signal)
    // It was on its way when it was taken back.
    if (isTakenBack(signal.reason)) throw signal.reason
    if (bytes) kept.set(one.uid, bytes)
    mark(one.uid, bytes ? 'verified' : 'corrupt', bytes?.length)
  }

  /** This file only, or all: then nobody need ask for the others. */
  function leave(
    { uid }: ListedInstance,
    problem: unknown,
    control: AbortController,
    isOfAll: boolean,
  ) {
    tell({ problem })
    if (!isOfAll) return mark(uid, 'failed')
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

  function clear(problem: Refusal) {
    kept.clear()
    const files = new Map([...now.files.keys()].map((uid) => [uid, 'waiting' as const]))
    tell({ state: 'taken-back', files, bytes: 0, problem })
  }

  function mark(uid: string, state: FileState, size = 0) {
    tell({ files: new Map([...now.files, [uid, state]]), bytes: now.bytes + size })
  }

  function tell(news: Partial<Snapshot>) {
    now = { ...now, ...news }
    for (const listener of listeners) listener()
  }
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
