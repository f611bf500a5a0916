import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { ListPage } from '#platform/web/ListPage.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { listStories, type StoryLine } from '../model/contract.ts'
import { aboutWords } from '../model/story.ts'
import { keys } from './keys.ts'
import { StateTag } from './StateTag.tsx'
import { StoriesNav } from './StoriesNav.tsx'
import { words } from './words.ts'

/** Those that I write; for the head of social work, those of the house. */
export function StoriesPage() {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const stories = useQuery({ queryKey: keys.stories, queryFn: () => call(listStories, {}) })
  const create = (
    <LinkButton type="primary" to="/stories/new">
      {w.create}
    </LinkButton>
  )
  return (
    <ListPage<StoryLine>
      title={w.stories}
      lead={
        <>
          {w.lead}
          <StoriesNav />
        </>
      }
      actions={create}
      rows={stories.data?.stories}
      rowKey={({ id }) => id}
      to={({ id }) => `/stories/${id}`}
      columns={[
        { key: 'title', title: w.title, card: 'title', render: ({ title }) => title || '—' },
        {
          key: 'state',
          title: w.state,
          render: ({ state, returned, stands }) => (
            <>
              <StateTag state={state} /> {returned && <Tag tone="vermilion">{w.returnedTag}</Tag>}
              {state === 'published' && !stands && <Tag tone="vermilion">{w.notStanding}</Tag>}
            </>
          ),
        },
        { key: 'about', title: w.about, render: ({ about }) => aboutWords[about][language] },
        { key: 'author', title: w.author, render: ({ authorName }) => authorName },
        { key: 'touched', title: w.touched, render: ({ touchedAt }) => dates.short(touchedAt) },
      ]}
      empty={{ text: w.none, action: create }}
      error={stories.error}
      onRetry={() => void stories.refetch()}
    />
  )
}
