import { Button } from 'antd'
import { useState } from 'react'
import { dayInBeijing } from '#platform/model/time.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { ChoiceFact, choiceWords, factWords, NumberFact, paperWords } from '../../model/dossier.ts'
import { numberIn } from '../../model/judge.ts'
import css from '../Aid.module.css'
import { words } from '../words.ts'
import { knownOf, type PartProps } from './aid-page.ts'
import { DossierForm } from './DossierForm.tsx'

/** What is known, and which papers were seen by whom. */
export function DossierPart({ caseId, page }: PartProps) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const [isWriting, setWriting] = useState(false)
  const known = knownOf(page)
  const told = (fact: NumberFact) => {
    const value = numberIn(known, fact)
    if (value === null) return w.unknown
    return fact === 'age' ? w.years(value) : w.yuan(value)
  }
  const facts = [
    ...ChoiceFact.options.map((fact) => [
      factWords[fact][language],
      choiceWords[fact][known[fact]]?.[language] ?? w.unknown,
    ]),
    ...NumberFact.options.map((fact) => [factWords[fact][language], told(fact)]),
    [factWords.drug[language], known.drug === '' ? w.unknown : known.drug],
  ]
  const { papers } = page.dossier
  return (
    <Section
      title={w.dossier}
      actions={<Button onClick={() => setWriting(true)}>{w.writeDossier}</Button>}
    >
      <div className={css.stack}>
        <p className={css.soft}>{w.dossierHint}</p>
        <dl className={css.facts}>
          {facts.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {papers.length === 0 ? (
          <p className={css.soft}>{w.noPapers}</p>
        ) : (
          <ul className={css.plain} aria-label={w.papersSeen}>
            {papers.map(({ kind, issuedOn, keptAt, seenByName, seenAt }) => (
              <li key={kind}>
                {[
                  paperWords[kind][language],
                  issuedOn && dates.day(issuedOn),
                  keptAt,
                  w.seen(seenByName, dates.day(dayInBeijing(seenAt))),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        )}
      </div>
      {isWriting && <DossierForm caseId={caseId} page={page} onClose={() => setWriting(false)} />}
    </Section>
  )
}
