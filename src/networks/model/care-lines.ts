import { bow, round, toPath } from './bond-lines.ts'
import type { Places, Point } from './drawing-sizes.ts'
import type { Network } from './network.ts'

export interface CareLine {
  readonly path: string
  readonly head: string
}

/** From who cares to who is cared for, in a wide bow, with a head at its end. */
export function careLines(cares: Network['cares'], at: Places): CareLine[] {
  return cares.flatMap(({ from, to }) => {
    const [one, other] = [at.get(from), at.get(to)]
    if (!one || !other) return []
    const curve = bow(one, other, one.y === other.y ? 60 : -30)
    return [{ path: toPath(curve), head: arrowHead(curve) }]
  })
}

/** Two strokes at the end of a line. */
export function arrowHead(curve: readonly Point[], size = 8): string {
  const [before, end] = [curve.at(-2), curve.at(-1)]
  if (!before || !end) return ''
  const angle = Math.atan2(end.y - before.y, end.x - before.x)
  const side = (turn: number) => {
    const x = end.x - size * Math.cos(angle + turn)
    const y = end.y - size * Math.sin(angle + turn)
    return `${round(x)} ${round(y)}`
  }
  return `M${side(0.5)}L${round(end.x)} ${round(end.y)}L${side(-0.5)}`
}
