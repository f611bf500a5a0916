import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import type { InstitutionId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { openSubmission } from '../../model/contract.ts'
import type { IndicatorCode } from '../../model/figure.ts'
import type { PeriodName } from '../../model/period.ts'
import { stepWords } from '../../model/submission-steps.ts'
import css from '../Indicators.module.css'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { periodName } from '../period-name.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { Lines } from './Lines.tsx'
import { StateTag } from './StateTag.tsx'
import { Steps } from './Steps.tsx'
import { words } from './words.ts'

/** One house, one period: the numbers as computed and as the house says them. */
export function SubmissionPage() {
  const w = useWords(words)
  const { periods } = useWords({ periods: pageWords.periods })
  const { language } = useLanguage()
  const dates = useDates()
  const isLead = useMe().me?.actor.role === 'lead'
  const { period, institutionId } = useParams() as {
    period: PeriodName
    institutionId: InstitutionId
  }
  const [changing, change] = useState<IndicatorCode>()
  const submission = useQuery({
    queryKey: keys.submission(period, institutionId),
    queryFn: () => call(openSubmission, { period, institutionId }),
  })
  const back = isLead ? '/indicators/periods' : `/indicators/periods/${period}`
  return (
    <Page
      title={periodName(period, language)}
      {...(submission.data && { lead: submission.data.name })}
      trail={[{ label: periods, to: back }]}
    >
      <Query of={submission}>
        {(found) => (
          <div className={blocks.stack}>
            <p className={css.row}>
              <StateTag of={found.state} /> <span>{w.due(dates.day(found.period.dueOn))}</span>
              {found.period.note && <span className={blocks.soft}>{found.period.note}</span>}
            </p>
            {found.state === 'returned' && <p>{w.returnedWhy(found.reason)}</p>}
            {/* Begun anew with the state, so that a reason does not stay for the next step. */}
            <Steps key={found.version} submission={found} />
            <Section title={w.numbers}>
              {found.lines.length === 0 ? (
                <EmptyState text={isLead ? w.notBegun : w.notHandedIn} />
              ) : (
                <Lines submission={found} onChange={change} />
              )}
            </Section>
            {found.events.length > 0 && (
              <Section title={w.history}>
                <ul className={css.list}>
                  {found.events.map(({ at, byName, step, reason }) => (
                    <li key={`${at} ${step} ${reason}`}>
                      {dates.full(at)} {byName} {stepWords[step][language]}
                      {reason && ` · ${reason}`}
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            {changing && (
              <ChangeForm submission={found} code={changing} onClose={() => change(undefined)} />
            )}
          </div>
        )}
      </Query>
    </Page>
  )
}
