import { useQuery } from '@tanstack/react-query'
import type { CasePage } from '#casework/model/contract.ts'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { listCaseCrises } from '../model/contract.ts'
import { crisisKindWords, crisisStateWords } from '../model/crisis.ts'
import css from './flow/Flow.module.css'
import { keys } from './keys.ts'
import { LevelTag } from './LevelTag.tsx'
import { RunningClock } from './RunningClock.tsx'
import { CaseVisits } from './visits/CaseVisits.tsx'
import { words } from './words.ts'

/** On the page of the case: what is open, with its clock. Nothing where nothing is. */
export function CrisisCard({ page }: { readonly page: CasePage }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const crises = useQuery({
    queryKey: keys.ofCase(page.id),
    queryFn: () => call(listCaseCrises, { caseId: page.id }),
  })
  const open = crises.data?.crises.filter(({ state }) => state !== 'closed') ?? []
  return (
    <>
      {open.map((crisis) => (
        <Section key={crisis.id} title={w.crisisOf(crisisKindWords[crisis.kind][language])}>
          <div className={css.form}>
            <RunningClock crisis={crisis} handOvers={crisis.handOvers} />
            <p className={css.tags}>
              <LevelTag level={crisis.level} />
              <Tag>{crisisStateWords[crisis.state][language]}</Tag>
            </p>
            <LinkButton type="primary" to={`/cases/${page.id}/crisis?crisis=${crisis.id}`}>
              {w.go}
            </LinkButton>
          </div>
        </Section>
      ))}
      <CaseVisits caseId={page.id} />
    </>
  )
}
