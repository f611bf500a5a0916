import { OneOf, TextField } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { CarerBurden, carerBurdenWords } from '../model/plan.ts'
import { Lines } from './Lines.tsx'
import type { PartProps } from './part.ts'
import { words } from './words.ts'

/** Who cares, how heavy it is, what there is to do and to have, and what to ask the ward. */
export function CareFields({ content, change }: PartProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { carer } = content
  return (
    <>
      <TextField
        name="carer"
        label={w.carer}
        hint={w.carerHint}
        value={carer.name}
        maxLength={60}
        onChange={(text) => change({ carer: { ...carer, name: text } })}
      />
      <OneOf
        name="burden"
        label={w.burden}
        hint={w.burdenHint}
        value={carer.burden ?? undefined}
        onChoose={(burden) => change({ carer: { ...carer, burden } })}
        options={CarerBurden.options.map((value) => ({
          value,
          label: carerBurdenWords[value][language],
        }))}
      />
      <Lines
        name="carerTasks"
        label={w.carerTasks}
        rows={content.carerTasks}
        empty={{ what: '', often: '' }}
        most={12}
        onChange={(carerTasks) => change({ carerTasks })}
        columns={[
          { key: 'what', label: w.what, longest: 120 },
          { key: 'often', label: w.often, longest: 60 },
        ]}
      />
      <Lines
        name="equipment"
        label={w.equipment}
        rows={content.equipment}
        empty={{ what: '', source: '', who: '' }}
        most={12}
        onChange={(equipment) => change({ equipment })}
        columns={[
          { key: 'what', label: w.what, longest: 80 },
          { key: 'source', label: w.source, longest: 60 },
          { key: 'who', label: w.who, longest: 40 },
        ]}
      />
      <TextField
        name="medicineQuestions"
        label={w.medicines}
        hint={w.medicinesHint}
        optional
        value={content.medicineQuestions.join('\n')}
        maxLength={2000}
        onChange={(text) => change({ medicineQuestions: text.split('\n').slice(0, 12) })}
        rows={3}
      />
    </>
  )
}
