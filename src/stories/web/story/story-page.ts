import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { openStory } from '../../model/contract.ts'
import type { StoryId } from '../../model/story.ts'
import { keys } from '../keys.ts'

/** The story that the address names. */
export function useStory() {
  const storyId = useParams().storyId as StoryId
  const page = useQuery({
    queryKey: keys.story(storyId),
    queryFn: () => call(openStory, { storyId }),
  })
  return { storyId, page }
}

/** After a deed: a word, and everything that shows stories as they are now. */
export function useSettled() {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return (said?: string) => {
    if (said) void message.success(said)
    return queries.invalidateQueries({ queryKey: keys.all })
  }
}
