import { Button } from 'antd'
import { useId } from 'react'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Item } from '../../model/instrument.ts'
import css from './InstrumentForm.module.css'
import { words } from './words.ts'

interface Props {
  readonly item: Item
  readonly value: number | undefined
  readonly onAnswer: (value: number | undefined) => void
}

/** Big taps; where the wording is not licensed there is only the number that is printed on paper. */
export function Question({ item, value, onAnswer }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const name = useId()
  const { id, label, text, answers } = item
  const title = text ? `${label}. ${text[language]}` : w.question(label)
  const isShort = answers.every(({ words: own }) => !own || own[language].length <= 2)
  return (
    <fieldset className={css.question} data-item={id}>
      <legend className="visually-hidden">{title}</legend>
      <div className={css.head}>
        <span aria-hidden="true">{title}</span>
        {value !== undefined && (
          <Button
            type="text"
            size="small"
            aria-label={`${w.question(label)} ${w.clear}`}
            onClick={() => onAnswer(undefined)}
          >
            {w.clear}
          </Button>
        )}
      </div>
      <div className={css.answers} data-short={isShort} data-count={answers.length}>
        {answers.map((answer) => (
          <label key={answer.value} className={css.answer}>
            <input
              type="radio"
              name={name}
              checked={value === answer.value}
              onChange={() => onAnswer(answer.value)}
            />
            <strong>{answer.value}</strong>
            {answer.words && answer.words[language] !== `${answer.value}` && (
              <span>{answer.words[language]}</span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
