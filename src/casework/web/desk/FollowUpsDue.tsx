import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { dayInBeijing } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { useNow } from '#platform/web/now.ts'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { listFollowUps } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import css from './QueuePage.module.css'
import { words } from './words.ts'

/** Whom I promised to ask how it goes. */
export function FollowUpsDue() {
  const w = useWords(words)
  const dates = useDates()
  const today = dayInBeijing(useNow())
  const due = useQuery({ queryKey: keys.followUps, queryFn: () => call(listFollowUps, {}) })
  return (
    <Section title={w.followUps}>
      <Query of={due}>
        {({ followUps }) =>
          followUps.length === 0 ? (
            <p className={css.none}>{w.noFollowUps}</p>
          ) : (
            <ul className={css.list}>
              {followUps.map(({ id, due, caseId, number, client }) => (
                <li key={id}>
                  <Link to={`/cases/${caseId}?form=follow-up.${id}`}>
                    {client.name} · {number}
                  </Link>
                  {due < today ? (
                    <Tag tone="amber">{w.overdue(dates.shortDay(due))}</Tag>
                  ) : (
                    <Tag>{w.dueOn(dates.shortDay(due))}</Tag>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Query>
    </Section>
  )
}
