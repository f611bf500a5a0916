import { useWords } from '#platform/web/language.tsx'
import type { curveOf, Line } from '../../model/ledger.ts'
import css from '../Aid.module.css'
import { words } from '../words.ts'

/** Of the drawing, before it is stretched to the width of the page. */
const WIDTH = 100
const HEIGHT = 100

/** Steps, for the gap stands still between events. The table below says the same in numbers. */
export function GapCurve({ curve }: { readonly curve: ReturnType<typeof curveOf<Line>> }) {
  const w = useWords(words)
  const received = curve.map(({ stand }) => stand.gap.received)
  const approved = curve.map(({ stand }) => stand.gap.approved)
  const most = Math.max(1, ...received, ...approved)
  const least = Math.min(0, ...received, ...approved)
  const x = (n: number) => (WIDTH * n) / curve.length
  const y = (gap: number) => (HEIGHT * (most - gap)) / (most - least)
  const path = (gaps: readonly number[]) =>
    gaps.map((gap, n) => `${n === 0 ? 'M' : 'L'}${x(n)} ${y(gap)} L${x(n + 1)} ${y(gap)}`).join(' ')
  const [first = 0, last = 0] = [received[0], received.at(-1)]
  return (
    <div className={css.stack}>
      <p className={css.soft}>{w.yuan(most)}</p>
      <svg
        role="img"
        aria-label={w.curveTold(curve.length, first, last)}
        viewBox={`0 -3 ${WIDTH} ${HEIGHT + 6}`}
        preserveAspectRatio="none"
        className={css.curve}
      >
        <path d={`M0 ${y(0)} H${WIDTH}`} className={css.axis} />
        <path d={path(approved)} className={css.approved} />
        <path d={path(received)} className={css.received} />
      </svg>
      <p className={css.soft}>
        {w.byReceived} · {w.byApproved}
      </p>
    </div>
  )
}
