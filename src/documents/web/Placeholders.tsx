import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { KindPage } from '../model/contract.ts'
import css from './documents.module.css'
import { words } from './words.ts'

/** What may stand in the template, as it has to be written. */
export function Placeholders({ fields }: Pick<KindPage, 'fields'>) {
  const w = useWords(words)
  const { language } = useLanguage()
  const rows = fields.flatMap(({ each, ...field }) => [
    { ...field, written: written(field.tag, each), isList: each.length > 0 },
    ...each.map((inner) => ({
      ...{ ...inner, written: `{${inner.tag}}`, required: false, isList: false },
    })),
  ])
  return (
    <Rows
      label={w.fields}
      rows={rows}
      rowKey={({ tag }) => tag}
      columns={[
        {
          key: 'tag',
          title: w.tag,
          card: 'title',
          render: (one) => (
            <>
              <span className={css.tag}>{one.written}</span>{' '}
              {one.required && <Tag tone="amber">{w.required}</Tag>}
              {one.isList && <Tag tone="azure">{w.listOf}</Tag>}
            </>
          ),
        },
        { key: 'meaning', title: w.meaning, render: (one) => one.meaning[language] },
        { key: 'example', title: w.example, render: ({ example }) => example },
      ]}
    />
  )
}

function written(tag: string, each: readonly unknown[]) {
  return each.length > 0 ? `{#${tag}} … {/${tag}}` : `{${tag}}`
}
