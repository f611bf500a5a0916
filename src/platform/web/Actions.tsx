import type { ReactNode } from 'react'
import css from './Actions.module.css'

/** The end of a form: what it does first, then the rest, then `SavedAt`. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={`${css.actions} no-print`}>{children}</div>
}
