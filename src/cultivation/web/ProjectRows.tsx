import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { fieldWords } from '../model/project.ts'
import type { ProjectLine } from '../model/project-file.ts'
import { StateTag } from './StateTag.tsx'
import { words } from './words.ts'

interface Props {
  readonly label: string
  readonly rows: readonly ProjectLine[]
}

export function ProjectRows({ label, rows }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <Rows
      label={label}
      rows={rows}
      rowKey={({ id }) => id}
      to={({ id }) => `/cultivation/projects/${id}`}
      columns={[
        { key: 'theme', title: w.theme, card: 'title', render: ({ theme }) => theme },
        { key: 'number', title: w.number, render: ({ number }) => number ?? '—' },
        {
          ...{ key: 'house', title: w.institution },
          render: ({ institutionName }) => institutionName,
        },
        {
          key: 'field',
          title: w.field,
          card: 'none',
          render: ({ field }) => fieldWords[field][language],
        },
        { key: 'state', title: w.state, render: ({ state }) => <StateTag state={state} /> },
        {
          ...{ key: 'milestones', title: w.milestones },
          render: ({ milestones, nextDueOn }) => (
            <>
              {w.done(milestones.done, milestones.all)}
              {milestones.late > 0 && (
                <>
                  {' '}
                  <Tag tone="amber">{w.late(milestones.late)}</Tag>
                </>
              )}
              {nextDueOn && milestones.late === 0 && <> · {dates.day(nextDueOn)}</>}
            </>
          ),
        },
        {
          ...{ key: 'awarded', title: w.amount, end: true },
          render: ({ awarded, asked, number }) => w.yuan(number ? awarded : asked),
        },
        {
          ...{ key: 'paid', title: w.paid, end: true, card: 'none' as const },
          render: ({ stand }) => w.yuan(stand?.paid ?? 0),
        },
        {
          ...{ key: 'outcome', title: w.outcome, card: 'none' as const },
          render: ({ replicable, firstEver }) => (
            <>
              {replicable && <Tag tone="leaf">{w.replicable}</Tag>}
              {firstEver && <Tag tone="jade">{w.firstEver}</Tag>}
            </>
          ),
        },
      ]}
    />
  )
}
