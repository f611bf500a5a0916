import { useLanguage, useWords } from '#platform/web/language.tsx'
import { catalogue, findVariant } from '../../model/catalogue.ts'
import type { ResponseLine } from '../../model/response.ts'
import { bandAt } from '../../model/scoring.ts'
import { words as shared } from '../words.ts'
import css from './Sheet.module.css'
import { words } from './words.ts'

/** Each part with its own range, and its own band where there is one. */
export function Subscales({ response }: { readonly response: ResponseLine }) {
  const w = useWords(words)
  const s = useWords(shared)
  const { language } = useLanguage()
  const { instrument, variant, subscales } = response
  const parts = findVariant(catalogue[instrument], variant)?.subscales ?? []
  if (parts.length === 0 || response.mode === 'declined') return null
  return (
    <ul className={css.parts} aria-label={w.parts}>
      {parts.map(({ id, words: name, range, bands }) => {
        const part = subscales[id] ?? null
        const band = part === null ? undefined : bandAt(bands, part)
        return (
          <li key={id}>
            {name[language]} <strong>{part === null ? s.noScore : w.points(part)}</strong>{' '}
            <span className={css.soft}>{s.outOf(range[1])}</span> {band?.words[language]}
          </li>
        )
      })}
    </ul>
  )
}
