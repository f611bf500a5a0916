import { useWords } from '#platform/web/language.tsx'
import type { Tally } from '../../model/audit.ts'
import { words } from './words.ts'

/** How many clauses have which verdict, in a line; what is none is left out. */
export function useTally() {
  const w = useWords(words)
  return (of: Tally) =>
    [
      of.met > 0 && w.metN(of.met),
      of.partly > 0 && w.partlyN(of.partly),
      of['not-met'] > 0 && w.notMetN(of['not-met']),
      of['not-applicable'] > 0 && w.notApplicableN(of['not-applicable']),
      of.open > 0 && w.openN(of.open),
    ]
      .filter(Boolean)
      .join(' · ')
}
