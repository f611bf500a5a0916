import { Button, Input } from 'antd'
import { FieldGroup } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import css from '../Cultivation.module.css'
import type { TypedBatch } from './typed-batch.ts'
import { words } from './words.ts'

interface Props {
  readonly criteria: TypedBatch['criteria']
  readonly onChange: (criteria: TypedBatch['criteria']) => void
}

/** What is scored, and how many points each can bring. */
export function CriteriaFields({ criteria, onChange }: Props) {
  const w = useWords(words)
  return (
    <FieldGroup name="criteria" label={w.criteria}>
      {criteria.map(({ title, most }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place
        <div key={place} className={css.line}>
          <Input
            aria-label={w.criterion(place + 1)}
            value={title}
            maxLength={40}
            onChange={({ target }) => onChange(criteria.with(place, { title: target.value, most }))}
          />
          <Input
            aria-label={w.mostPoints(place + 1)}
            inputMode="numeric"
            value={most}
            maxLength={3}
            onChange={({ target }) => onChange(criteria.with(place, { title, most: target.value }))}
          />
          <Button
            aria-label={w.removeCriterion(place + 1)}
            onClick={() => onChange(criteria.toSpliced(place, 1))}
          >
            ×
          </Button>
        </div>
      ))}
      <div className={css.buttons}>
        <Button onClick={() => onChange([...criteria, { title: '', most: '' }])}>
          {w.addCriterion}
        </Button>
      </div>
    </FieldGroup>
  )
}
