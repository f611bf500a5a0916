import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readMine } from '../model/contract.ts'
import { Offers } from './cases/Offers.tsx'
import { keys } from './keys.ts'
import { pageWords } from './page-words.ts'
import { Actions } from './parts/Actions.tsx'
import { PlanForm } from './parts/PlanForm.tsx'
import { Relations } from './parts/Relations.tsx'
import { Sessions } from './parts/Sessions.tsx'
import css from './Supervision.module.css'
import { words } from './words.ts'

/** By whom I am supervised, when next, what I agreed to do, what I offered. */
export function MinePage() {
  const w = useWords(words)
  const p = useWords(pageWords)
  const [planning, plan] = useState(false)
  const mine = useQuery({ queryKey: keys.mine, queryFn: () => call(readMine, {}) })
  const relations = mine.data?.relations ?? []
  return (
    <Page
      title={p.mine}
      lead={w.mineLead}
      width="read"
      actions={
        relations.some(({ isLive }) => isLive) && (
          <Button type="primary" onClick={() => plan(true)}>
            {w.plan}
          </Button>
        )
      }
    >
      <Query of={mine}>
        {({ sessions, actions, offers }) => (
          <div className={css.page}>
            <Section title={w.sessions}>
              <Sessions sessions={sessions} side="supervisee" />
            </Section>
            <Section title={w.myActions}>
              <Actions actions={actions} none={w.noActions} />
            </Section>
            <Section title={w.offers}>
              {offers.length === 0 && <p className={blocks.soft}>{w.noOffers}</p>}
              <Offers offers={offers} />
            </Section>
            <Section title={w.myRelations}>
              {relations.length === 0 && <p className={blocks.soft}>{w.noSupervisor}</p>}
              <Relations relations={relations} side="supervisee" />
            </Section>
          </div>
        )}
      </Query>
      {planning && <PlanForm relations={relations} side="supervisee" onClose={() => plan(false)} />}
    </Page>
  )
}
