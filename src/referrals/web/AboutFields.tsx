import { Select } from 'antd'
import { Domain, domainWords } from '#casework/model/code-lists.ts'
import { Field, OneOf, TextField } from '#drafts/web/index.tsx'
import { DISTRICTS } from '#places/model/district.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import {
  DiagnosisGroup,
  diagnosisGroupWords,
  InsuranceKind,
  insuranceKindWords,
} from '#resources/model/eligibility.ts'
import css from './Referrals.module.css'
import type { PartProps } from './typed.ts'
import { words } from './words.ts'

/** What helps to find something that fits; none of it is sent. */
export function AboutFields({ typed, change }: PartProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <div className={css.stack}>
      <p className={css.soft}>{w.whoHint}</p>
      <OneOf
        name="need"
        label={w.need}
        value={typed.need ?? undefined}
        onChoose={(need) => change({ need })}
        options={Domain.options.map((value) => ({ value, label: domainWords[value][language] }))}
      />
      <TextField
        name="age"
        label={w.age}
        optional
        value={typed.age}
        maxLength={3}
        onChange={(age) => change({ age })}
      />
      <Field name="district" label={w.district} optional>
        {(control) => (
          <Select<string>
            {...control}
            value={typed.district ?? ''}
            onChange={(value) => change({ district: (value || null) as typeof typed.district })}
            options={[
              { value: '', label: w.unknown },
              ...DISTRICTS.map(({ code, name }) => ({
                value: code as string,
                label: name[language],
              })),
            ]}
          />
        )}
      </Field>
      <OneOf
        name="insurance"
        label={w.insurance}
        optional
        value={typed.insurance ?? undefined}
        onChoose={(insurance) => change({ insurance })}
        options={InsuranceKind.options.map((value) => ({
          value,
          label: insuranceKindWords[value][language],
        }))}
      />
      <OneOf
        name="diagnosisGroup"
        label={w.diagnosis}
        optional
        value={typed.diagnosisGroup ?? undefined}
        onChoose={(diagnosisGroup) => change({ diagnosisGroup })}
        options={DiagnosisGroup.options.map((value) => ({
          value,
          label: diagnosisGroupWords[value][language],
        }))}
      />
      <TextField
        name="income"
        label={w.income}
        optional
        value={typed.income}
        maxLength={6}
        onChange={(income) => change({ income })}
      />
    </div>
  )
}
