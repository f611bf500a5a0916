import type { ReactNode } from 'react'
import css from './Tag.module.css'
import type { Tone } from './tokens.ts'

interface Props {
  readonly tone?: Tone
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A state or a kind in one word. The colour only supports it. */
export function Tag({ tone, icon, children }: Props) {
  return (
    <span className={css.tag} data-tone={tone}>
      {icon && <span aria-hidden="true">{icon}</span>}
      {children}
    </span>
  )
}
