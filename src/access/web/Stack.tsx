import type { ReactNode } from 'react'
import css from './Stack.module.css'

/** Sheets one below the other. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className={css.stack}>{children}</div>
}
