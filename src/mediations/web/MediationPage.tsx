import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { Link, useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { openCase } from '#casework/model/contract.ts'
import { caseKeys, LinkButton, useOpenForm } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { RecordLayout } from '#platform/web/RecordLayout.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listMediations, type MediationPage as Mediations } from '../model/contract.ts'
import { type Mediation, mediationStateWords } from '../model/mediation.ts'
import { isOver } from '../model/mediation-steps.ts'
import type { MediationForm } from './forms/titles.ts'
import { Incident } from './Incident.tsx'
import { keys } from './keys.ts'
import css from './MediationPage.module.css'
import { NextSteps } from './NextSteps.tsx'
import { Scene } from './Scene.tsx'
import { StateTag } from './StateTag.tsx'
import { Talks } from './Talks.tsx'
import { Views } from './Views.tsx'
import { words } from './words.ts'

const MediationForms = lazy(async () => ({
  default: (await import('./MediationForms.tsx')).MediationForms,
}))

/** A dispute between patient and hospital: what happened, what either side says, what both can say. */
export function MediationPage() {
  const w = useWords(words)
  const caseId = useParams().caseId as CaseId
  const file = useQuery({
    queryKey: caseKeys.case(caseId),
    queryFn: () => call(openCase, { caseId }),
  })
  const isDispute = file.data?.kind === 'dispute'
  const page = useQuery({
    queryKey: keys.ofCase(caseId),
    queryFn: () => call(listMediations, { caseId }),
    enabled: isDispute,
  })
  const last = page.data?.mediations[0]
  return (
    <Page
      title={w.title}
      trail={[
        { label: w.cases, to: '/cases' },
        { label: w.caseNumber(file.data?.number ?? ''), to: `/cases/${caseId}` },
      ]}
      {...(last && { lead: <StateTag state={last.state} /> })}
    >
      {file.data && !isDispute ? (
        <EmptyState
          text={w.noDispute}
          action={<LinkButton to={`/cases/${caseId}`}>{w.toCase}</LinkButton>}
        />
      ) : (
        <Query<unknown> of={isDispute ? page : file}>
          {() => page.data && <InCase of={page.data} />}
        </Query>
      )}
    </Page>
  )
}

function InCase({ of: { mediations, names } }: { readonly of: Mediations }) {
  const w = useWords(words)
  const caseId = useParams().caseId as CaseId
  const { form, open, close } = useOpenForm<MediationForm>()
  const [last, ...earlier] = mediations
  return (
    <>
      {last ? (
        <Whole mediation={last} names={names} open={open} />
      ) : (
        <EmptyState
          text={w.none}
          action={
            <Button type="primary" onClick={() => open('incident')}>
              {w.open}
            </Button>
          }
        />
      )}
      {earlier.length > 0 && <Earlier mediations={earlier} />}
      <Suspense>
        {form && <MediationForms form={form} caseId={caseId} mediation={last} close={close} />}
      </Suspense>
    </>
  )
}

interface WholeProps {
  readonly mediation: Mediation
  readonly names: Readonly<Record<string, string>>
  readonly open: (form: MediationForm) => void
}

function Whole({ mediation, names, open }: WholeProps) {
  const isRunning = !isOver(mediation.state)
  return (
    <RecordLayout
      who={
        <div className={blocks.stack}>
          <Incident mediation={mediation} {...(isRunning && { open })} />
          <Scene mediation={mediation} />
        </div>
      }
      river={
        <div className={blocks.stack}>
          <Views mediation={mediation} names={names} />
          <Talks mediation={mediation} />
        </div>
      }
      next={<NextSteps mediation={mediation} open={open} />}
    />
  )
}

function Earlier({ mediations }: { readonly mediations: readonly Mediation[] }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <div className={css.earlier}>
      <Section title={w.earlier}>
        <ul className={css.list}>
          {mediations.map(({ id, caseId, state, endedAt }) => (
            <li key={id} className={css.row}>
              <strong>{mediationStateWords[state][language]}</strong>
              {endedAt && <span>{w.endedOn(dates.day(endedAt))}</span>}
              <Link to={`/cases/${caseId}/mediation/${id}/record`}>{w.recordSheet}</Link>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
