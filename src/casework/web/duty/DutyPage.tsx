import { useQuery } from '@tanstack/react-query'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { readDuty } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { DutyForm } from './DutyForm.tsx'
import { words } from './words.ts'

/** Who answers, and to whom it falls. */
export function DutyPage() {
  const w = useWords(words)
  const duty = useQuery({ queryKey: keys.duty, queryFn: () => call(readDuty, {}) })
  return (
    <Page title={w.title} lead={w.lead} width="form">
      <Query of={duty}>
        {(value) =>
          value.colleagues.length < 2 ? (
            <EmptyState text={w.alone} />
          ) : (
            <DutyForm key={value.duty?.version ?? 0} {...value} />
          )
        }
      </Query>
    </Page>
  )
}
