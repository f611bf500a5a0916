import type { AccountId } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { stepsOf } from '../../model/compare.ts'
import type { Run, RunId } from '../../model/contract.ts'
import type { Comparison } from '../../model/result.ts'
import { inThread, LIMITS } from './in-thread.ts'
import { partsOf } from './task.ts'

/** A run lives in the process that began it: its result is kept by a deed of its own. */
interface Held {
  readonly accountId: AccountId
  readonly comparison: Comparison
  readonly begunAt: number
  run: Run
  stop: () => void
}

const held = new Map<RunId, Held>()
const MOST_AT_ONCE = 2
const LIVES_MS = 3_600_000
const MOST_HELD = 40

/**
 * Begins in the background. An earlier one of the same account stops.
 * @throws Refusal what-if-busy
 */
export function beginRun(
  id: RunId,
  accountId: AccountId,
  comparison: Comparison,
  limits = LIMITS,
): Run {
  forgetOld()
  for (const one of held.values())
    if (one.accountId === accountId && one.run.state === 'running') one.stop()
  const running = [...held.values()].filter(({ run }) => run.state === 'running')
  if (running.length >= MOST_AT_ONCE) throw new Refusal('what-if-busy', 429)

  const total = partsOf(stepsOf(comparison))
  const run: Run = { id, state: 'running', done: 0, total, result: null }
  const one: Held = { accountId, comparison, begunAt: Date.now(), run, stop: () => {} }
  held.set(id, one)
  const ears = {
    onTold: (told: Parameters<Parameters<typeof inThread>[1]['onTold']>[0]) => {
      if (told.tell === 'done') one.run = { ...one.run, done: told.done }
      if (told.tell === 'result')
        one.run = { ...one.run, state: 'done', done: total, result: told.result }
    },
    onEnd: (state: 'died' | 'too-long' | 'cancelled') => {
      one.run = { ...one.run, state }
    },
  }
  one.stop = inThread({ do: 'compare', comparison }, ears, limits)
  return one.run
}

/** Somebody's own; those of others are not there. */
export function findRun(id: RunId, accountId: AccountId): Held | undefined {
  const one = held.get(id)
  return one?.accountId === accountId ? one : undefined
}

function forgetOld() {
  const over = [...held].filter(([, { run }]) => run.state !== 'running')
  const spare = held.size - MOST_HELD
  over.forEach(([id, { begunAt }], n) => {
    if (n < spare || Date.now() - begunAt > LIVES_MS) held.delete(id)
  })
}
