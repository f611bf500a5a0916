import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { listDefinitions } from '../../model/contract.ts'
import type { DefinitionView } from '../../model/definition.ts'
import css from '../Indicators.module.css'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { words } from '../words.ts'
import { DefinitionFacts } from './DefinitionFacts.tsx'

/** Every definition with its versions, for everybody. */
export function DefinitionsPage() {
  const w = useWords(words)
  const { title } = useWords({ title: pageWords.definitions })
  const { language } = useLanguage()
  const [text, type] = useState('')
  const definitions = useQuery({
    queryKey: keys.definitions,
    queryFn: () => call(listDefinitions, {}),
  })
  const matches = ({ code, name }: DefinitionView) =>
    `${code} ${name.zh} ${name.en}`.toLowerCase().includes(text.trim().toLowerCase())
  return (
    <Page title={title} width="read">
      <div className={blocks.stack}>
        <search aria-label={w.search} className="no-print">
          <Input
            aria-label={w.search}
            placeholder={w.search}
            value={text}
            maxLength={40}
            onChange={({ target }) => type(target.value)}
          />
        </search>
        <Query of={definitions}>
          {({ definitions: all }) => {
            const found = all.filter(matches)
            if (found.length === 0) return <EmptyState text={w.nothing} />
            return found.map((one) => (
              <Section
                key={`${one.code}-${one.version}`}
                title={`${one.code} ${one.name[language]}`}
                actions={
                  <span className={css.row}>
                    {!one.hasSource && <Tag tone="amber">{w.noSource}</Tag>}
                    {one.protects && <Tag tone="azure">{w.protects}</Tag>}
                  </span>
                }
              >
                <DefinitionFacts of={one} />
              </Section>
            ))
          }}
        </Query>
      </div>
    </Page>
  )
}
