import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { serviceLineWords } from '#casework/model/code-lists.ts'
import { LinkButton } from '#casework/web/index.tsx'
import { Refusal } from '#platform/model/refusal.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { readPublic } from '../../model/contract-readings.ts'
import type { StoryId } from '../../model/story.ts'
import { keys } from '../keys.ts'
import css from '../Stories.module.css'
import { words } from './words.ts'

/** One story, to be read. What was taken back says so kindly. */
export function PublicStoryPage() {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const storyId = useParams().storyId as StoryId
  const found = useQuery({
    queryKey: keys.publicStory(storyId),
    queryFn: () => call(readPublic, { storyId }),
    retry: false,
    staleTime: 60_000,
  })
  const isGone = found.error instanceof Refusal && found.error.status === 404
  const title = isGone ? w.gone : (found.data?.title ?? w.story)
  const trail = [{ label: w.list, to: '/stories/public' }]
  if (isGone)
    return (
      <Page title={title} width="read" trail={trail}>
        <EmptyState
          text={found.error?.message ?? ''}
          action={<LinkButton to="/stories/public">{w.back}</LinkButton>}
        />
      </Page>
    )
  return (
    <Page title={title} width="read" trail={trail}>
      <Query of={found}>
        {({ body, line, publishedAt }) => (
          <article className={css.reader} aria-label={title}>
            <p className={blocks.soft}>
              {w.by} · {dates.day(publishedAt)} · {serviceLineWords[line][language]}
            </p>
            {paragraphs(body).map(({ key, text }) => (
              <p key={key} lang="zh">
                {text}
              </p>
            ))}
            <p className={blocks.soft}>{w.foot}</p>
          </article>
        )}
      </Query>
    </Page>
  )
}

function paragraphs(body: string) {
  const lines = body.split(/\n+/).filter((text) => text.trim() !== '')
  return lines.map((text, place) => ({ key: `${place}-${text.slice(0, 8)}`, text }))
}
