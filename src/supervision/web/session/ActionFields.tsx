import { DayField, OneOf, TextField } from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Side, sideWords } from '../../model/session.ts'
import { words } from './words.ts'

export interface TypedAction {
  readonly text: string
  readonly owner: Side
  readonly due: Day | ''
}

interface Props {
  readonly n: number
  readonly action: TypedAction
  readonly onChange: (action: TypedAction) => void
}

/** What is agreed, by whom, by when. */
export function ActionFields({ n, action, onChange }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <>
      <TextField
        name={`text-${n}`}
        label={w.action(n + 1)}
        value={action.text}
        maxLength={300}
        onChange={(text) => onChange({ ...action, text })}
      />
      <OneOf
        name={`owner-${n}`}
        label={w.owner(n + 1)}
        value={action.owner}
        onChoose={(owner) => onChange({ ...action, owner })}
        options={Side.options.map((value) => ({ value, label: sideWords[value][language] }))}
      />
      <DayField
        name={`due-${n}`}
        label={w.due(n + 1)}
        inDays={[7, 14, 30]}
        value={action.due}
        onChange={(due) => onChange({ ...action, due })}
      />
    </>
  )
}
