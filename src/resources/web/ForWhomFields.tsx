import { OneOf, SomeOf, TextField } from '#drafts/web/index.tsx'
import { DISTRICTS } from '#places/model/district.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import {
  DiagnosisGroup,
  diagnosisGroupWords,
  InsuranceKind,
  insuranceKindWords,
} from '../model/eligibility.ts'
import css from './Resources.module.css'
import type { PartProps } from './typed.ts'
import { words } from './words.ts'

/** The conditions: as prose for people, and beside it as a rule. */
export function ForWhomFields({ typed, change }: PartProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const numbers = ['minimumAge', 'maximumAge', 'income'] as const
  const labels = { minimumAge: w.minimumAge, maximumAge: w.maximumAge, income: w.incomeField }
  return (
    <div className={css.stack}>
      <TextField
        name="prose"
        label={w.prose}
        optional
        value={typed.prose}
        maxLength={2000}
        rows={3}
        onChange={(prose) => change({ prose })}
      />
      <SomeOf
        name="districts"
        label={w.districts}
        hint={w.anyHint}
        optional
        values={typed.districts}
        onChoose={(districts) => change({ districts })}
        options={DISTRICTS.map(({ code, name }) => ({ value: code, label: name[language] }))}
      />
      <OneOf
        name="hasRule"
        label={w.hasRule}
        value={typed.hasRule}
        onChoose={(hasRule) => change({ hasRule })}
        options={[
          { value: 'yes', label: w.ruleYes },
          { value: 'no', label: w.ruleNo },
        ]}
      />
      {typed.hasRule === 'yes' && (
        <>
          {numbers.map((name) => (
            <TextField
              key={name}
              name={name}
              label={labels[name]}
              optional
              value={typed[name]}
              maxLength={10}
              onChange={(text) => change({ [name]: text })}
            />
          ))}
          <SomeOf
            name="insurance"
            label={w.insurance}
            hint={w.anyHint}
            optional
            values={typed.insurance}
            onChoose={(insurance) => change({ insurance })}
            options={InsuranceKind.options.map((value) => ({
              value,
              label: insuranceKindWords[value][language],
            }))}
          />
          <SomeOf
            name="diagnosisGroups"
            label={w.diagnosis}
            hint={w.anyHint}
            optional
            values={typed.diagnosisGroups}
            onChoose={(diagnosisGroups) => change({ diagnosisGroups })}
            options={DiagnosisGroup.options.map((value) => ({
              value,
              label: diagnosisGroupWords[value][language],
            }))}
          />
        </>
      )}
    </div>
  )
}
