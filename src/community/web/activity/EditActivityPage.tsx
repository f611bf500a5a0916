import { useMe } from '#access/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { useActivity } from '../activity-page.ts'
import { words } from '../words.ts'
import { PlanForm } from './PlanForm.tsx'

export function EditActivityPage() {
  const w = useWords(words)
  const { me } = useMe()
  const { activityId, page } = useActivity()
  return (
    <Page
      title={w.edit}
      width="form"
      trail={[
        { label: w.activities, to: '/activities' },
        { label: page.data?.plan.title ?? '', to: `/activities/${activityId}` },
      ]}
    >
      <Query of={page}>
        {(activity) => me && <PlanForm activity={activity} me={me.account.id} />}
      </Query>
    </Page>
  )
}
