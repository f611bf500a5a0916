import type { ReactNode } from 'react'
import css from './Workforce.module.css'

/** A few numbers in a row, each with its name. */
export function Figures({ of }: { readonly of: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={css.figures}>
      {of.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
