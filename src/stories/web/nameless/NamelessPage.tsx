import { useQuery } from '@tanstack/react-query'
import { Notice } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { examineStory } from '../../model/contract-way.ts'
import type { StoryId } from '../../model/story.ts'
import { storySteps } from '../../model/story-steps.ts'
import { keys } from '../keys.ts'
import css from '../Stories.module.css'
import { useStory } from '../story/story-page.ts'
import { Decisions } from './Decisions.tsx'
import { words } from './words.ts'

/** The assistant, between the consent and the readers. */
export function NamelessPage() {
  const w = useWords(words)
  const { page, storyId } = useStory()
  const trail = [
    { label: w.stories, to: '/stories' },
    { label: page.data?.title ?? '…', to: `/stories/${storyId}` },
  ]
  return (
    <Page title={w.title} lead={w.lead} trail={trail}>
      <Query of={page}>
        {({ state }) =>
          storySteps[state].deidentify ? (
            <Assistant storyId={storyId} />
          ) : (
            <EmptyState text={w.notNow} />
          )
        }
      </Query>
    </Page>
  )
}

/** What it shows is fetched anew each time, and kept nowhere. */
function Assistant({ storyId }: { readonly storyId: StoryId }) {
  const w = useWords(words)
  const found = useQuery({
    queryKey: keys.findings(storyId),
    queryFn: () => call(examineStory, { storyId }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return (
    <Query of={found}>
      {(search) => (
        <div className={css.stack}>
          {!search.knowsNames && <Notice tone="amber">{w.noNames}</Notice>}
          <Decisions storyId={storyId} search={search} />
        </div>
      )}
    </Query>
  )
}
