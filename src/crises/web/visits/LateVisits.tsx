import { LinkButton, Notice } from '#casework/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { isOverdue } from '../../model/visit.ts'
import { useVisits } from './visits-query.ts'
import { words } from './words.ts'

/** Who of those I look out for is not back. Nothing where all are. */
export function LateVisits() {
  const w = useWords(words)
  const now = useNow()
  const all = useVisits().data?.visits ?? []
  const late = all.filter((visit) => visit.mine !== 'visitor' && isOverdue(visit, now))
  if (late.length === 0) return null
  return (
    <Notice tone="vermilion">
      {w.late(late.length)} <LinkButton to="/visits">{w.visits}</LinkButton>
    </Notice>
  )
}
