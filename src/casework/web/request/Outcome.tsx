import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { OpenedRequest } from '../../model/contract.ts'
import { helpRequestStateWords } from '../../model/help-request.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import css from './RequestPage.module.css'
import { words } from './words.ts'

/** It has been settled: how, by whom, why. */
export function Outcome({ request }: { readonly request: OpenedRequest }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { state, settledWhy, ownerName, caseId } = request
  return (
    <Section title={w.outcome}>
      <div className={css.asked}>
        <p>
          <Tag tone="leaf">{helpRequestStateWords[state][language]}</Tag> {ownerName}
        </p>
        {settledWhy && <p className={css.quote}>{settledWhy}</p>}
        <p className={css.others}>
          {caseId && (
            <LinkButton type="primary" to={`/cases/${caseId}`}>
              {w.toCase}
            </LinkButton>
          )}
          <LinkButton type={caseId ? 'default' : 'primary'} to="/desk">
            {w.toDesk}
          </LinkButton>
          {state === 'accepted' && !caseId && <LinkButton to="/cases">{w.toCases}</LinkButton>}
        </p>
      </div>
    </Section>
  )
}
