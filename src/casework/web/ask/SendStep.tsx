import { useId } from 'react'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { reasonWords } from '../../model/help-request.ts'
import css from './AskPage.module.css'
import type { Answers } from './ask-steps.ts'
import { words } from './words.ts'

interface Props {
  readonly ward: string
  readonly answers: Answers
  readonly change: (part: Partial<Answers>) => void
  readonly isSending: boolean
  readonly error: unknown
  readonly onSend: () => void
}

/** The fourth tap. What is optional comes after the button, so that nobody feels asked. */
export function SendStep({ ward, answers, change, isSending, error, onSend }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const id = useId()
  const { reason, source, bed, reachAt, text } = answers
  return (
    <>
      <dl className={css.summary}>
        <dt>{w.need}</dt>
        <dd>{reason && reasonWords[reason][language]}</dd>
        <dt>{w.from}</dt>
        <dd>{source && w[source]}</dd>
        <dt>{w.place}</dt>
        <dd>
          {ward} {bed && w.bedOf(bed)}
        </dd>
      </dl>
      {error ? <Problem error={error} /> : null}
      <button type="button" className={css.primary} disabled={isSending} onClick={onSend}>
        {isSending ? w.sending : w.ask}
      </button>
      <details className={css.more}>
        <summary>{w.more}</summary>
        <label htmlFor={`${id}-phone`}>{w.phone}</label>
        <input
          id={`${id}-phone`}
          type="tel"
          autoComplete="tel"
          maxLength={60}
          value={reachAt}
          onChange={({ target }) => change({ reachAt: target.value })}
        />
        <label htmlFor={`${id}-text`}>{w.sentence}</label>
        <textarea
          id={`${id}-text`}
          rows={3}
          maxLength={1000}
          value={text}
          onChange={({ target }) => change({ text: target.value })}
        />
        <p className={css.soft}>{w.sealed}</p>
      </details>
    </>
  )
}
