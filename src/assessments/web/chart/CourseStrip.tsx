import type { Course } from '../../model/rules.ts'
import css from './ChangesPage.module.css'

const LEFT = 16
const STEP = 52
const MIDDLE = 20
const SCORES = [0, 1, 2, 3, 4]

/** One line from 0 to 4: a ring for the first time, a diamond for the last, a dot for now. */
export function CourseStrip({ first, previous, now }: Omit<Course, 'domain' | 'change'>) {
  const x = (score: number) => LEFT + score * STEP
  return (
    <svg aria-hidden="true" viewBox="0 0 240 40" className={css.strip}>
      <line x1={x(0)} x2={x(4)} y1={MIDDLE} y2={MIDDLE} className={css.axis} />
      {SCORES.map((score) => (
        <line
          key={score}
          x1={x(score)}
          x2={x(score)}
          y1={MIDDLE - 5}
          y2={MIDDLE + 5}
          className={css.axis}
        />
      ))}
      {first !== now && <Arrow from={x(first)} to={x(now)} />}
      <circle cx={x(first)} cy={MIDDLE} r="13" className={css.ring} />
      {previous !== undefined && previous !== first && <Diamond at={x(previous)} />}
      <circle cx={x(now)} cy={MIDDLE} r="7" className={css.dot} />
    </svg>
  )
}

function Arrow({ from, to }: { readonly from: number; readonly to: number }) {
  const way = Math.sign(to - from)
  const [begin, end] = [from + way * 13, to - way * 9]
  const head = end - way * 9
  return (
    <path
      d={`M${begin} ${MIDDLE}H${end}M${head} ${MIDDLE - 6}L${end} ${MIDDLE}L${head} ${MIDDLE + 6}`}
      className={css.arrow}
    />
  )
}

function Diamond({ at }: { readonly at: number }) {
  const size = 10
  const d = `M${at - size} ${MIDDLE}L${at} ${MIDDLE - size}L${at + size} ${MIDDLE}L${at} ${MIDDLE + size}Z`
  return <path d={d} className={css.ring} />
}
