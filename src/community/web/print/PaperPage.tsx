import type { ReactNode } from 'react'
import { useHouse } from '#casework/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import type { ActivityPage } from '../../model/contract.ts'
import { useActivity } from '../activity-page.ts'
import { words } from './words.ts'

interface Props {
  readonly title: string
  readonly children: (activity: ActivityPage) => ReactNode
}

/** A paper about an activity, with letterhead, signatures and seal. */
export function PaperPage({ title, children }: Props) {
  const w = useWords(words)
  const house = useHouse()
  const { activityId, page } = useActivity()
  return (
    <Page
      title={title}
      trail={[
        { label: w.activities, to: '/activities' },
        { label: page.data?.plan.title ?? '', to: `/activities/${activityId}` },
      ]}
    >
      <Query of={page}>
        {(activity) => (
          <PrintSheet
            title={title}
            number={activityId.slice(-8)}
            signatures={[w.organiser, w.partner, w.head]}
            seal
            {...(house && { from: house })}
          >
            {children(activity)}
          </PrintSheet>
        )}
      </Query>
    </Page>
  )
}
