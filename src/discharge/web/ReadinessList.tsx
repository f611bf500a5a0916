import { Input } from 'antd'
import { OneOf } from '#drafts/web/index.tsx'
import { useLabelled } from '#platform/web/labelled.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import {
  Answer,
  answerWords,
  complete,
  type Readiness,
  readinessWords,
} from '../model/readiness.ts'
import css from './Discharge.module.css'
import { words } from './words.ts'

interface Props {
  readonly readiness: readonly Readiness[]
  readonly onChange: (readiness: Readiness[]) => void
}

/** Twelve questions; a no asks at once what is missing and who sees to it. */
export function ReadinessList({ readiness, onChange }: Props) {
  const w = useWords(words)
  const labelled = useLabelled()
  const { language } = useLanguage()
  const all = complete(readiness)

  function change(item: Readiness['item'], part: Partial<Readiness>) {
    onChange(all.map((one) => (one.item === item ? { ...one, ...part } : one)))
  }

  return (
    <div className={css.items} data-field="readiness">
      {all.map(({ item, answer, missing, who }) => {
        const label = readinessWords[item][language]
        return (
          <div key={item} className={css.item} data-answer={answer ?? 'open'}>
            <OneOf
              name={item}
              label={label}
              value={answer ?? undefined}
              onChoose={(chosen) => change(item, { answer: chosen })}
              options={Answer.options.map((value) => ({
                value,
                label: answerWords[value][language],
              }))}
            />
            {answer === 'no' && (
              <div className={css.line}>
                <Input
                  aria-label={labelled(label, w.missing)}
                  placeholder={w.missing}
                  className={`${css.long}`}
                  value={missing}
                  maxLength={200}
                  onChange={({ target }) => change(item, { missing: target.value })}
                />
                <Input
                  aria-label={labelled(label, w.sees)}
                  placeholder={w.sees}
                  className={`${css.short}`}
                  value={who}
                  maxLength={60}
                  onChange={({ target }) => change(item, { who: target.value })}
                />
              </div>
            )}
          </div>
        )
      })}
    </div>
  )
}
