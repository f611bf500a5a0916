import { Link } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Bureau, bureauWords } from '../../model/bureau.ts'
import { asksOf, NOT_FOUND, POLICY_SOURCE } from '../../model/policy.ts'
import css from '../City.module.css'
import { words as common } from '../words.ts'
import { Officers } from './Officers.tsx'
import { words } from './words.ts'

/** The way to the five pages; for the city also who speaks for which department. */
export function BureausPage() {
  const w = useWords(words)
  const c = useWords(common)
  const { language } = useLanguage()
  const { me } = useMe()
  return (
    <Page title={c.bureaus} lead={w.lead}>
      <div className={blocks.stack}>
        <Section title={POLICY_SOURCE[language]}>
          <ul className={css.asks}>
            {Bureau.options.map((bureau) => (
              <li key={bureau}>
                <Link to={`/city/bureaus/${bureau}`}>{bureauWords[bureau][language]}</Link>
                <span className={blocks.soft}>{w.asks(asksOf(bureau).length)}</span>
              </li>
            ))}
          </ul>
          <p className={blocks.soft}>{NOT_FOUND[language]}</p>
        </Section>
        {me?.actor.role === 'city-officer' && <Officers />}
      </div>
    </Page>
  )
}
