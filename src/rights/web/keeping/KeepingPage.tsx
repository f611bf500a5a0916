import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '#access/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { openKeeping } from '../../model/contract.ts'
import { knownTerms } from '../../model/keeping.ts'
import { keys } from '../keys.ts'
import { LawNote } from '../LawNote.tsx'
import css from '../Rights.module.css'
import { TermForm } from './TermForm.tsx'
import { words } from './words.ts'

/** How long records are kept, and on which ground. */
export function KeepingPage() {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const isHead = useMe().me?.actor.role === 'lead'
  const [isEntering, setEntering] = useState(false)
  const keeping = useQuery({ queryKey: keys.keeping, queryFn: () => call(openKeeping, {}) })
  const enter = isHead && (
    <Button type="primary" onClick={() => setEntering(true)}>
      {w.enter}
    </Button>
  )
  return (
    <Page
      title={w.title}
      lead={w.lead}
      actions={enter}
      trail={[{ label: w.requests, to: '/rights' }]}
    >
      <div className={blocks.stack}>
        <Section title={w.house}>
          <LawNote article="19" />
          <Query of={keeping}>
            {({ terms, past }) => (
              <>
                {terms.length === 0 && <EmptyState text={w.none} action={enter} />}
                <ul className={blocks.list}>
                  {terms.map(({ years, source, from, enteredAt, enteredByName }) => (
                    <li key={enteredAt}>
                      <strong>
                        {w.years(years)} · {w.from(dates.day(from))}
                      </strong>
                      <cite lang="zh-CN" className={`${blocks.text} ${css.source}`}>
                        {source}
                      </cite>
                      <span className={blocks.soft}>
                        {w.enteredBy(enteredByName, dates.day(enteredAt))}
                      </span>
                    </li>
                  ))}
                </ul>
                {past > 0 && <p>{w.past(past)}</p>}
              </>
            )}
          </Query>
        </Section>
        <Section title={w.law}>
          <ul className={blocks.list}>
            {knownTerms.map(({ what, term, source }) => (
              <li key={what.zh}>
                <strong>{what[language]}</strong>
                <span>{term[language]}</span>
                {source && (
                  <cite lang="zh-CN" className={`${blocks.soft} ${css.source}`}>
                    {source}
                  </cite>
                )}
              </li>
            ))}
          </ul>
        </Section>
      </div>
      {isEntering && <TermForm onClose={() => setEntering(false)} />}
    </Page>
  )
}
