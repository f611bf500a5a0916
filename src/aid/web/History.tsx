import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type ApplicationFile, refusalReasonWords } from '../model/application.ts'
import css from './Aid.module.css'
import { stepWords, words } from './words.ts'

/** Who did what when, oldest first. */
export function History({ file }: { readonly file: ApplicationFile }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <details>
      <summary>{w.history}</summary>
      <ol className={css.plain}>
        {file.events.map(({ at, byName, step, note }) => (
          <li key={`${at} ${step}`}>
            {dates.full(at)} · {byName} · {stepWords[step as keyof typeof stepWords]?.[language]}
            {note && ` · ${note}`}
          </li>
        ))}
      </ol>
      {file.reason && <p>{refusalReasonWords[file.reason][language]}</p>}
    </details>
  )
}
