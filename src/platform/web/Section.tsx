import { type ReactNode, useId } from 'react'
import css from './Section.module.css'

interface Props {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A sheet of paper with a heading. */
export function Section({ title, actions, children }: Props) {
  const id = useId()
  return (
    <section className={css.section} aria-labelledby={id}>
      <header className={css.head}>
        <h2 id={id}>{title}</h2>
        {actions && <div className="no-print">{actions}</div>}
      </header>
      {children}
    </section>
  )
}
