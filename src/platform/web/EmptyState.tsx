import type { ReactNode } from 'react'
import css from './EmptyState.module.css'

/** One sentence and one button. */
export function EmptyState({
  text,
  action,
}: {
  readonly text: string
  readonly action?: ReactNode
}) {
  return (
    <div className={css.empty}>
      <svg aria-hidden="true" width="56" height="28" viewBox="0 0 56 28" fill="none">
        <path d="M2 24h52M8 24a20 16 0 0 1 40 0" stroke="currentColor" strokeWidth="2" />
      </svg>
      <p>{text}</p>
      {action}
    </div>
  )
}
