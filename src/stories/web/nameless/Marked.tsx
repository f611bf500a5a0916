import type { ReactNode } from 'react'
import type { Decision, Finding } from '../../model/identifier.ts'
import css from '../Stories.module.css'

interface Props {
  readonly text: string
  readonly findings: readonly Finding[]
  readonly decided: ReadonlyMap<number, Decision>
}

/** The text, with each find marked; a replaced one already reads as it will. */
export function Marked({ text, findings, decided }: Props) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of findings) {
    const decision = decided.get(start)
    const shown = decision?.choice === 'replace' ? decision.by : text.slice(start, end)
    parts.push(
      text.slice(at, start),
      <mark key={start} {...(decision && { 'data-decided': true })}>
        {shown || '∅'}
      </mark>,
    )
    at = end
  }
  return (
    <p className={css.text}>
      {parts}
      {text.slice(at)}
    </p>
  )
}
