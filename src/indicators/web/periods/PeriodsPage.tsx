import { useQuery } from '@tanstack/react-query'
import { useMe } from '#access/web/index.tsx'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { listReportPeriods, type ReportPeriod } from '../../model/contract.ts'
import { SubmissionState } from '../../model/submission.ts'
import { keys } from '../keys.ts'
import { pageWords } from '../page-words.ts'
import { periodName } from '../period-name.ts'
import { StateTag } from './StateTag.tsx'
import { words } from './words.ts'

type Row = ReportPeriod & {
  readonly counts: Partial<Record<SubmissionState, number>>
  readonly houses: number
}

const HANDED_IN = ['submitted', 'accepted', 'locked'] as const

/** The periods: to the own sheet for a head, to the queue for an office. */
export function PeriodsPage() {
  const w = useWords(words)
  const { title } = useWords({ title: pageWords.periods })
  const { language } = useLanguage()
  const dates = useDates()
  const { me } = useMe()
  const list = useQuery({ queryKey: keys.periods, queryFn: () => call(listReportPeriods, {}) })
  const isCity = me?.actor.role === 'city-officer'
  const own = me?.actor.role === 'lead' ? me.actor.institutionId : null
  const open = <LinkButton to="/indicators/periods/new">{w.open}</LinkButton>
  return (
    <ListPage<Row>
      title={title}
      lead={w.periodsLead}
      {...(isCity && { actions: open })}
      rows={list.data?.periods}
      rowKey={({ period }) => period}
      to={({ period }) =>
        own ? `/indicators/periods/${period}/submissions/${own}` : `/indicators/periods/${period}`
      }
      error={list.error}
      onRetry={() => void list.refetch()}
      empty={isCity ? { text: w.none, action: open } : { text: w.noneWait }}
      columns={[
        {
          ...{ key: 'period', title: w.period, card: 'title' as const },
          render: ({ period }) => periodName(period, language),
        },
        { key: 'due', title: w.dueOn, render: ({ dueOn }) => dates.day(dueOn) },
        {
          ...{ key: 'progress', title: own ? w.state : w.progress },
          render: ({ counts, houses }) =>
            own ? (
              <StateTag of={SubmissionState.options.find((one) => counts[one]) ?? 'open'} />
            ) : (
              w.handedIn(
                HANDED_IN.reduce((sum, one) => sum + (counts[one] ?? 0), 0),
                houses,
              )
            ),
        },
        { key: 'codes', title: w.count, end: true, render: ({ codes }) => codes.length },
      ]}
    />
  )
}
