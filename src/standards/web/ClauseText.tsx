import { Link } from 'react-router'
import blocks from '#platform/web/blocks.module.css'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type Clause, clauseKindWords } from '../model/edition.ts'
import { formWords } from '../model/form.ts'
import css from './Standards.module.css'
import { words } from './words.ts'

interface Props {
  readonly of: Clause
  /** The forms that ask for it, each with its reasons. */
  readonly links?: boolean
}

/** A clause: its number, what it asks, how one sees whether it is met. */
export function ClauseText({ of: { number, kind, text, check, forms }, links = false }: Props) {
  const w = useWords(words)
  const labelled = useLabelled()
  const { language } = useLanguage()
  return (
    <>
      <div className={blocks.row}>
        <strong className={css.number}>{number}</strong>
        <Tag>{clauseKindWords[kind][language]}</Tag>
      </div>
      <p>{text}</p>
      {check && <p className={blocks.soft}>{labelled(w.check, check)}</p>}
      {links && forms.length > 0 && (
        <p className={blocks.row}>
          <span className={blocks.soft}>{w.askedBy}</span>
          {forms.map((form) => (
            <Link key={form} to={`/standards/why/${form}`}>
              {formWords[form][language]}
            </Link>
          ))}
        </p>
      )}
    </>
  )
}
