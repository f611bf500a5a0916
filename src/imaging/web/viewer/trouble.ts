import { Refusal } from '#platform/model/refusal.ts'

/** A no that may be a yes in a while: who is asked cannot just now. */
export class NotNow extends Refusal {
  /** How long it wants to be left alone, in milliseconds; 0 when it does not say. */
  readonly afterMs: number

  constructor(
    code: string,
    status: number,
    { afterMs, ...details }: { readonly afterMs: number; readonly message?: string },
  ) {
    super(code, status, details)
    this.afterMs = afterMs
  }
}

/** Of an answer with one of these it is not the file that is wrong. */
export const NOT_NOW: readonly number[] = [429, 502, 503, 504]

/** By the node in the middle of a session, by the hub when it was to go on. */
const TAKEN_BACK = [
  ...(['session-ended', 'ticket-taken-back', 'no-ticket', 'member-not-active'] as const),
  ...(['purpose-not-granted', 'no-such-glass', 'glass-not-broken'] as const),
]

export type TakenBack = Refusal & { readonly code: (typeof TAKEN_BACK)[number] }

/** Whoever looks may look no longer, not even at what is here. */
export function isTakenBack(why: unknown): why is TakenBack {
  return why instanceof Refusal && TAKEN_BACK.some((code) => code === why.code)
}

/** It is not this file only: nobody need ask for the others. */
export function endsAll(why: Refusal) {
  const isOver = [401, 403, 410].includes(why.status) || why.code === 'no-such-opening'
  return isOver || isTakenBack(why)
}

const LONGEST_MS = 60_000

/** Never all at the same moment, and not before the other side wants it. */
export function pauseAfter(problem: unknown, pauseMs: number) {
  const asked = problem instanceof NotNow ? Math.min(problem.afterMs, LONGEST_MS) : 0
  return asked + pauseMs * (0.5 + Math.random())
}

/** Ends early when nobody waits any more. */
export function rest(ms: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    signal.addEventListener('abort', end, { once: true })
  })
}
