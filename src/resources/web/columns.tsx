import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Column } from '#platform/web/Rows.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type Resource, resourceStatusWords } from '../model/resource.ts'
import css from './Resources.module.css'
import { Places, SuccessRate, TrustTag, useNames } from './shown.tsx'
import { words } from './words.ts'

export function useColumns(): Column<Resource>[] {
  const w = useWords(words)
  const { language } = useLanguage()
  const names = useNames()
  return [
    {
      key: 'name',
      title: w.name,
      card: 'title',
      render: ({ content }) => (
        <>
          {content.name}
          {content.status !== 'active' && (
            <Tag tone="amber">{resourceStatusWords[content.status][language]}</Tag>
          )}
          <span className={css.soft}>{content.provider.name}</span>
        </>
      ),
    },
    { key: 'needs', title: w.need, render: ({ content }) => names.needs(content.needs) },
    { key: 'capacity', title: w.capacity, render: (row) => <Places {...row} /> },
    { key: 'verified', title: w.verified, render: (row) => <TrustTag {...row} /> },
    { key: 'success', title: w.success, render: (row) => <SuccessRate {...row} /> },
  ]
}
