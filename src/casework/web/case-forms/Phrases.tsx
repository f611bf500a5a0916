import { useLanguage, useWords } from '#platform/web/language.tsx'
import css from './CaseForms.module.css'
import { phrases, words } from './words.ts'

/** What is said most often, added by a tap. */
export function Phrases({ onAdd }: { readonly onAdd: (phrase: string) => void }) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <fieldset className={css.phrases}>
      <legend className="visually-hidden">{w.phrases}</legend>
      {phrases.map((phrase) => (
        <button key={phrase.zh} type="button" onClick={() => onAdd(phrase[language])}>
          + {phrase[language]}
        </button>
      ))}
    </fieldset>
  )
}
