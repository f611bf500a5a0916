import { Link } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { catalogue } from '../../model/catalogue.ts'
import { type Instrument, InstrumentId } from '../../model/instrument.ts'
import { toForm } from '../ways.ts'
import { words } from '../words.ts'
import css from './CaseInstruments.module.css'

interface Props {
  readonly caseId: CaseId
  readonly loaded: readonly { readonly instrument: InstrumentId }[]
  /** Nothing was asked in this case yet. */
  readonly isFirst: boolean
}

/** All that are offered; each says for whom, how long, and under which licence it can be asked. */
export function Choice({ caseId, loaded, isFirst }: Props) {
  const w = useWords(words)
  return (
    <Section title={w.choose}>
      {isFirst && <p className={css.soft}>{w.noResults}</p>}
      <ul className={css.choice}>
        {InstrumentId.options.map((id) => (
          <li key={id}>
            <Link to={toForm(caseId, id)} className={css.card}>
              <Card
                instrument={catalogue[id]}
                isLoaded={loaded.some(({ instrument }) => instrument === id)}
              />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface CardProps {
  readonly instrument: Instrument
  readonly isLoaded: boolean
}

function Card({ instrument, isLoaded }: CardProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { short, name, looksAt, population, licence, answeredBy, variants } = instrument
  const count = new Set(
    variants[0].items.filter(({ unscored }) => !unscored).map(({ label }) => parseInt(label, 10)),
  ).size
  return (
    <>
      <span className={css.name}>
        <strong>{short}</strong>
        <span>{w.questions(count)}</span>
      </span>
      <span>{name[language]}</span>
      <span className={css.soft}>{looksAt[language]}</span>
      <span className={css.tags}>
        <Tag>{answeredBy === 'carer' ? w.carer : population[language]}</Tag>
        {licence.class === 'C' && (
          <Tag tone={isLoaded ? 'leaf' : 'amber'}>{isLoaded ? w.ownText : w.unavailable}</Tag>
        )}
      </span>
    </>
  )
}
