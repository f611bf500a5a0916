import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import type { InstitutionId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openCoverage } from '../model/contract.ts'
import { FactList } from './FactList.tsx'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { StatusTag } from './StatusTag.tsx'
import { Timeline } from './Timeline.tsx'

/** One institution as the district and the city see it. */
export function InstitutionCoveragePage() {
  const w = useWords(pageWords)
  const isCity = useMe().me?.actor.role === 'city-officer'
  const institutionId = useParams().institutionId as InstitutionId
  const coverage = useQuery({
    queryKey: keys.institution(institutionId),
    queryFn: () => call(openCoverage, { institutionId }),
  })
  return (
    <Page
      title={coverage.data?.name ?? w.institution}
      trail={[
        isCity
          ? { label: w.institutions, to: '/coverage/institutions' }
          : { label: w.district, to: '/coverage/district' },
      ]}
    >
      <Query of={coverage}>
        {(found) => (
          <div className={blocks.stack}>
            <div>
              <StatusTag status={found.present} />
            </div>
            <Timeline of={found} />
            <FactList facts={found.facts} />
          </div>
        )}
      </Query>
    </Page>
  )
}
