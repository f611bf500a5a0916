import { useDates } from '#platform/web/dates.ts'
import { Facts } from '#platform/web/Facts.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { conclusionWords, deedFacts, type Impact, occasionWords } from '../../model/impact.ts'
import { words } from './words.ts'

/** What an assessment says: on the page and on paper. */
export function ImpactText({ of }: { readonly of: Impact }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const { approvedAt, approvedByName } = of
  const facts = [
    { label: w.deed, value: of.deed ? deedFacts[of.deed].words[language] : w.otherDeed },
    { label: w.occasion, value: occasionWords[of.occasion][language] },
    { label: w.purpose, value: of.purpose },
    { label: w.manner, value: of.manner },
    { label: w.dataKinds, value: of.dataKinds },
    { label: w.lawful, value: of.lawful },
    { label: w.effects, value: of.effects },
    { label: w.measures, value: of.measures },
    { label: w.conclusion, value: conclusionWords[of.conclusion][language] },
    { label: w.assessedBy, value: w.by(of.assessedByName, dates.day(of.assessedAt)) },
    {
      label: w.approvedBy,
      value: approvedAt ? w.by(approvedByName ?? '', dates.day(approvedAt)) : '',
    },
  ]
  return <Facts facts={facts} />
}
