import { Link } from 'react-router'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { CasePage } from '../../model/contract.ts'
import { useCaseGuests } from '../guests.ts'
import css from './CaseTools.module.css'
import { words } from './words.ts'

/** Where else this case is worked on: the pages that other parts of the house bring. */
export function CaseTools({ page }: { readonly page: CasePage }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const tools = useCaseGuests().flatMap(({ tool }) =>
    tool && (tool.kinds?.includes(page.kind) ?? true) ? [tool] : [],
  )
  if (tools.length === 0) return null
  return (
    <nav aria-label={w.tools} className={`${css.tools} no-print`}>
      {tools.map(({ path, words: label, icon: Icon }) => (
        <Link key={path} to={`/cases/${page.id}/${path}`}>
          <span aria-hidden="true">
            <Icon />
          </span>
          {label[language]}
        </Link>
      ))}
    </nav>
  )
}
