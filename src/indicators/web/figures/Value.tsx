import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type Unit, unitWords } from '../../model/definition.ts'
import type { FigurePart } from '../../model/figure.ts'
import { noteWords } from '../../model/note-words.ts'
import css from '../Indicators.module.css'
import { words } from '../words.ts'

type Shown = Pick<FigurePart, 'value' | 'hidden' | 'note'>

interface Props {
  readonly of: Shown
  readonly digits: number
  readonly unit?: Unit
}

/** A number, or a dash and the reason why there is none. Never a nought instead. */
export function Value({ of, digits, unit }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const why = of.note ? noteWords[of.note][language] : undefined
  if (of.hidden) return <span title={why}>{w.hiddenMark}</span>
  if (of.value === null)
    return (
      <span title={why} className={blocks.soft}>
        <span aria-hidden="true">—</span> {why}
      </span>
    )
  return (
    <span className={css.value} title={why}>
      {of.value.toLocaleString('en-US', {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      })}
      {unit && ` ${unitWords[unit][language]}`}
      {of.note === 'open-cohort' && ' *'}
    </span>
  )
}
