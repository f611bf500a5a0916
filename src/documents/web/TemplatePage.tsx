import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { openDocumentKind } from '../model/contract.ts'
import css from './documents.module.css'
import { keys } from './keys.ts'
import { Placeholders } from './Placeholders.tsx'
import { UploadTemplate } from './UploadTemplate.tsx'
import { Versions } from './Versions.tsx'
import { words } from './words.ts'

/** One kind of paper: its versions, a new one, and what may stand in it. */
export function TemplatePage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const kind = useParams().kind ?? ''
  const page = useQuery({
    queryKey: keys.kind(kind),
    queryFn: () => call(openDocumentKind, { kind }),
  })
  return (
    <Page
      title={page.data?.words[language] ?? w.templates}
      lead={page.data?.purpose[language]}
      trail={[{ label: w.templates, to: '/templates' }]}
    >
      <Query of={page}>
        {(value) => (
          <div className={css.stack}>
            <Section title={w.versions}>
              <Versions page={value} />
            </Section>
            <Section title={w.upload}>
              <UploadTemplate kind={value.key} />
            </Section>
            <Section title={w.fields}>
              <Placeholders fields={value.fields} />
            </Section>
          </div>
        )}
      </Query>
    </Page>
  )
}
