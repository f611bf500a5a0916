import { Refusal } from '#platform/model/refusal.ts'

/**
 * One after the other: a browser is heavy, and two of them at once would take the machine from those
 * who only want to write a note.
 * @param most how many may wait; whoever comes then is told
 */
export function inTurn(most: number, code: string) {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async function take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (waiting > most) throw new Refusal(code, 429)
    waiting++
    const mine = last.then(work)
    last = mine.catch(() => {})
    try {
      return await mine
    } finally {
      waiting--
    }
  }
}
