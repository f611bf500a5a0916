import type { CaseId } from '#casework/model/case.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import css from '../flow/Flow.module.css'
import { LateVisits } from './LateVisits.tsx'
import { VisitItem } from './VisitItem.tsx'
import { useVisits } from './visits-query.ts'
import { words } from './words.ts'

/** My visit in this case; and whoever of those I look out for is not back, wherever I am reading. */
export function CaseVisits({ caseId }: { readonly caseId: CaseId }) {
  const w = useWords(words)
  const mine = (useVisits().data?.visits ?? []).filter((visit) => visit.caseId === caseId)
  return (
    <>
      <LateVisits />
      {mine.length > 0 && (
        <Section title={w.visit}>
          <ul className={css.list}>
            {mine.map((visit) => (
              <VisitItem key={visit.id} visit={visit} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
