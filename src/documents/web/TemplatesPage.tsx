import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { listDocumentKinds } from '../model/contract.ts'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** The kinds of papers, and whose template each of them uses. */
export function TemplatesPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const kinds = useQuery({ queryKey: keys.kinds, queryFn: () => call(listDocumentKinds, {}) })
  return (
    <ListPage
      title={w.templates}
      lead={w.templatesLead}
      rows={kinds.data?.kinds}
      rowKey={({ key }) => key}
      to={({ key }) => `/templates/${key}`}
      columns={[
        { key: 'paper', title: w.paper, card: 'title', render: (one) => one.words[language] },
        { key: 'purpose', title: w.meaning, render: (one) => one.purpose[language] },
        {
          key: 'inUse',
          title: w.inUse,
          render: ({ inUse }) => (inUse === null ? w.builtIn : w.version(inUse)),
        },
      ]}
      empty={{ text: w.noneMade }}
      error={kinds.error}
      onRetry={() => void kinds.refetch()}
    />
  )
}
