import type { ComesFrom } from '#people/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { CasePage } from '../../model/contract.ts'
import { words } from './words.ts'

/** The link to the client's record, from which there is a way back to this case. */
export function useWayToPerson({ id, number, clientId }: CasePage) {
  const w = useWords(words)
  const from = { label: w.caseNumber(number), to: `/cases/${id}` }
  return { to: `/people/${clientId}`, state: { from } satisfies ComesFrom }
}
