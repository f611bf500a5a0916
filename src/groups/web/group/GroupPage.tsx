import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import css from '../Groups.module.css'
import { useGroup } from '../group-page.ts'
import { words } from '../words.ts'
import { EvaluationSheet } from './EvaluationSheet.tsx'
import { GroupSteps } from './GroupSteps.tsx'
import { Members } from './Members.tsx'
import { PlanSheet } from './PlanSheet.tsx'
import { Sessions } from './Sessions.tsx'

/** One group: who is in it, what was held, and what comes next. */
export function GroupPage() {
  const w = useWords(words)
  const { page } = useGroup()
  return (
    <Page title={page.data?.content.title ?? w.groups} trail={[{ label: w.groups, to: '/groups' }]}>
      <Query of={page}>
        {(group) => (
          <div className={css.page}>
            <div className={css.main}>
              <Sessions group={group} />
              <Members group={group} />
              {group.evaluation && <EvaluationSheet evaluation={group.evaluation} />}
              <PlanSheet group={group} />
            </div>
            <aside className={css.side}>
              <GroupSteps key={group.version} group={group} />
            </aside>
          </div>
        )}
      </Query>
    </Page>
  )
}
