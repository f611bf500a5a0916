import { useQuery } from '@tanstack/react-query'
import { useMe } from '#access/web/index.tsx'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { type AuditLine, auditStateWords } from '../../model/audit.ts'
import { listAudits } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { useTally } from './tally.ts'
import { words } from './words.ts'

/** The audits of the house; for the offices those that are finished. */
export function AuditsPage() {
  const w = useWords(words)
  const dates = useDates()
  const tally = useTally()
  const { language } = useLanguage()
  const isHead = useMe().me?.actor.role === 'lead'
  const audits = useQuery({ queryKey: keys.audits, queryFn: () => call(listAudits, {}) })
  const toStandards = <LinkButton to="/standards">{w.toStandards}</LinkButton>
  return (
    <ListPage<AuditLine>
      title={w.audits}
      lead={isHead ? w.auditsHead : w.auditsOffice}
      actions={isHead && toStandards}
      rows={audits.data?.audits}
      rowKey={({ id }) => id}
      to={({ id }) => `/standards/audits/${id}`}
      columns={[
        {
          ...{ key: 'title', title: w.standard, card: 'title' },
          render: ({ title, edition }) => `${title} · ${w.editionN(edition)}`,
        },
        {
          ...{ key: 'institution', title: w.institution, card: isHead ? 'none' : 'fact' },
          render: ({ institution }) => institution,
        },
        { key: 'begun', title: w.begun, render: ({ openedAt }) => dates.day(openedAt) },
        { key: 'result', title: w.result, render: (one) => tally(one.tally) },
        {
          ...{ key: 'state', title: w.state },
          render: ({ state }) => (
            <Tag tone={state === 'open' ? 'amber' : 'leaf'}>{auditStateWords[state][language]}</Tag>
          ),
        },
      ]}
      empty={{
        text: isHead ? w.noneHead : w.noneOffice,
        ...(isHead && { action: toStandards }),
      }}
      error={audits.error}
      onRetry={() => void audits.refetch()}
    />
  )
}
