import { deedWords, useCaseDeeds } from '#casework/web/index.tsx'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { ReadingLine } from '../model/contract.ts'
import { words } from './words.ts'

/** What the river calls a deed, whichever slice did it. */
export function useDeedNames() {
  const { language } = useLanguage()
  const lent = useCaseDeeds()
  return (deed: string) => (lent[deed]?.words ?? deedWords[deed])?.[language] ?? deed
}

/** What happened in figures: 新记录 2 笔，共 30 分钟; 1 件事过了日子. */
export function useLineFacts() {
  const w = useWords(words)
  const dates = useDates()
  return ({ notes, minutes, lateNotes, overdueTasks, review }: ReadingLine) =>
    [
      notes > 0 && w.notes(notes, minutes),
      lateNotes > 0 && w.late(lateNotes),
      overdueTasks > 0 && w.overdue(overdueTasks),
      review && w.review(review.n, dates.shortDay(review.reviewDue)),
    ].filter((fact) => typeof fact === 'string')
}
