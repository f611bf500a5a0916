import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { PostLine } from '../model/post.ts'
import { StateTag } from './StateTag.tsx'
import { words } from './words.ts'

interface Props {
  readonly label: string
  readonly rows: readonly PostLine[]
}

export function PostRows({ label, rows }: Props) {
  const w = useWords(words)
  const dates = useDates()
  return (
    <Rows
      label={label}
      rows={rows}
      rowKey={({ id }) => id}
      to={({ id }) => `/stationing/posts/${id}`}
      columns={[
        {
          ...{ key: 'host', title: w.host, card: 'title' as const },
          render: ({ institutionName, department }) => `${institutionName} · ${department}`,
        },
        { key: 'batch', title: w.batch, card: 'none' as const, render: ({ batchN }) => batchN },
        { key: 'worker', title: w.worker, render: ({ workerName }) => workerName ?? '—' },
        {
          key: 'sender',
          title: w.sender,
          card: 'none' as const,
          render: ({ senderName }) => senderName,
        },
        { key: 'state', title: w.state, render: ({ state }) => <StateTag state={state} /> },
        {
          ...{ key: 'period', title: w.period },
          render: ({ startsOn, endsOn }) => `${dates.day(startsOn)} – ${dates.day(endsOn)}`,
        },
        { key: 'hours', title: w.hours, end: true, render: ({ minutes }) => w.time(minutes) },
        {
          ...{ key: 'open', title: w.remains, card: 'none' as const },
          render: ({ missingMonths, hired, state }) => (
            <>
              {missingMonths.length > 0 && (
                <Tag tone="amber">{w.missing(missingMonths.length)}</Tag>
              )}
              {state === 'ended' && hired !== null && (
                <Tag tone={hired ? 'leaf' : 'amber'}>{hired ? w.hired : w.notHired}</Tag>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
