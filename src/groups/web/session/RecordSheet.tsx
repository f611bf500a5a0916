import { Facts } from '#platform/web/Facts.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { goalReachedWords, type SessionRecord } from '../../model/session.ts'
import { words } from '../session-words.ts'

export function RecordSheet({ record }: { readonly record: SessionRecord }) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <Section title={w.record}>
      <Facts
        facts={[
          { label: w.minutes, value: w.inMinutes(record.minutes) },
          { label: w.process, value: record.process },
          { label: w.atmosphere, value: record.atmosphere },
          { label: w.decisions, value: record.decisions },
          { label: w.disagreements, value: record.disagreements },
          { label: w.goalReached, value: goalReachedWords[record.goalReached][language] },
          { label: w.gains, value: record.gains },
          { label: w.obstacles, value: record.obstacles },
          { label: w.next, value: record.next },
        ]}
      />
    </Section>
  )
}
