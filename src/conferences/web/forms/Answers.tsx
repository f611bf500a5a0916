import { Input } from 'antd'
import { useId } from 'react'
import { useWords } from '#platform/web/language.tsx'
import type { Answer } from '../../model/conference.ts'
import css from './Several.module.css'
import { Several } from './Several.tsx'
import { words } from './words.ts'

export type AnswerInHand = Answer

interface Props {
  readonly value: readonly AnswerInHand[]
  /** Who sat there, to be named by a few keys. */
  readonly people: readonly string[]
  readonly onChange: (answers: AnswerInHand[]) => void
}

/** Each question with its answer, and whose answer it is. */
export function Answers({ value, people, onChange }: Props) {
  const w = useWords(words)
  const listId = useId()
  return (
    <>
      <Several
        name="answers"
        label={w.answers}
        items={value}
        blank={{ question: '', answer: '', answeredBy: '' }}
        nameOf={(n) => w.numbered(w.question, n)}
        add={w.addQuestion}
        onChange={onChange}
      >
        {(one, change, n) => (
          <>
            <Input
              aria-label={w.numbered(w.question, n)}
              placeholder={w.question}
              value={one.question}
              maxLength={300}
              onChange={({ target }) => change({ question: target.value })}
            />
            <div className={css.pair}>
              <Input.TextArea
                aria-label={w.numbered(w.answer, n)}
                placeholder={w.answer}
                value={one.answer}
                maxLength={1000}
                rows={2}
                onChange={({ target }) => change({ answer: target.value })}
              />
              <Input
                aria-label={w.numbered(w.answeredBy, n)}
                placeholder={w.answeredBy}
                list={listId}
                value={one.answeredBy}
                maxLength={40}
                onChange={({ target }) => change({ answeredBy: target.value })}
              />
            </div>
          </>
        )}
      </Several>
      <datalist id={listId}>
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
