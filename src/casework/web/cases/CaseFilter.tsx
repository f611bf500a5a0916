import { Select } from 'antd'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { CaseState, caseStateWords } from '../../model/case.ts'
import { OneOf } from '../form/OneOf.tsx'
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
  const states = CaseState.options.map((value) => ({
    value: value as string,
    label: caseStateWords[value][language],
  }))
  return (
    <div className={css.filter}>
      <OneOf
        name="desk"
        label={w.desk}
        value={desk}
        onChoose={(value) => change({ desk: value, state: '' })}
        options={DESKS.map((value) => ({ value, label: w[value] }))}
      />
      <Select<string>
        aria-label={w.state}
        value={state ?? ''}
        onChange={(value) => change({ state: value, ...(value && { desk: 'all' }) })}
        options={[{ value: '', label: `${w.state}：${w.anyState}` }, ...states]}
        popupMatchSelectWidth={false}
      />
    </div>
  )
}
