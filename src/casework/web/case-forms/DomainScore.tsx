import { Button, Input } from 'antd'
import { useId } from 'react'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { anchorNames, anchors } from '../../model/anchors.ts'
import type { Need } from '../../model/case.ts'
import { type Domain, domainWords } from '../../model/code-lists.ts'
import css from './DomainScore.module.css'
import { words } from './words.ts'

interface Props {
  readonly domain: Domain
  readonly need: Need | undefined
  readonly onChange: (need: Need | undefined) => void
}

/** One domain, 0 to 4, each score with its anchor; what was seen is asked for where there is a need. */
export function DomainScore({ domain, need, onChange }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const id = useId()
  const name = domainWords[domain][language]
  const note = need?.note ?? ''
  return (
    <fieldset className={css.domain}>
      <legend className="visually-hidden">{w.scoreOf(name)}</legend>
      <div className={css.head}>
        <span aria-hidden="true">{name}</span>
        {need && (
          <Button
            type="text"
            size="small"
            aria-label={`${name} ${w.clearScore}`}
            onClick={() => onChange(undefined)}
          >
            {w.clearScore}
          </Button>
        )}
      </div>
      <div className={css.scores}>
        {anchorNames[domain].map((anchor, severity) => (
          <label
            key={anchor.zh}
            className={css.score}
            title={anchors[domain][severity]?.[language]}
          >
            <input
              type="radio"
              name={id}
              checked={need?.severity === severity}
              onChange={() => onChange({ domain, severity, note })}
            />
            <strong>{severity}</strong>
            <span>{anchor[language]}</span>
          </label>
        ))}
      </div>
      {need && <p className={css.anchor}>{anchors[domain][need.severity]?.[language]}</p>}
      {need && need.severity > 0 && (
        <Input
          aria-label={w.reasonFor(name)}
          placeholder={w.reasonShort}
          value={note}
          maxLength={500}
          onChange={({ target }) => onChange({ ...need, note: target.value })}
        />
      )}
    </fieldset>
  )
}
