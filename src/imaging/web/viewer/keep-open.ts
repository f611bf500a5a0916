import { Refusal } from '#platform/model/refusal.ts'

interface Keeping {
  /** @throws Refusal when it is no longer allowed; anything else, or 5xx, is tried again */
  readonly renew: () => Promise<unknown>
  /** It will end, and why. */
  readonly onEnd: (why: Refusal) => void
  readonly everyMs?: number
  readonly againMs?: number
}

const MINUTE_MS = 60_000

/**
 * Goes on with a session long before its half hour is over, without anybody noticing. Who cannot be reached is
 * asked again; a no is a no. @returns stops it
 */
export function keepOpen({ renew, onEnd, everyMs = 10 * MINUTE_MS, againMs = MINUTE_MS }: Keeping) {
  let timer = setTimeout(go, everyMs)
  let isOver = false

  async function go() {
    const wait = await renew().then(
      () => everyMs,
      (error: unknown) => {
        if (!(error instanceof Refusal) || error.status >= 500) return againMs
        if (!isOver) onEnd(error)
        return undefined
      },
    )
    if (wait !== undefined && !isOver) timer = setTimeout(go, wait)
  }

  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
