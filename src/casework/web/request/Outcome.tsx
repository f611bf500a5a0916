import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { QueueEntry } from '../../model/contract.ts'
import { helpRequestStateWords } from '../../model/help-request.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import css from './RequestPage.module.css'
import { words } from './words.ts'

/** It has been settled: how, by whom, why. */
export function Outcome({ request }: { readonly request: QueueEntry }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { state, settledWhy, ownerName } = request
  return (
    <Section title={w.outcome}>
      <div className={css.asked}>
        <p>
          <Tag tone="leaf">{helpRequestStateWords[state][language]}</Tag> {ownerName}
        </p>
        {settledWhy && <p className={css.quote}>{settledWhy}</p>}
        <p className={css.others}>
          <LinkButton type="primary" to="/desk">
            {w.toDesk}
          </LinkButton>
          {state === 'accepted' && <LinkButton to="/cases">{w.toCases}</LinkButton>}
        </p>
      </div>
    </Section>
  )
}
