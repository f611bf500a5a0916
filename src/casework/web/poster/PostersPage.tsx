import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { listPosters, type Poster } from '../../model/contract.ts'
import { keys } from '../keys.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import { EndPoster } from './EndPoster.tsx'
import { MakePoster } from './MakePoster.tsx'
import css from './PostersPage.module.css'
import { words } from './words.ts'

/** The posters that hang, a new one, and the end of one. */
export function PostersPage() {
  const w = useWords(words)
  const dates = useDates()
  const posters = useQuery({ queryKey: keys.posters, queryFn: () => call(listPosters, {}) })
  return (
    <Page title={w.title} lead={w.lead}>
      <div className={css.posters}>
        <MakePoster />
        <Query of={posters}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState text={w.none} />
            ) : (
              <Rows<z.output<typeof Poster>>
                label={w.title}
                rows={rows}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'ward', title: w.wardColumn, card: 'title', render: ({ ward }) => ward },
                  { key: 'since', title: w.since, render: (one) => dates.day(one.createdAt) },
                  {
                    key: 'deeds',
                    title: w.deeds,
                    render: ({ id, path, ward }) => (
                      <span className={css.deeds}>
                        <LinkButton type="primary" to={`/posters/${id}/print`}>
                          {w.print}
                        </LinkButton>
                        <LinkButton to={path}>{w.look}</LinkButton>
                        <EndPoster posterId={id} ward={ward} />
                      </span>
                    ),
                  },
                ]}
              />
            )
          }
        </Query>
      </div>
    </Page>
  )
}
