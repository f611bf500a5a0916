import { z } from 'zod'
import { seeded } from '#platform/model/seeded.ts'
import { REPLICATES } from './population.ts'

/** A number, and the band in which it lies for 95 of 100 populations of this kind. */
export const Estimate = z.object({ amount: z.int(), low: z.int(), high: z.int() })
export type Estimate = z.infer<typeof Estimate>

const DRAWS = 500

/** Which random groups each draw takes: the same draws for all products of one comparison. */
export type Draws = Uint8Array

export function drawReplicates(seed: number): Draws {
  const { int } = seeded(seed + 1)
  return Uint8Array.from({ length: DRAWS * REPLICATES }, () => int(0, REPLICATES - 1))
}

/** The bootstrap over random groups of people: sums of fen, and so whole. */
export function estimateSum(draws: Draws, byReplicate: Float64Array): Estimate {
  const amount = byReplicate.reduce((sum, one) => sum + one, 0)
  return bandOf(draws, amount, (pick) => {
    let sum = 0
    for (let n = 0; n < REPLICATES; n++) sum += byReplicate[pick(n)] as number
    return sum
  })
}

/** One sum over another, in hundredths of a per cent. */
export function estimateRatio(draws: Draws, over: Float64Array, under: Float64Array): Estimate {
  const whole = under.reduce((sum, one) => sum + one, 0)
  const part = over.reduce((sum, one) => sum + one, 0)
  return bandOf(draws, toPoints(part, whole), (pick) => {
    let [above, below] = [0, 0]
    for (let n = 0; n < REPLICATES; n++) {
      above += over[pick(n)] as number
      below += under[pick(n)] as number
    }
    return toPoints(above, below)
  })
}

function toPoints(part: number, whole: number) {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000)
}

function bandOf(draws: Draws, amount: number, again: (pick: (n: number) => number) => number) {
  const results = Array.from({ length: DRAWS }, (_, draw) =>
    again((n) => draws[draw * REPLICATES + n] as number),
  ).sort((a, b) => a - b)
  const at = (share: number) => results[Math.round(share * (DRAWS - 1))] as number
  return { amount, low: at(0.025), high: at(0.975) }
}
