import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { useOpenForm } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { listConferences } from '../model/contract.ts'
import { ConferenceSheet } from './ConferenceSheet.tsx'
import css from './ConferencesPage.module.css'
import type { ConferenceForm } from './forms/titles.ts'
import { keys } from './keys.ts'
import { words } from './words.ts'

const ConferenceForms = lazy(async () => ({
  default: (await import('./ConferenceForms.tsx')).ConferenceForms,
}))

/** The meetings about a case, the latest first: with the team, and with the family. */
export function ConferencesPage() {
  const w = useWords(words)
  const caseId = useParams().caseId as CaseId
  const { form, open, close } = useOpenForm<ConferenceForm>()
  const page = useQuery({
    queryKey: keys.ofCase(caseId),
    queryFn: () => call(listConferences, { caseId }),
  })
  return (
    <Page
      title={w.title}
      width="read"
      trail={[
        { label: w.cases, to: '/cases' },
        { label: w.caseNumber(page.data?.caseNumber ?? ''), to: `/cases/${caseId}` },
      ]}
      actions={
        <>
          <Button type="primary" onClick={() => open('team')}>
            {w.planTeam}
          </Button>
          <Button onClick={() => open('family')}>{w.planFamily}</Button>
        </>
      }
    >
      <Query of={page}>
        {(value) => (
          <>
            {value.conferences.length === 0 && <EmptyState text={w.none} />}
            <div className={css.stack}>
              {value.conferences.map((conference) => (
                <ConferenceSheet
                  key={conference.id}
                  conference={conference}
                  names={value.names}
                  open={open}
                />
              ))}
            </div>
            <Suspense>
              {form && <ConferenceForms form={form} caseId={caseId} page={value} close={close} />}
            </Suspense>
          </>
        )}
      </Query>
    </Page>
  )
}
