import { useLocation } from 'react-router'
import { useWords } from '#platform/web/language.tsx'
import { words } from './words.ts'

/** Left in the history by a page of another slice on the way to a person: where to go back to. */
export interface ComesFrom {
  readonly from: { readonly label: string; readonly to: string }
}

/** The way back from a person: to the page one came from, else to the list. */
export function useWayBack() {
  const w = useWords(words)
  const state = useLocation().state as Partial<ComesFrom> | null
  return state?.from ?? { label: w.people, to: '/people' }
}
