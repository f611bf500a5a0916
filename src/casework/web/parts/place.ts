import { useWords } from '#platform/web/language.tsx'
import { words } from './words.ts'

interface Bedside {
  readonly ward: string
  readonly bed: string
}

/** 肿瘤内科 3 床 */
export function usePlace() {
  const w = useWords(words)
  return ({ ward, bed }: Bedside) => {
    // Some write 3床, some 3, some 加2: the word is added once.
    const place = bed && (/床$/.test(bed) ? bed : w.bed(bed))
    return [ward, place].filter(Boolean).join(' ') || w.noPlace
  }
}
