import { useId } from 'react'
import { anchorNames, anchors } from '#casework/model/anchors.ts'
import { type Domain, domainWords } from '#casework/model/code-lists.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { words } from '../words.ts'
import css from './AssessmentForm.module.css'

interface Props {
  readonly domain: Domain
  readonly score: number | undefined
  readonly onChoose: (score: number) => void
}

/** 0 to 4, each with its anchor written out. */
export function ScoreChoice({ domain, score, onChoose }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const name = useId()
  return (
    <fieldset className={css.scores}>
      <legend className="visually-hidden">{w.scoreOf(domainWords[domain][language])}</legend>
      {anchors[domain].map((anchor, value) => (
        <label key={anchor.zh} className={css.score}>
          <input
            type="radio"
            name={name}
            checked={score === value}
            onChange={() => onChoose(value)}
          />
          <strong>{value}</strong>
          <span>
            <b>{anchorNames[domain][value]?.[language]}</b>
            <span className={css.anchor}>{anchor[language]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
