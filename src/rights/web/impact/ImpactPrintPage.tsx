import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useHouse } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openImpact } from '../../model/contract-impact.ts'
import type { ImpactId } from '../../model/impact.ts'
import { keys } from '../keys.ts'
import { ImpactText } from './ImpactText.tsx'
import { words } from './words.ts'

/** 影响评估 on paper, with places for both who answer for it. */
export function ImpactPrintPage() {
  const w = useWords(words)
  const house = useHouse()
  const impactId = useParams().impactId as ImpactId
  const impact = useQuery({
    queryKey: keys.impact(impactId),
    queryFn: () => call(openImpact, { impactId }),
  })
  return (
    <Page
      title={w.print}
      trail={[
        { label: w.impacts, to: '/rights/impacts' },
        { label: impact.data?.title ?? w.impacts, to: `/rights/impacts/${impactId}` },
      ]}
    >
      <Query of={impact}>
        {(found) => (
          <PrintSheet
            title={`${w.impacts} · ${found.title}`}
            {...(house && { from: house })}
            number={`${found.series.slice(-8)}-${found.n}`}
            signatures={[w.assessor, w.head]}
            seal
          >
            <ImpactText of={found} />
          </PrintSheet>
        )}
      </Query>
    </Page>
  )
}
