import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type Estimate, estimateMethodWords } from '../model/activity.ts'
import { words } from './words.ts'

/** Who was reached: registered, and estimated with its method. The two are never one number. */
export function useReach() {
  const w = useWords(words)
  const { language } = useLanguage()
  return ({ registered, estimate }: { registered: number; estimate: Estimate | null }) =>
    [
      w.registeredN(registered),
      estimate && w.estimatedN(estimate.people, estimateMethodWords[estimate.method][language]),
    ]
      .filter(Boolean)
      .join(' · ')
}
