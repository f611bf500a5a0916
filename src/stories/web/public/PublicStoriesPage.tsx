import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { serviceLineWords } from '#casework/model/code-lists.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { listPublic } from '../../model/contract-readings.ts'
import { keys } from '../keys.ts'
import css from '../Stories.module.css'
import { words } from './words.ts'

/** All that everybody may read. Without account, and nobody is followed. */
export function PublicStoriesPage() {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const found = useQuery({ queryKey: keys.public, queryFn: () => call(listPublic, {}) })
  return (
    <Page title={w.list} lead={w.lead}>
      <Query of={found}>
        {({ stories }) =>
          stories.length === 0 ? (
            <EmptyState text={w.none} />
          ) : (
            <>
              <ul className={css.cards}>
                {stories.map(({ id, title, line, publishedAt, length }) => (
                  <li key={id}>
                    <Link to={`/stories/public/${id}`}>
                      <strong>{title}</strong>
                      <span className={blocks.soft}>{serviceLineWords[line][language]}</span>
                      <span className={blocks.soft}>
                        {dates.day(publishedAt)} · {w.minutes(minutesFor(length))}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
              <ListEnd of={stories} />
            </>
          )
        }
      </Query>
    </Page>
  )
}

/** Some four hundred characters a minute. */
function minutesFor(length: number) {
  return Math.max(1, Math.round(length / 400))
}
