import { serviceLineWords } from '#casework/model/code-lists.ts'
import { Facts } from '#platform/web/Facts.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Section } from '#platform/web/Section.tsx'
import { serviceFieldWords } from '../../model/field.ts'
import type { Group } from '../../model/group.ts'
import { findOffered, instrumentName } from '../../model/measured.ts'
import { words } from '../words.ts'

/** The plan as it stands. */
export function PlanSheet({ group }: { readonly group: Group }) {
  const w = useWords(words)
  return (
    <Section title={w.planTitle}>
      <Facts facts={usePlanFacts(group)} />
    </Section>
  )
}

/** On the page and on paper. */
export function usePlanFacts({ content, leaders }: Pick<Group, 'content' | 'leaders'>) {
  const w = useWords(words)
  const listing = useListing()
  const { language } = useLanguage()
  const offered = findOffered(content.instrument)
  return [
    { label: w.aims, value: content.aims },
    { label: w.target, value: content.target },
    { label: w.criteria, value: content.criteria },
    { label: w.theory, value: content.theory },
    { label: w.line, value: serviceLineWords[content.line][language] },
    { label: w.field, value: serviceFieldWords[content.field][language] },
    { label: w.plannedSessions, value: String(content.plannedSessions) },
    { label: w.capacity, value: String(content.capacity) },
    { label: w.leaders, value: listing(leaders.map(({ name }) => name)) },
    { label: w.instrument, value: offered ? instrumentName(offered)[language] : w.noInstrument },
    { label: w.consentText, value: content.consentText },
    { label: w.risks, value: content.risks },
  ]
}
