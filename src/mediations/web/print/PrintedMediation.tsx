import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { listMediations, type MediationPage } from '../../model/contract.ts'
import type { Mediation } from '../../model/mediation.ts'
import { keys } from '../keys.ts'
import { words as pageWords } from '../words.ts'
import { words } from './words.ts'

interface Props {
  readonly title: string
  readonly children: (mediation: Mediation, page: MediationPage) => ReactNode
}

/** The page around a sheet: the mediation that the address names, or the way back. */
export function PrintedMediation({ title, children }: Props) {
  const w = useWords(words)
  const p = useWords(pageWords)
  const { caseId, mediationId } = useParams() as { caseId: CaseId; mediationId: string }
  const page = useQuery({
    queryKey: keys.ofCase(caseId),
    queryFn: () => call(listMediations, { caseId }),
  })
  const to = `/cases/${caseId}/mediation`
  return (
    <Page
      title={title}
      trail={[
        { label: p.caseNumber(page.data?.caseNumber ?? ''), to: `/cases/${caseId}` },
        { label: p.title, to },
      ]}
    >
      <Query of={page}>
        {(value) => {
          const mediation = value.mediations.find(({ id }) => id === mediationId)
          if (mediation) return children(mediation, value)
          return <EmptyState text={w.noSuch} action={<LinkButton to={to}>{w.back}</LinkButton>} />
        }}
      </Query>
    </Page>
  )
}
