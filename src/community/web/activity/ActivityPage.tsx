import { Facts } from '#platform/web/Facts.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { ActivityPage as Shown } from '../../model/contract.ts'
import { useActivity } from '../activity-page.ts'
import css from '../Community.module.css'
import { words } from '../words.ts'
import { ActivitySteps } from './ActivitySteps.tsx'
import { EvidenceFiles } from './EvidenceFiles.tsx'
import { FollowUps } from './FollowUps.tsx'
import { usePlanFacts, useSummaryFacts } from './facts.ts'
import { Participants } from './Participants.tsx'

/** One activity: who was there, what came of it, and what shows it. */
export function ActivityPage() {
  const w = useWords(words)
  const { page } = useActivity()
  return (
    <Page
      title={page.data?.plan.title ?? w.activities}
      trail={[{ label: w.activities, to: '/activities' }]}
    >
      <Query of={page}>
        {(activity) => (
          <div className={css.page}>
            <div className={css.main}>
              <Summary activity={activity} />
              <Participants activity={activity} />
              <FollowUps activity={activity} />
              <EvidenceFiles activity={activity} />
              <Plan activity={activity} />
            </div>
            <aside className={css.side}>
              <ActivitySteps key={activity.version} activity={activity} />
            </aside>
          </div>
        )}
      </Query>
    </Page>
  )
}

function Plan({ activity }: { readonly activity: Shown }) {
  const w = useWords(words)
  return (
    <Section title={w.planTitle}>
      <Facts facts={usePlanFacts(activity)} />
    </Section>
  )
}

function Summary({ activity }: { readonly activity: Shown }) {
  const w = useWords(words)
  const facts = useSummaryFacts(activity)
  if (!activity.summary) return null
  return (
    <Section title={w.summary}>
      <Facts facts={facts} />
    </Section>
  )
}
