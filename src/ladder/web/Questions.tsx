import { FieldGroup, MoneyField, OneOf } from '#drafts/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { DrugQuestions } from './DrugQuestions.tsx'
import css from './Ladder.module.css'
import { THIS_YEAR } from './this-year.ts'
import type { AmountName, QuestionProps } from './typed.ts'
import { words } from './words.ts'

/** The receipt first, then who the patient is; everything may stay unanswered. */
export function Questions({ typed, change, faults }: QuestionProps) {
  const w = useWords(words)

  function amount(name: AmountName, hint: string = w.emptyHint) {
    return (
      <MoneyField
        name={name}
        label={w[name]}
        hint={hint}
        fault={faults.has(name) ? w.wrongAmount : undefined}
        value={typed[name]}
        onType={(text) => change({ [name]: text })}
      />
    )
  }
  const unknown = { value: 'unknown' as const, label: w.unknown }
  return (
    <div className={css.questions}>
      <FieldGroup name="receipt" label={w.receipt}>
        <div className={css.amounts}>
          {amount('ownFirst')}
          {amount('ownSecond')}
          {amount('selfPay')}
          {amount('paidByBasic')}
        </div>
      </FieldGroup>
      <OneOf
        name="route"
        label={w.route}
        value={typed.route}
        onChoose={(route) => change({ route })}
        options={[
          { value: 'resident', label: w.resident },
          { value: 'employee', label: w.employee },
          { value: 'state-groups', label: w.stateGroups },
          { value: 'elsewhere', label: w.elsewhere },
          unknown,
        ]}
      />
      <OneOf
        name="insured"
        label={w.insured(THIS_YEAR)}
        value={typed.insured}
        onChoose={(insured) => change({ insured })}
        options={[{ value: 'yes', label: w.yes }, { value: 'no', label: w.no }, unknown]}
      />
      {typed.insured !== 'no' && (
        <>
          <OneOf
            name="healthClass"
            label={w.healthClass}
            hint={w.healthHint}
            value={typed.healthClass}
            onChoose={(healthClass) => change({ healthClass })}
            options={[
              { value: 'healthy', label: w.healthy },
              { value: 'pre-existing', label: w.preExisting },
              unknown,
            ]}
          />
          <OneOf
            name="quiet"
            label={w.quiet}
            value={typed.quiet}
            onChoose={(quiet) => change({ quiet })}
            options={[
              { value: 'yes', label: w.quietYes },
              { value: 'no', label: w.quietNo },
              unknown,
            ]}
          />
        </>
      )}
      <OneOf
        name="aid"
        label={w.aid}
        value={typed.aid}
        onChoose={(aid) => change({ aid })}
        options={[
          { value: 'none', label: w.aidNone },
          { value: 'assistance', label: w.aidYes },
          { value: 'poverty-by-illness', label: w.aidPoor },
          unknown,
        ]}
      />
      <DrugQuestions typed={typed} change={change} faults={faults} />
      <details className={css.more}>
        <summary>{w.settled}</summary>
        <div className={css.amounts}>
          {amount('paidBySerious', w.reckonHint)}
          {typed.aid !== 'none' && amount('paidByAid', w.reckonHint)}
          {amount('granted', '')}
        </div>
      </details>
    </div>
  )
}
