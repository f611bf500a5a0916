import type { FigureNote } from '#indicators/model/figure.ts'
import { useLanguage } from '#platform/web/language.tsx'
import { noteWords, numberText } from '../../model/figure-text.ts'

interface Reckoned {
  readonly value: number | null
  readonly note: FigureNote | null
}

/** A number as it is read, or why there is none: never nought in its place. */
export function useNumber() {
  const { language } = useLanguage()
  return ({ value, note }: Reckoned, digits = 0) => {
    if (value !== null) return numberText(value, digits)
    return note === null ? '—' : noteWords[note][language]
  }
}
