import { Checkbox } from 'antd'
import { SomeOf, TextField } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type CardTask, PartOfDay, partOfDayWords } from '../model/plan.ts'
import css from './Discharge.module.css'
import { Lines } from './Lines.tsx'
import type { PartProps } from './part.ts'
import { words } from './words.ts'

const DISTANCES = [3, 7, 14, 30, 90]

/** What goes home on paper, and when we ask how it goes. */
export function CardFields({ content, change }: PartProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { tomorrow, diagnosisAsked, diagnosis, followUpDays } = content
  return (
    <div className={css.fields}>
      <p className={css.soft}>{w.cardHint}</p>
      <Lines
        name="tomorrow"
        label={w.tomorrow}
        rows={tomorrow}
        empty={{ when: 'morning', what: '', who: '' }}
        most={10}
        onChange={(rows: readonly Readonly<Record<keyof CardTask, string>>[]) =>
          change({ tomorrow: rows as CardTask[] })
        }
        columns={[
          {
            ...{ key: 'when', label: w.when, longest: 20 },
            options: PartOfDay.options.map((value) => ({
              value,
              label: partOfDayWords[value][language],
            })),
          },
          { key: 'what', label: w.what, longest: 80 },
          { key: 'who', label: w.who, longest: 40 },
        ]}
      />
      <Checkbox
        checked={diagnosisAsked}
        onChange={({ target }) => change({ diagnosisAsked: target.checked })}
      >
        {w.diagnosisAsked}
      </Checkbox>
      {diagnosisAsked && (
        <TextField
          name="diagnosis"
          label={w.diagnosis}
          value={diagnosis}
          maxLength={60}
          onChange={(text) => change({ diagnosis: text })}
        />
      )}
      <SomeOf
        name="followUpDays"
        label={w.followUps}
        hint={w.followUpsHint}
        values={followUpDays.map(String)}
        onChoose={(days) => change({ followUpDays: days.map(Number).slice(0, 4) })}
        options={[...new Set([...DISTANCES, ...followUpDays])]
          .toSorted((one, two) => one - two)
          .map((days) => ({ value: String(days), label: w.inDays(days) }))}
      />
    </div>
  )
}
