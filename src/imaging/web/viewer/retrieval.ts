import { Refusal } from '#platform/model/refusal.ts'
import type { ListedInstance, ListedStudy } from '../../model/manifest.ts'
import { fetchOrder } from '../../model/order.ts'
import { createVerifier, type Rebuild } from './fetch-verified.ts'
import {
  endOf,
  type FileState,
  filesOf,
  isGrowing,
  NOTHING_YET,
  type Snapshot,
} from './snapshot.ts'
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
  /** Asks whether more has arrived at the node; what it has signed for joins what is here. */
  readonly look: () => Promise<void>
}

const AT_ONCE = 4
/** After a broken connection, in milliseconds; then whoever looks is asked. */
const PAUSES_MS = [500, 1_500, 4_000]

/**
 * Fetches a study file by file and compares each with the manifest before anybody sees it. Nothing is
 * left out silently: each file has a state.
 */
export function createRetrieval(
  source: StudySource,
  rebuild: Rebuild,
  pauses = PAUSES_MS,
): Retrieval {
  const listeners = new Set<() => void>()
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  const fetchVerified = createVerifier(source, rebuild, () => tell({ repacked: now.repacked + 1 }))
  let now = NOTHING_YET
  let queue: ListedInstance[] = []
  let stopping: AbortController | undefined
  let looking: AbortController | undefined
  let newer: ListedStudy | undefined

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => now,
    start,
    stop() {
      looking?.abort()
      stopping?.abort()
    },
    forget,
    bytesOf: (uid) => kept.get(uid),
    prefer(uid) {
      const wanted = queue.find((one) => one.uid === uid)
      if (wanted) queue = [wanted, ...queue.filter((one) => one !== wanted)]
    },
    async look() {
      if (looking) return
      looking = new AbortController()
      try {
        await lookForMore(looking.signal)
      } catch (why) {
        // Who cannot say so now is asked another time.
        if (isTakenBack(why)) forget(why)
      } finally {
        looking = undefined
      }
    },
  }

  function forget(why: Refusal) {
    if (stopping) stopping.abort(why)
    else clear(why)
  }

  async function lookForMore(signal: AbortSignal) {
    const arrived = (await source.arrived?.(signal)) ?? 0
    if (!now.study || now.state === 'taken-back') return
    tell({ arrived })
    if (!isGrowing(now)) return
    const study = await source.manifest(signal)
    signal.throwIfAborted()
    if (study.version <= now.study.version || isOver()) return
    newer = study
    // Whoever stopped it is asked; what is under way takes it along.
    if (now.state === 'stopped') join(study)
    else start()
  }

  function isOver() {
    return now.state === 'taken-back'
  }

  function start() {
    if (!stopping) void run()
  }

  async function run() {
    const control = new AbortController()
    stopping = control
    try {
      if (!now.study) tell({ state: 'opening', problem: undefined })
      let study = newer ?? now.study ?? (await source.manifest(control.signal))
      do {
        study = newer ?? study
        newer = undefined
        join(study)
        tell({ state: 'running', problem: undefined })
        queue = fetchOrder(study.series.map(({ instances }) => instances)).filter(
          ({ uid }) => now.files.get(uid) === 'waiting',
        )
        await Promise.all(Array.from({ length: AT_ONCE }, () => work(control)))
      } while (newer)
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

  /** What is here stays; what the node has signed for since then is waited for. */
  function join(study: ListedStudy) {
    const files = filesOf(study, now)
    for (const uid of kept.keys()) if (files.get(uid) !== 'verified') kept.delete(uid)
    tell({ study, files })
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
