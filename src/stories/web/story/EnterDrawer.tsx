import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDrawer, OneOf, SendForm, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import type { Contest, ContestId } from '../../model/contest.ts'
import { enterContest, listContests } from '../../model/contract-contests.ts'
import type { StoryId } from '../../model/story.ts'
import { keys } from '../keys.ts'
import { words } from '../words.ts'
import { useSettled } from './story-page.ts'

interface Props {
  readonly storyId: StoryId
  readonly onClose: () => void
}

export function EnterDrawer({ storyId, onClose }: Props) {
  const w = useWords(words)
  const found = useQuery({ queryKey: keys.contests, queryFn: () => call(listContests, {}) })
  return (
    <FormDrawer title={w.enter} onClose={onClose}>
      <Query of={found}>
        {({ contests }) => {
          const open = contests.filter(({ state }) => state === 'open')
          if (open.length === 0) return <p>{w.noContest}</p>
          return <Choice contests={open} storyId={storyId} onClose={onClose} />
        }}
      </Query>
    </FormDrawer>
  )
}

function Choice({ contests, storyId, onClose }: Props & { readonly contests: readonly Contest[] }) {
  const w = useWords(words)
  const settled = useSettled()
  const [chosen, choose] = useState<string>(contests[0]?.id ?? '')
  const contestId = chosen as ContestId
  const sending = useSending({
    labels: { storyId: w.story },
    content: { contestId, storyId },
    send: (idempotencyKey) => call(enterContest, { contestId, storyId }, { idempotencyKey }),
    onSent: () => {
      void settled(w.done)
      onClose()
    },
  })
  return (
    <SendForm label={w.enter} sending={sending} action={w.enter}>
      <OneOf
        name="storyId"
        label={w.chooseContest}
        value={chosen}
        onChoose={choose}
        options={contests.map(({ id, title }) => ({ value: id as string, label: title }))}
      />
    </SendForm>
  )
}
