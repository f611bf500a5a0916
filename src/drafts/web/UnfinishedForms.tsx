import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Instant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listDrafts } from '../model/contract.ts'
import { UNFINISHED } from './server-draft.ts'
import css from './UnfinishedForms.module.css'
import { words } from './words.ts'

/** What a form is called, and where it is written on. */
export interface FormPlace {
  readonly label: string
  readonly to: string
}

interface Props {
  readonly title: string
  /** Nothing for a form that is not of this page's kind. */
  readonly place: (form: string) => FormPlace | undefined
}

/** What I began and did not send, on this device or another. */
export function UnfinishedForms({ title, place }: Props) {
  const w = useWords(words)
  const drafts = useQuery({ queryKey: UNFINISHED, queryFn: () => call(listDrafts, {}) })
  return (
    <Section title={title}>
      <Query of={drafts}>
        {(all) => {
          const known = all.flatMap(({ form, savedAt }) => {
            const found = place(form)
            return found ? [{ ...found, savedAt }] : []
          })
          return known.length === 0 ? <p className={css.none}>{w.none}</p> : <List forms={known} />
        }}
      </Query>
    </Section>
  )
}

function List({ forms }: { readonly forms: readonly (FormPlace & { savedAt: Instant })[] }) {
  const w = useWords(words)
  const dates = useDates()
  return (
    <ul className={css.list}>
      {forms.map(({ label, to, savedAt }) => (
        <li key={to}>
          <Link to={to} aria-label={`${w.goOn} ${label}`}>
            {label}
          </Link>
          <span>{w.savedAt(dates.short(savedAt))}</span>
        </li>
      ))}
    </ul>
  )
}
