import { HistoryOutlined } from '@ant-design/icons'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Goal } from '../../model/case.ts'
import { activityWords } from '../../model/code-lists.ts'
import type { Contact } from '../../model/contact.ts'
import css from './NoteBody.module.css'
import { words } from './words.ts'

interface Props {
  readonly contact: Contact
  readonly goals: readonly Goal[]
  readonly nameOf: (account: string) => string
}

/** The shared half of a note; that it was written later is a fact, and what was amended stands below. */
export function NoteBody({ contact, goals, nameOf }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const { shared, activities, goalIds, next, late, recordedAt, amendments } = contact
  const touched = goals.filter(({ id }) => goalIds.includes(id))
  return (
    <div className={css.note}>
      <p className={css.text}>{shared}</p>
      {next && (
        <p>
          <span className={css.label}>{w.nextIs}</span> {next}
        </p>
      )}
      <p className={css.tags}>
        {activities.map((activity) => (
          <Tag key={activity}>{activityWords[activity][language]}</Tag>
        ))}
        {touched.map(({ id, text }) => (
          <Tag key={id} tone="leaf">
            {w.forGoal} {text}
          </Tag>
        ))}
        {late && (
          <Tag tone="amber" icon={<HistoryOutlined />}>
            {w.late(dates.short(recordedAt))}
          </Tag>
        )}
      </p>
      {amendments.map(({ at, by, reason, text }) => (
        <div key={at} className={css.amendment}>
          <p className={css.label}>{w.amended(nameOf(by), dates.short(at))}</p>
          <p className={css.text}>{text}</p>
          <p className={css.label}>{w.because(reason)}</p>
        </div>
      ))}
    </div>
  )
}
