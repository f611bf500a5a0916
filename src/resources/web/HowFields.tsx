import { OneOf, TextField } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Cost, costWords } from '../model/resource.ts'
import css from './Resources.module.css'
import type { PartProps } from './typed.ts'
import { words } from './words.ts'

/** Papers, money, time, place, person. */
export function HowFields({ typed, change }: PartProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const lines = ['costNote', 'givesUpTo', 'schedule', 'place', 'contact'] as const
  const labels = {
    ...{ costNote: w.costNote, givesUpTo: w.givesUpToField, schedule: w.schedule },
    ...{ place: w.place, contact: w.contact },
  }
  return (
    <div className={css.stack}>
      <TextField
        name="documents"
        label={w.documents}
        hint={w.documentsHint}
        optional
        value={typed.documents}
        maxLength={2000}
        rows={3}
        onChange={(documents) => change({ documents })}
      />
      <OneOf
        name="cost"
        label={w.cost}
        value={typed.cost}
        onChoose={(cost) => change({ cost })}
        options={Cost.options.map((value) => ({ value, label: costWords[value][language] }))}
      />
      {lines.map((name) => (
        <TextField
          key={name}
          name={name}
          label={labels[name]}
          optional
          value={typed[name]}
          maxLength={name === 'contact' ? 80 : 200}
          onChange={(text) => change({ [name]: text })}
        />
      ))}
    </div>
  )
}
