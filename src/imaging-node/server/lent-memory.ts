/** So much is read at once. */
export const CHUNK = 1024 * 1024
/** What goes out before and behind a chunk has room beside it. */
const PIECE = CHUNK + 64 * 1024
/** What is smaller costs nothing to make anew. */
const SMALL = 64 * 1024
/** Pieces that lie ready, at most. */
const MOST_FREE = 16

const free: Buffer[] = []

/** Memory for one answer. */
export interface Lent {
  /** @param turn a piece is given again when two others were taken after it: by then it has gone out */
  readonly take: (length: number, turn: number) => Buffer
  /** When the last byte has gone out, and nothing writes into it any more. */
  readonly giveBack: () => void
}

/**
 * Large pieces of memory are used again by the next answer: to make one for each picture would have the collector look
 * through everything that the process holds for every hundred of them.
 */
export function lend(): Lent {
  const taken: Buffer[] = []
  return {
    take(length, turn) {
      if (length <= SMALL || length > PIECE) return Buffer.allocUnsafe(length)
      const at = turn % 3
      const piece = taken[at] ?? free.pop() ?? Buffer.allocUnsafeSlow(PIECE)
      taken[at] = piece
      return piece.subarray(0, length)
    },
    giveBack() {
      for (const piece of taken.splice(0)) if (piece && free.length < MOST_FREE) free.push(piece)
    },
  }
}
