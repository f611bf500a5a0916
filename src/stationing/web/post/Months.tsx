import { Button } from 'antd'
import { useState } from 'react'
import { Notice } from '#casework/web/index.tsx'
import type { Actor } from '#platform/model/actor.ts'
import { useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { monthOf } from '../../model/hiring.ts'
import type { PostFile } from '../../model/post.ts'
import css from '../Stationing.module.css'
import { words as common } from '../words.ts'
import { MonthDrawer } from './MonthDrawer.tsx'
import { words } from './words.ts'

interface Props {
  readonly file: PostFile
  readonly role: Actor['role'] | undefined
}

/** Hours and counts, month by month; what is missing says so. */
export function Months({ file, role }: Props) {
  const w = useWords(words)
  const c = useWords(common)
  const listing = useListing()
  const [reporting, report] = useState(false)
  const { months, missingMonths } = file
  const counts = ['cases', 'contacts', 'groupSessions', 'activities', 'trainings'] as const
  return (
    <Section
      title={w.months}
      actions={role === 'lead' && <Button onClick={() => report(true)}>{w.report}</Button>}
    >
      <div className={css.stack}>
        <p className={css.soft}>{w.monthsLead}</p>
        {missingMonths.length > 0 && (
          <Notice tone="amber">{w.missing(listing(missingMonths.map((one) => one)))}</Notice>
        )}
        {months.length === 0 && <p className={css.soft}>{w.noMonths}</p>}
        {months.length > 0 && (
          <Rows
            label={w.months}
            rows={months.toReversed()}
            rowKey={({ month }) => month}
            columns={[
              { key: 'month', title: w.month, card: 'title', render: ({ month }) => month },
              {
                ...{ key: 'hours', title: w.hours, end: true },
                render: ({ minutes }) => c.time(minutes),
              },
              ...counts.map((name) => ({
                ...{ key: name, title: w[name], end: true },
                render: (row: Record<typeof name, number>) => row[name],
              })),
            ]}
          />
        )}
      </div>
      {reporting && (
        <MonthDrawer
          file={file}
          month={missingMonths[0] ?? monthOf(file.today)}
          onClose={() => report(false)}
        />
      )}
    </Section>
  )
}
