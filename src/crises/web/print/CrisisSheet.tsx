import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { useHouse } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { type CrisisPage, openCrisis } from '../../model/contract.ts'
import type { CrisisId } from '../../model/crisis.ts'
import { keys } from '../keys.ts'
import css from './Print.module.css'
import { words } from './words.ts'

interface Props {
  readonly title: string
  readonly signatures: readonly string[]
  readonly seal?: boolean
  readonly children: (crisis: CrisisPage) => ReactNode
}

/** A sheet about the crisis that the address names. */
export function CrisisSheet({ title, signatures, seal = false, children }: Props) {
  const w = useWords(words)
  const house = useHouse()
  const { caseId, crisisId } = useParams() as { caseId: CaseId; crisisId: CrisisId }
  const crisis = useQuery({
    queryKey: keys.crisis(caseId, crisisId),
    queryFn: () => call(openCrisis, { caseId, crisisId }),
  })
  return (
    <div className={css.page}>
      <Page
        title={title}
        trail={[
          { label: w.cases, to: '/cases' },
          { label: w.crisis, to: `/cases/${caseId}/crisis?crisis=${crisisId}` },
        ]}
      >
        <Query of={crisis}>
          {(value) => (
            <PrintSheet
              title={title}
              number={value.caseNumber}
              signatures={signatures}
              seal={seal}
              {...(house && { from: house })}
            >
              {children(value)}
            </PrintSheet>
          )}
        </Query>
      </Page>
    </div>
  )
}

export function Facts({ facts }: { readonly facts: readonly [label: string, value: string][] }) {
  return (
    <dl className={css.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
