import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Edition } from '../../model/edition.ts'
import { words } from '../words.ts'

/** From when, and until when, an edition is in force. */
export function useValidity() {
  const w = useWords(words)
  const dates = useDates()
  return ({ validFrom, validUntil }: Pick<Edition, 'validFrom' | 'validUntil'>) =>
    validUntil
      ? w.validUntil(dates.day(validFrom), dates.day(validUntil))
      : w.valid(dates.day(validFrom))
}
