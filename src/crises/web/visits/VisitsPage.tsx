import { LinkButton, Notice } from '#casework/web/index.tsx'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import type { ShownVisit } from '../../model/contract.ts'
import { isOverdue } from '../../model/visit.ts'
import css from '../flow/Flow.module.css'
import { VisitItem } from './VisitItem.tsx'
import { useVisits } from './visits-query.ts'
import { words } from './words.ts'

/** Who is out, and who is not back. */
export function VisitsPage() {
  const w = useWords(words)
  const now = useNow()
  const visits = useVisits()
  return (
    <Page title={w.visits}>
      <Query of={visits}>
        {({ visits: all }) => {
          const late = all.filter((visit) => visit.mine !== 'visitor' && isOverdue(visit, now))
          return (
            <div className={css.form}>
              {late.length > 0 && <Notice tone="vermilion">{w.late(late.length)}</Notice>}
              {all.length === 0 && (
                <EmptyState
                  text={w.none}
                  action={<LinkButton to="/cases">{w.toCases}</LinkButton>}
                />
              )}
              <Part title={w.watched} visits={all.filter(({ mine }) => mine === 'watcher')} />
              <Part title={w.mine} visits={all.filter(({ mine }) => mine === 'visitor')} />
              <Part title={w.house} visits={all.filter(({ mine }) => mine === 'head')} />
            </div>
          )
        }}
      </Query>
    </Page>
  )
}

interface PartProps {
  readonly title: string
  readonly visits: readonly ShownVisit[]
}

function Part({ title, visits }: PartProps) {
  if (visits.length === 0) return null
  return (
    <Section title={title}>
      <ul className={css.list}>
        {visits.map((visit) => (
          <VisitItem key={visit.id} visit={visit} />
        ))}
      </ul>
    </Section>
  )
}
