import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { FormDrawer } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type CrisisLine, listCaseCrises } from '../model/contract.ts'
import type { CrisisId } from '../model/crisis.ts'
import { crisisKindWords, crisisStateWords } from '../model/crisis.ts'
import { CrisisFlow } from './flow/CrisisFlow.tsx'
import css from './flow/Flow.module.css'
import { useOpenForm } from './flow/open-form.ts'
import { RaiseForm } from './forms/RaiseForm.tsx'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** The crisis of a case under its clock; where none is open, the way to raise one. */
export function CaseCrisisPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const caseId = useParams().caseId as CaseId
  const { crisis, choose } = useOpenForm()
  const [isRaising, setIsRaising] = useState(false)
  const crises = useQuery({
    queryKey: keys.ofCase(caseId),
    queryFn: () => call(listCaseCrises, { caseId }),
    // An instrument or a colleague may have raised one a moment ago.
  })
  const all = crises.data?.crises ?? []
  const shown = all.find(({ id }) => id === crisis) ?? all.find(({ state }) => state !== 'closed')
  const others = all.filter(({ id }) => id !== shown?.id)

  function onRaised(id: string) {
    setIsRaising(false)
    choose(id)
  }

  return (
    <Page
      title={shown ? w.crisisOf(crisisKindWords[shown.kind][language]) : w.crisis}
      trail={[
        { label: w.cases, to: '/cases' },
        { label: w.back, to: `/cases/${caseId}` },
      ]}
      {...(shown && {
        actions: <Button onClick={() => setIsRaising(true)}>{w.raiseAnother}</Button>,
      })}
    >
      <Query of={crises}>
        {() =>
          shown ? (
            <CrisisFlow key={shown.id} caseId={caseId} crisisId={shown.id as CrisisId} />
          ) : (
            <Section title={w.raise}>
              <RaiseForm caseId={caseId} onRaised={onRaised} />
            </Section>
          )
        }
      </Query>
      {others.length > 0 && <Others title={shown ? w.others : w.past} crises={others} />}
      {isRaising && (
        <FormDrawer title={w.raise} onClose={() => setIsRaising(false)}>
          <RaiseForm caseId={caseId} onRaised={onRaised} />
        </FormDrawer>
      )}
    </Page>
  )
}

interface OthersProps {
  readonly title: string
  readonly crises: readonly CrisisLine[]
}

function Others({ title, crises }: OthersProps) {
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <Section title={title}>
      <ul className={css.list}>
        {crises.map(({ id, kind, state, openedAt }) => (
          <li key={id}>
            <Link to={`?crisis=${id}`}>
              {crisisKindWords[kind][language]} · {dates.day(openedAt)}
            </Link>
            <Tag>{crisisStateWords[state][language]}</Tag>
          </li>
        ))}
      </ul>
    </Section>
  )
}
