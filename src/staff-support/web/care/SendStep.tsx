import { useId } from 'react'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { themeWords } from '../../model/talk.ts'
import { words } from '../care-words.ts'
import css from './CarePage.module.css'
import type { Answers } from './care-steps.ts'

interface Props {
  readonly answers: Answers
  readonly change: (part: Partial<Answers>) => void
  readonly isSending: boolean
  readonly error: unknown
  readonly onSend: () => void
}

/** The third tap, after one line to be found by. */
export function SendStep({ answers, change, isSending, error, onSend }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const id = useId()
  const { theme, when, reachAt, name } = answers
  return (
    <form
      className={css.care}
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <p className={css.chosen}>
        {theme && themeWords[theme][language]} · {when}
      </p>
      <label htmlFor={`${id}-reach`}>{w.reachAt}</label>
      <input
        id={`${id}-reach`}
        className={css.input}
        required
        autoComplete="off"
        maxLength={60}
        value={reachAt}
        onChange={({ target }) => change({ reachAt: target.value })}
      />
      <label htmlFor={`${id}-name`}>{w.name}</label>
      <input
        id={`${id}-name`}
        className={css.input}
        autoComplete="off"
        maxLength={40}
        value={name}
        onChange={({ target }) => change({ name: target.value })}
      />
      {error ? <Problem error={error} /> : null}
      <button type="submit" className={css.primary} disabled={isSending || !reachAt.trim()}>
        {isSending ? w.sending : w.ask}
      </button>
      <p className={css.soft}>{w.promise}</p>
    </form>
  )
}
