import { OneOf } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { CaseState, caseStateWords } from '../../model/case.ts'
import css from './CasesPage.module.css'
import { words } from './words.ts'

export const DESKS = ['open', 'review', 'all'] as const

interface Props {
  readonly desk: (typeof DESKS)[number]
  readonly state: CaseState | undefined
  readonly change: (part: { desk?: string; state?: string }) => void
}

/** The filter line; what it says stands in the address. */
export function CaseFilter({ desk, state, change }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <div className={css.filter}>
      <OneOf
        name="desk"
        label={w.desk}
        value={desk}
        onChoose={(value) => change({ desk: value, state: '' })}
        options={DESKS.map((value) => ({ value, label: w[value] }))}
      />
      <label className={css.state}>
        {w.state}
        <select
          value={state ?? ''}
          onChange={({ target: { value } }) =>
            change({ state: value, ...(value && { desk: 'all' }) })
          }
        >
          <option value="">{w.anyState}</option>
          {CaseState.options.map((value) => (
            <option key={value} value={value}>
              {caseStateWords[value][language]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
