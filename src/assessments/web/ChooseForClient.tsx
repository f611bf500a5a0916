import { useState } from 'react'
import type { CaseId } from '#casework/model/case.ts'
import { type Domain, domainWords } from '#casework/model/code-lists.ts'
import { LinkButton } from '#casework/web/index.tsx'
import { SomeOf } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { AssessmentLine } from '../model/assessment.ts'
import { courses } from '../model/rules.ts'
import css from './Assessments.module.css'
import { shownAtFirst, toQuery } from './chart/shown.ts'
import { words } from './words.ts'

interface Props {
  readonly caseId: CaseId
  readonly assessments: readonly AssessmentLine[]
}

/** What goes onto the page that the client sees is chosen here, where the client does not look. */
export function ChooseForClient({ caseId, assessments }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const scored = courses(assessments.map(({ scores }) => scores)).map(({ domain }) => domain)
  const [chosen, setChosen] = useState<readonly Domain[]>(shownAtFirst(scored))
  return (
    <Section title={w.showClient}>
      <div className={css.choice}>
        <p>{w.showClientLead}</p>
        <SomeOf<Domain>
          name="domains"
          label={w.whichDomains}
          values={chosen}
          onChoose={setChosen}
          options={scored.map((value) => ({ value, label: domainWords[value][language] }))}
        />
        <p>
          <LinkButton to={`/cases/${caseId}/assessments/chart?${toQuery(chosen)}`}>
            {w.openChart}
          </LinkButton>
        </p>
      </div>
    </Section>
  )
}
