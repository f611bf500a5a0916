import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readToday } from '../model/contract.ts'
import { OfferedLines } from './cases/OfferedLines.tsx'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { Absences } from './parts/Absences.tsx'
import { Actions } from './parts/Actions.tsx'
import { Hours } from './parts/Hours.tsx'
import { JoinForm } from './parts/JoinForm.tsx'
import { PlanForm } from './parts/PlanForm.tsx'
import { Relations } from './parts/Relations.tsx'
import { Sessions } from './parts/Sessions.tsx'
import css from './Supervision.module.css'
import { words } from './words.ts'

/** The day of a supervisor. */
export function TodayPage() {
  const w = useWords(words)
  const p = useWords(pageWords)
  const [planning, plan] = useState(false)
  const today = useQuery({ queryKey: keys.today, queryFn: () => call(readToday, {}) })
  if (today.data && !today.data.me)
    return (
      <Page title={w.joinTitle} lead={w.joinLead} width="form">
        <JoinForm />
      </Page>
    )
  const relations = today.data?.relations ?? []
  return (
    <Page
      title={p.today}
      lead={w.todayLead}
      width="read"
      actions={
        relations.some(({ isLive }) => isLive) && (
          <Button type="primary" onClick={() => plan(true)}>
            {w.plan}
          </Button>
        )
      }
    >
      <Query of={today}>
        {({ sessions, offered, actions, absences }) => (
          <div className={css.page}>
            <Section title={w.sessions}>
              <Sessions sessions={sessions} side="supervisor" />
            </Section>
            <Section title={w.offered}>
              <div className={css.stack}>
                {offered.length === 0 && <p className={blocks.soft}>{w.noOffered}</p>}
                <OfferedLines lines={offered} />
              </div>
            </Section>
            <Section title={w.actions}>
              <Actions actions={actions} none={w.noActions} />
            </Section>
            <Section title={w.relations}>
              {relations.length === 0 && <p className={blocks.soft}>{w.noRelations}</p>}
              <Relations relations={relations} side="supervisor" />
            </Section>
            <Absences absences={absences} />
            <Hours />
          </div>
        )}
      </Query>
      {planning && <PlanForm relations={relations} side="supervisor" onClose={() => plan(false)} />}
    </Page>
  )
}
